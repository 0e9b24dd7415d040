/** `npm run torture -- NAME [--json]`: does to a built product what must not harm it; exit code 1 where it did. */
import { parseArgs } from "node:util";
import { type Figures, isOk, toJson, toTable } from "../bench/figures.ts";
import { tortureEdits } from "./edits.ts";

interface Options {
  kills: number;
}
type Say = (step: string) => void;

const tortures: Record<string, (options: Options, say: Say) => Promise<Figures>> = { edits: tortureEdits };
const usage = `npm run torture -- NAME [--kills N] [--json]    NAME: ${[...Object.keys(tortures), "all"].join(", ")}`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean" },
        kills: { type: "string", default: "100" },
      },
    });
    const kills = Number(values.kills);
    if (!Number.isInteger(kills) || kills < 1) return undefined;
    return { ...values, kills, names: positionals[0] === "all" ? Object.keys(tortures) : positionals };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options?.help) {
  console.log(usage);
  process.exit(0);
}
const chosen = options?.names.map((name) => tortures[name]) ?? [];
if (!options || chosen.length === 0 || chosen.includes(undefined)) {
  console.error(usage);
  process.exit(2);
}

const figures: Figures = {};
for (const torture of chosen) {
  Object.assign(figures, await torture?.(options, (step) => console.error(`… ${step}`)));
}
console.log(options.json ? toJson(figures) : toTable(figures));
process.exit(Object.values(figures).every(isOk) ? 0 : 1);
