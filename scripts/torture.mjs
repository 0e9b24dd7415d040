// `npm run torture`.
import { runBuilt } from "./launch/run-built.mjs";

await runBuilt("torture/main.ts");
