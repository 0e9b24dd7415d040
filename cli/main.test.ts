import { execFile } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remember } from "#lib/platform/postgres/place.ts";

const launcher = path.join(import.meta.dirname, "../scripts/dashiji.mjs");

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "大事记 cli-"));
  chmodSync(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in the test's folder; whatever would open a database fails. */
function dashiji(...given: string[]): Promise<Run> {
  return dashijiWith({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" }, ...given);
}

function dashijiWith(settings: Record<string, string>, ...given: string[]): Promise<Run> {
  const env = { ...process.env, ...settings, npm_lifecycle_event: "" };
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, ...given], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(path.join(folder, name), content);
  return name;
}

const text = [
  "某市政协2024年十件履职大事",
  "来源：某市日报  2025-01-15 10:30:00",
  "2024年是不寻常的一年。",
  ...["一", "二", "三"].flatMap((number) => [`${number}、办成了第${number}件事`, `第${number}件事的经过。`]),
  "（责任编辑：某某）",
].join("\n");

describe("import --dry-run", () => {
  test("prints one JSON object with everything that was recognised, without a database", async () => {
    const { code, stdout } = await dashiji(
      "import",
      await file("十件 大事.txt", text),
      "--dry-run",
      "--json",
    );
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(
      "title year source publishedAt editor credits introduction events pictures leftOut warnings".split(" "),
    );
    expect(result).toMatchObject({
      title: "某市政协2024年十件履职大事",
      year: 2024,
      source: "某市日报",
      publishedAt: "2025-01-15T10:30:00+08:00",
      editor: "某某",
      introduction: ["2024年是不寻常的一年。"],
      events: [
        { rank: 1, title: "办成了第一件事", blocks: [{ type: "paragraph" }] },
        { rank: 2, title: "办成了第二件事" },
        { rank: 3, title: "办成了第三件事" },
      ],
      warnings: [{ code: "countDiffers" }],
    });
  });

  test("tells a person the same in words", async () => {
    const { code, stdout, stderr } = await dashiji("import", await file("a.txt", text), "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("大事（3 件）");
    expect(stdout).toContain("   2  办成了第二件事");
    expect(stderr).toContain("没有写入");
  });

  test("speaks English when asked to", async () => {
    const { stdout } = await dashiji("--lang", "en", "import", await file("a.txt", text), "--dry-run");
    expect(stdout).toContain("Events (3)");
  });

  test("ends with 1 and a sentence for what cannot be imported, and prints no data but what was recognised", async () => {
    const files: [string, string | Uint8Array, RegExp][] = [
      ["empty.txt", "", /没有文字/],
      ["binary.txt", new Uint8Array([0, 1, 2, 3, 255, 254, 0]), /✗ /],
      ["large.txt", new Uint8Array(6 * 1024 * 1024).fill(0x61), /超过 5 MB/],
    ];
    for (const [name, content, sentence] of files) {
      const { code, stdout, stderr } = await dashiji(
        "import",
        await file(name, content),
        "--dry-run",
        "--json",
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(sentence);
    }
    const plain = await dashiji(
      "import",
      await file("plain.txt", "只有一段话，没有别的。"),
      "--dry-run",
      "--json",
    );
    expect(plain.code).toBe(1);
    expect(JSON.parse(plain.stdout)).toMatchObject({ events: [] });
    expect(plain.stderr).toContain("一件大事也没有认出来");
  });

  test("ends with 1 for a file that is not there and for a folder without a text", async () => {
    expect(await dashiji("import", "没有.txt", "--dry-run")).toMatchObject({ code: 1, stdout: "" });
    await mkdir(path.join(folder, "空"));
    expect((await dashiji("import", "空", "--dry-run")).stderr).toContain("文件夹里没有文件");
  });
});

test("without --dry-run a database that cannot be reached is said in one line, with code 1", async () => {
  const { code, stdout, stderr } = await dashiji("import", await file("a.txt", text));
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/✗ .*DATABASE_URL/);
});

describe("a folder without a database", () => {
  test.each([
    ["user", "list"],
    ["user", "reset", "limin"],
  ])("%s %s is refused in one line that names it, and makes nothing", async (...given) => {
    const dataDir = path.join(folder, "无 数据");
    const { code, stdout, stderr } = await dashijiWith({ DATA_DIR: dataDir }, ...given, "--json");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^✗ ${dataDir} 里没有数据库[^\\n]*DATA_DIR=[^\\n]*\\n$`));
    expect(existsSync(dataDir)).toBe(false);
  });

  test("is given none by an import while a product runs whose data are elsewhere", async () => {
    const product = createServer((_request, response) => response.end('{"ok":true}')).listen(0, "127.0.0.1");
    await once(product, "listening");
    const PORT = String((product.address() as AddressInfo).port);
    const dataDir = path.join(folder, "别处");
    const settings = { DATA_DIR: dataDir, PORT };
    const { code, stderr } = await dashijiWith(settings, "import", await file("a.txt", text));
    product.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`http://127.0.0.1:${PORT}`);
    expect(existsSync(dataDir)).toBe(false);
  });

  test("is given one by the first account, and says so; the next command finds it", async () => {
    const dataDir = path.join(folder, "新 数据");
    mkdirSync(dataDir);
    remember(dataDir, { durable: false });
    const settings = { DATA_DIR: dataDir, PORT: "1" };
    const added = await dashijiWith(settings, "user", "add", "limin", "--name", "李敏");
    expect(added.stderr).toContain("现在新建");
    expect(added.stdout).toMatch(/^http:\/\/\S+\/invite\/\S+\n$/);
    const listed = await dashijiWith(settings, "user", "list", "--json");
    expect(JSON.parse(listed.stdout)).toEqual([
      { username: "limin", name: "李敏", role: "editor", state: "invited" },
    ]);
    expect(listed.stderr).not.toContain("新建");
  });
});

describe("misuse", () => {
  test.each([
    [[], "用法"],
    [["import"], "缺少参数"],
    [["import", "a", "b"], "参数太多"],
    [["import", "a", "--wet-run"], "没有这个选项：--wet-run"],
    [["imprt", "a"], "没有这个命令：imprt"],
    [["user", "add", "limin"], "缺少选项：--name"],
    [["user", "add", "limin", "--name", "李敏", "--role", "king"], "参数不对：king"],
    [["export", "thing", "1"], "参数不对：thing"],
  ])("%j ends with 2 and how it is used", async (given, sentence) => {
    const { code, stdout, stderr } = await dashiji(...given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });

  test.each([
    ["--help"],
    ["import", "--help"],
    ["export", "--help"],
    ["user", "--help"],
    ["user", "add", "--help"],
  ])("%s %s %s is none", async (...given) => {
    const { code, stdout } = await dashiji(...given);
    expect(code).toBe(0);
    expect(stdout).toContain("用法：");
    expect(stdout).not.toMatch(/options|choices|default/);
  });
});
