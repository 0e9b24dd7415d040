import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase } from "#lib/platform/database.ts";
import { parseEnvironment } from "#lib/platform/environment.ts";
import { openDatabase } from "#lib/platform/postgres/open.ts";
import { measureKeystrokes } from "./desk/keystrokes.ts";
import { measureList } from "./desk/list.ts";
import { measureOpening } from "./desk/opening.ts";
import { measureTyping } from "./desk/typing.ts";
import type { Figures } from "./figures.ts";
import { bindToFirstCores } from "./load/run-load.ts";
import { type Product, startProduct } from "./product.ts";

type Say = (step: string) => void;

/** Where the measured product is, and the database of it, in this process too. */
export interface Desk {
  product: Product;
  dataDir: string;
}

/** What those who write all year wait for: a key, a list, a long text. */
export async function measureDesk(say: Say): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), "dashiji-bench-"));
  // As root the database runs as another account, which must be able to reach its files.
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "data");
  try {
    say("the product starts");
    const product = await startProduct(dataDir);
    try {
      return await measure({ product, dataDir }, say);
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(desk: Desk, say: Say): Promise<Figures> {
  const database = await openDatabase(parseEnvironment({ DATA_DIR: desk.dataDir }, "", "/"));
  process.env.DATABASE_APP_URL = database.appUrl;
  bindToFirstCores(desk.product.pid);
  try {
    say("a text with 100,000 updates is opened");
    const figures = await measureOpening(desk);
    say("20 people type in one event, 180 in pairs, three keys a second");
    Object.assign(figures, await measureKeystrokes(desk));
    say("one types in a text of 20,000 characters, in Chromium");
    Object.assign(figures, await measureTyping(desk));
    say("the list of 1,000 events, and of 100,000");
    return Object.assign(figures, await measureList(desk, database.ownerUrl));
  } finally {
    await closeDatabase();
    await database.close();
    delete process.env.DATABASE_APP_URL;
  }
}
