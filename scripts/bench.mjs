// `npm run bench`.
import { runBuilt } from "./launch/run-built.mjs";

await runBuilt("bench/main.ts");
