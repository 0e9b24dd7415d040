import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import type { EventContent, FrozenImage, ReportContent } from "#lib/editions/model.ts";
import { readImport } from "#lib/import/read-import.ts";
import { keyFigure } from "#lib/richtext/key-figures.ts";
import type { Block } from "#lib/richtext/model.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import { words } from "#messages/catalogue.ts";
import { chineseNumber } from "./chinese-number.ts";
import { eventDocument } from "./event.ts";
import type { Picture } from "./figures.ts";
import { reportDocument } from "./report.ts";

const t = words("zh-CN", "export");
const id = (n: number) => `01890a5d-ac96-774b-bcce-${String(n).padStart(12, "0")}`;
const image = (n: number): FrozenImage => ({
  id: id(n),
  sha256: "a".repeat(64),
  width: 60,
  height: 40,
  focusX: 500,
  focusY: 500,
  crop: null,
  isGroup: false,
  colour: "#808080",
  caption: "座谈会现场",
  alt: "几个人围坐",
  credit: "示例 摄",
});
let picture: Picture;
beforeAll(async () => {
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#808080" } })
    .jpeg()
    .toBuffer();
  picture = { jpeg, width: 60, height: 40 };
});

const text = (words: string) => [{ type: "text" as const, text: words }];
const paragraph = (words: string): Block => ({ type: "paragraph", content: text(words) });
const figure = (n: number, caption = "") => ({
  type: "figure" as const,
  attrs: { image: id(n), alt: "", credit: "", layout: "single" as const },
  ...(caption ? { content: text(caption) } : {}),
});
const event = (title: string, ...content: Block[]) => ({
  id: id(9),
  title,
  summary: "",
  date: null,
  place: "",
  unit: "",
  participants: "",
  meeting: "",
  channel: null,
  tags: [],
  body: { type: "doc" as const, content },
  cover: null,
});
const report = (events: ReportContent["events"]): ReportContent => ({
  format: 2,
  kind: "report",
  slug: "a",
  year: 2025,
  title: "某省政协2025年十件履职大事",
  introduction: { type: "doc", content: [paragraph("2025年是不寻常的一年。")] },
  source: "某某日报",
  sourceTime: "2026-01-12T01:00:00.000Z",
  contributor: "某某办公厅",
  photographer: "",
  editor: "林知岚",
  credits: "",
  ordering: "approved",
  orderingNote: "",
  cover: null,
  events,
  images: [image(1), image(2)],
});

const rich: Block[] = [
  paragraph("5月12日，委员们到村里视察。"),
  { type: "heading", attrs: { level: 1 }, content: text("听取意见") },
  {
    type: "orderedList",
    attrs: { start: 1 },
    content: ["修路", "引水"].map((one) => ({
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: text(one) }],
    })),
  },
  { type: "blockquote", content: [{ type: "paragraph", content: text("路修到家门口了。") }] },
  {
    type: "table",
    content: [
      ["提案", "件数"],
      ["立案", "72"],
    ].map((row, index) => ({
      type: "tableRow" as const,
      content: row.map((cell) => ({
        type: index === 0 ? ("tableHeader" as const) : ("tableCell" as const),
        attrs: { colspan: 1, rowspan: 1 },
        content: [{ type: "paragraph" as const, content: text(cell) }],
      })),
    })),
  },
  { type: "keyFigures", content: [keyFigure({ label: "立案率", value: "87.8", unit: "%" })] },
  figure(1, "委员在村口听取意见"),
  { type: "figures", attrs: { layout: "pair" }, content: [figure(1), figure(2)] },
];

const bytes = () => new Map([1, 2].map((n) => [id(n), picture]));

