// `npm run screenshots`: takes the pictures of docs/screenshots anew, from the product as it is.
import { runBuilt } from "./launch/run-built.mjs";

await runBuilt("scripts/take-screenshots.ts");
