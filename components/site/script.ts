import { readFileSync } from "node:fs";
import path from "node:path";

let address: string | undefined;

/** Address of the script of the custom elements, as scripts/build-elements.ts made it; undefined before it ran. */
export function siteScript(): string | undefined {
  if (address) return address;
  try {
    const file = path.join(process.cwd(), "public", "assets", "elements.json");
    address = (JSON.parse(readFileSync(file, "utf8")) as { script: string }).script;
  } catch {
    // The pages are complete without it.
  }
  return address;
}
