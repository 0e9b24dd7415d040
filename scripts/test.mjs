// `npm test` and `npm run test:all`.
import { runBuilt } from "./launch/run-built.mjs";

await runBuilt("scripts/run-tests.ts");