describe("a document", () => {
  test("has the page of GB/T 9704-2012: A4, 156 × 225 mm at 37 and 28 mm, 22 lines of 28 characters", async () => {
    const { "word/document.xml": xml = "", "word/styles.xml": styles = "" } = await partsOf(
      await reportDocument(report([event("开展视察")]), new Map(), t),
    );
    const numbers = (tag: string) =>
      Object.fromEntries(
        [...(new RegExp(`<w:${tag} ([^>]*)/>`).exec(xml)?.[1] ?? "").matchAll(/w:(\w+)="([^"]*)"/g)].map(
          ([, name = "", value = ""]) => [name, Number.isNaN(Number(value)) ? value : Number(value)],
        ),
      ) as Record<string, number>;
    const page = numbers("pgSz");
    const margins = numbers("pgMar");
    const millimetres = (twips = 0) => Math.round((twips / 1440) * 25.4);
    expect([millimetres(page.w), millimetres(page.h)]).toEqual([210, 297]);
    expect([millimetres(margins.top), millimetres(margins.left)]).toEqual([37, 28]);
    const width = (page.w ?? 0) - (margins.left ?? 0) - (margins.right ?? 0);
    const height = (page.h ?? 0) - (margins.top ?? 0) - (margins.bottom ?? 0);
    expect([millimetres(width), millimetres(height)]).toEqual([156, 225]);
    const grid = numbers("docGrid");
    expect(grid.type).toBe("linesAndChars");
    expect(Math.floor(height / (grid.linePitch ?? 1))).toBe(22);
    const normal = /<w:style [^>]*w:styleId="Normal".*?<\/w:style>/s.exec(styles)?.[0] ?? "";
    const value = (tag: string) => Number(new RegExp(`<w:${tag} w:val="(-?\\d+)"`).exec(normal)?.[1]);
    const character = value("sz") * 10 + value("spacing") + ((grid.charSpace ?? 0) / 4096) * 20;
    expect(value("sz")).toBe(32);
    expect(Math.floor(width / character)).toBe(28);
    expect(Math.abs((grid.linePitch ?? 0) / 20 - 28.95)).toBeLessThan(0.1);
  });

  test("names the fonts of the standard, each where it belongs, and ships none", async () => {
    const parts = await partsOf(await reportDocument(report([event("开展视察", ...rich)]), bytes(), t));
    const { "word/document.xml": xml = "", "word/styles.xml": styles = "" } = parts;
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(runOf(xml, "某省政协2025年十件履职大事")).toMatch(/方正小标宋简体.*w:sz w:val="44"/);
    expect(runOf(xml, "一、开展视察")).toMatch(/黑体.*w:sz w:val="32"/);
    expect(runOf(xml, "听取意见")).toMatch(/楷体_GB2312/);
    const footers = Object.entries(parts).filter(([name]) => /footer\d*\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const [, footer] of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
    expect(Object.keys(parts).filter((name) => name.includes("fonts/"))).toEqual([]);
  });

  test("holds every picture once, with its caption, credit and what it shows", async () => {
    const parts = await partsOf(await reportDocument(report([event("开展视察", ...rich)]), bytes(), t));
    const xml = parts["word/document.xml"] ?? "";
    expect(xml.match(/<pic:pic\b/g)).toHaveLength(3);
    expect(xml).toContain("委员在村口听取意见　示例 摄");
    expect(xml).toContain('descr="几个人围坐"');
  });

  test("leaves the caption of a picture that is missing", async () => {
    const parts = await partsOf(await reportDocument(report([event("开展视察", figure(1))]), new Map(), t));
    expect(parts["word/document.xml"]).not.toContain("<pic:pic");
    expect(parts["word/document.xml"]).toContain("座谈会现场");
  });

  test("of an event says when and where, and whose work it is", async () => {
    const content: EventContent = {
      format: 2,
      kind: "event",
      slug: "a",
      year: 2025,
      event: {
        ...event("开展视察", ...rich),
        date: { start: "2025-05-08", end: "2025-05-10", precision: "day" },
        place: "江畔村",
        unit: "提案委员会",
      },
      images: [image(1), image(2)],
    };
    const parts = await partsOf(await eventDocument(content, bytes(), t));
    expect(parts["word/document.xml"]).toContain("2025年5月8日至10日　江畔村");
    expect(parts["word/document.xml"]).toContain("承办：提案委员会");
  });
});

test("opened again by the import, a report says the same", async () => {
  const content = report([
    event("开展视察", ...rich),
    event("召开协商会", paragraph("6月3日，召开专题协商会。"), paragraph("会议提出三条建议。")),
  ]);
  const reading = await readImport([{ path: "报告.docx", at: await reportDocument(content, bytes(), t) }]);
  if (!reading.ok) throw new Error(reading.refusal.code);
  const { result } = reading;
  expect(result).toMatchObject({
    title: content.title,
    year: 2025,
    source: "某某日报",
    publishedAt: "2026-01-12T09:00:00+08:00",
    editor: "林知岚",
    credits: "供稿：某某办公厅",
    introduction: ["2025年是不寻常的一年。"],
  });
  expect(result.events.map(({ title }) => title)).toEqual(["开展视察", "召开协商会"]);
  const said = result.events.map(({ blocks }) => plainText({ type: "doc", content: blocks }));
  expect(said[1]).toBe("6月3日，召开专题协商会。\n会议提出三条建议。");
  for (const words of ["5月12日，委员们到村里视察。", "听取意见", "修路", "引水", "路修到家门口了。", "立案"])
    expect(said[0]).toContain(words);
});

test("numbers are written as headings have them", () => {
  expect([1, 9, 10, 11, 20, 32, 99, 100].map(chineseNumber)).toEqual([
    "一",
    "九",
    "十",
    "十一",
    "二十",
    "三十二",
    "九十九",
    "100",
  ]);
});

function runOf(xml: string, words: string): string {
  const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? [];
  return runs.find((run) => run.includes(words)) ?? "";
}

/** The XML parts of a .docx by name. */
function partsOf(file: Uint8Array): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const parts: Record<string, string> = {};
    fromBuffer(Buffer.from(file), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk) => chunks.push(chunk));
          stream.on("end", () => {
            parts[entry.fileName] = Buffer.concat(chunks).toString("utf8");
            zip.readEntry();
          });
        });
      });
      zip.on("end", () => resolve(parts));
      zip.readEntry();
    });
  });
}
