import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalBytes } from "./canonical.ts";
import { type EditionContent, editionFormat } from "./model.ts";
import { readEdition } from "./read.ts";

const folder = new URL("fixtures/", import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => /^format-\d+-(event|report)\.json$/.test(name))
  .map((name) => ({
    name,
    format: Number(/\d+/.exec(name)?.[0]),
    bytes: readFileSync(new URL(name, folder)),
  }));

describe("an edition frozen long ago", () => {
  test("has a fixture of every format and kind", () => {
    const names = fixtures.map(({ name }) => name);
    for (let format = 1; format <= editionFormat; format += 1)
      expect(names).toEqual(
        expect.arrayContaining([`format-${format}-event.json`, `format-${format}-report.json`]),
      );
  });

  test.each(fixtures)("$name is read in the newest format", ({ format, bytes }) => {
    expect(readEdition(format, bytes).format).toBe(editionFormat);
  });

  test.each(fixtures.filter(({ format }) => format === editionFormat))(
    "$name loses nothing when it is read",
    ({ format, bytes }) => {
      expect(Buffer.from(canonicalBytes(readEdition(format, bytes)).bytes).equals(bytes)).toBe(true);
    },
  );
});

describe("format 1", () => {
  const read = (kind: string) =>
    readEdition(1, readFileSync(new URL(`format-1-${kind}.json`, folder))) as EditionContent;

  test("showed two figures that follow each other side by side, and so it stays", () => {
    const content = read("event");
    const blocks = content.kind === "event" ? content.event.body.content : [];
    const figures = blocks.filter(({ type }) => type === "figure" || type === "figures");
    expect(figures.map((block) => (block.type === "figures" ? block.content.length : 1))).toEqual([1, 2, 1]);
  });

  test("showed every picture whole", () => {
    for (const kind of ["event", "report"])
      expect(new Set(read(kind).images.map(({ crop, isGroup }) => `${crop} ${isGroup}`))).toEqual(
        new Set(["null false"]),
      );
  });
});

describe("what is no edition of this program is refused", () => {
  const [fixture] = fixtures;
  const bytes = fixture?.bytes ?? Buffer.alloc(0);

  test("a newer format", () => {
    expect(() => readEdition(editionFormat + 1, bytes)).toThrow(`has format ${editionFormat + 1}`);
  });

  test("bytes that are no UTF-8, no JSON, or another thing", () => {
    for (const wrong of [Buffer.from([0xff, 0xfe]), bytes.subarray(0, 100), Buffer.from('{"format":1}')])
      expect(() => readEdition(1, wrong)).toThrow();
  });
});
