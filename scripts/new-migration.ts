/**
 * DATABASE_URL=… npm run new-migration -- NAME
 * Writes prisma/migrations/<time>_<NAME>/migration.sql: the difference between the schema of the last commit
 * and the one in the work tree. It compares two schemas, not a database, so hand-made constraints are left alone.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const schemaFolder = "prisma/schema";

function committedSchema(): { path: string; content: string }[] {
  const list = execFileSync("git", ["ls-tree", "-r", "--name-only", "HEAD", schemaFolder], {
    encoding: "utf8",
  });
  return list
    .split("\n")
    .filter(Boolean)
    .map((file) => ({
      path: file,
      content: execFileSync("git", ["show", `HEAD:${file}`], { encoding: "utf8" }),
    }));
}

function currentSchema(): { path: string; content: string }[] {
  return readdirSync(schemaFolder).map((name) => {
    const file = path.posix.join(schemaFolder, name);
    return { path: file, content: readFileSync(file, "utf8") };
  });
}

async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const location = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(new URL("./schema_engine_bg.wasm", location));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  const exports = instance.exports as unknown as { __wbindgen_start(): void };
  (glue as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return glue.SchemaEngine;
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("usage: npm run new-migration -- NAME   (NAME of a-z, 0-9 and _)");
  process.exit(2);
}

const SchemaEngine = await loadEngine();
// Only asked for its version: the comparison is between two schemas.
const adapter = bindMigrationAwareSqlAdapterFactory(
  new PrismaPg({ connectionString: process.env.DATABASE_URL }),
);
const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
const before =
  existsSync("prisma/migrations") && readdirSync("prisma/migrations").length > 0 ? committedSchema() : [];
const { stdout } = await engine.diff({
  from: before.length > 0 ? { tag: "schemaDatamodel", files: before } : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: currentSchema() },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
if (!stdout || stdout.includes("This is an empty migration")) {
  console.log("The schema has not changed since the last commit.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = path.join("prisma/migrations", `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "migration.sql"), stdout);
console.log(path.join(folder, "migration.sql"));
