import type { KeyFigure } from "./model.ts";

/** The parts of a key figure in their order, each with the block that holds it. */
export const keyParts = [
  { name: "label", type: "keyLabel" },
  { name: "value", type: "keyValue" },
  { name: "unit", type: "keyUnit" },
  { name: "change", type: "keyChange" },
  { name: "note", type: "keyNote" },
] as const;

/** What a key figure says, e.g. 立案率, 87.8, %, 比上年 +13.2 个百分点, 按立案数计算. */
export type KeyFields = Record<(typeof keyParts)[number]["name"], string>;

export function keyFigure(fields: Partial<KeyFields>): KeyFigure {
  const content = keyParts.map(({ name, type }) => {
    const text = fields[name];
    return { type, ...(text ? { content: [{ type: "text", text }] } : {}) };
  });
  return { type: "keyFigure", content: content as unknown as KeyFigure["content"] };
}

export function keyFields({ content }: KeyFigure): KeyFields {
  const text = (index: number) => (content[index]?.content ?? []).map((part) => part.text).join("");
  return { label: text(0), value: text(1), unit: text(2), change: text(3), note: text(4) };
}
