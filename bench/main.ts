/** `npm run bench -- NAME [--json]`: measures a built product in a folder of its own; exit code 1 where a limit is missed. */
import { parseArgs } from "node:util";
import { measureDesk } from "./desk.ts";
import { type Figures, isOk, toJson, toTable } from "./figures.ts";
import { measurePictures } from "./pictures.ts";
import { measurePublic } from "./public.ts";

type Say = (step: string) => void;

const benches: Record<string, (say: Say) => Promise<Figures>> = {
  public: measurePublic,
  pictures: measurePictures,
  desk: measureDesk,
};
const usage = `npm run bench -- NAME [--json]    NAME: ${[...Object.keys(benches), "all"].join(", ")}`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean" } },
    });
    return { ...values, names: positionals[0] === "all" ? Object.keys(benches) : positionals };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options?.help) {
  console.log(usage);
  process.exit(0);
}
const chosen = options?.names.map((name) => benches[name]) ?? [];
if (!options || chosen.length === 0 || chosen.includes(undefined)) {
  console.error(usage);
  process.exit(2);
}

const figures: Figures = {};
for (const measure of chosen) Object.assign(figures, await measure?.((step) => console.error(`… ${step}`)));
console.log(options.json ? toJson(figures) : toTable(figures));
process.exit(Object.values(figures).every(isOk) ? 0 : 1);
