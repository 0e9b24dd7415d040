import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyFigure } from "./key-figures.ts";
import { RichText } from "./model.ts";
import { normalise } from "./normalise.ts";
import { richTextSchema } from "./schema.ts";
import { anyRichText } from "./test-rich-text.ts";

describe("the editor's schema and the model say the same", () => {
  test("they have the same kinds of blocks and marks", () => {
    const kinds = Object.keys(richTextSchema.nodes).sort();
    expect(kinds).toEqual(
      ["blockquote", "bulletList", "doc", "figure", "figures", "hardBreak", "heading"].concat(
        ["keyChange", "keyFigure", "keyFigures", "keyLabel", "keyNote", "keyUnit", "keyValue"],
        ["listItem", "orderedList", "paragraph", "table", "tableCell", "tableHeader", "tableRow", "text"],
      ),
    );
    expect(Object.keys(richTextSchema.marks).sort()).toEqual(["bold", "italic", "link"]);
  });

  test("what the model allows passes the editor unchanged", () => {
    fc.assert(
      fc.property(anyRichText, (body) => {
        expect(RichText.safeParse(body).success).toBe(true);
        if (body.content.length === 0) return;
        const node = richTextSchema.nodeFromJSON(body);
        node.check();
        expect(normalise(node.toJSON().content)).toEqual(body);
      }),
    );
  });
});

describe("anything becomes a valid text", () => {
  const json = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(fc.constantFrom(...Object.keys(richTextSchema.nodes)), fc.string()),
        text: fc.oneof(fc.string({ unit: "binary" }), fc.integer()),
        attrs: fc.dictionary(fc.constantFrom("level", "start", "image", "alt", "colspan"), fc.anything()),
        marks: fc.array(fc.record({ type: fc.constantFrom("link", "bold", "strike"), attrs: fc.object() }), {
          maxLength: 2,
        }),
        content: fc.array(tie("node"), { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
  })).node;

  test("whatever a client sent, the model and the editor accept the outcome", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 5 }), (nodes) => {
        const body = normalise(nodes as Parameters<typeof normalise>[0]);
        expect(RichText.safeParse(body).error).toBeUndefined();
        if (body.content.length > 0) richTextSchema.nodeFromJSON(body).check();
      }),
    );
  });

  test("a valid text stays as it is", () => {
    fc.assert(
      fc.property(anyRichText, (body) => void expect(normalise(body.content as never)).toEqual(body)),
    );
  });

  test("an unknown block becomes a paragraph of what it says, and nothing it says is lost", () => {
    const body = normalise([{ type: "video", content: [{ type: "text", text: "解说词" }] }]);
    expect(body.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "解说词" }] }]);
  });

  test("a group of which one picture is left is that picture, and two that are three are a gallery", () => {
    const figure = (caption: string) => ({ type: "figure", content: [{ type: "text", text: caption }] });
    const group = (...captions: string[]) =>
      normalise([{ type: "figures", attrs: { layout: "pair" }, content: captions.map(figure) }]).content;
    expect(group("一")).toMatchObject([{ type: "figure", attrs: { layout: "single" } }]);
    expect(group("一", "二")).toMatchObject([{ type: "figures", attrs: { layout: "pair" } }]);
    expect(group("一", "二", "三")).toMatchObject([{ type: "figures", attrs: { layout: "gallery" } }]);
    expect(group()).toEqual([]);
  });

  test("a key figure has each part once and in order, and says all that was in it", () => {
    const part = (type: string, text: string) => ({ type, content: [{ type: "text", text }] });
    const parts = [part("keyUnit", "件"), part("keyValue", "8"), part("keyValue", "2"), part("video", "旧")];
    const body = normalise([
      { type: "keyFigures", content: [{ type: "keyFigure", content: parts }, part("paragraph", "另")] },
    ]);
    expect(body.content).toEqual([
      { type: "keyFigures", content: [keyFigure({ value: "82", unit: "件", note: "旧" })] },
      part("paragraph", "另"),
    ]);
  });

  test("a link that leaves the safe protocols is dropped, its words stay", () => {
    const link = (href: string) => {
      const node = { type: "text", text: "详见", marks: [{ type: "link", attrs: { href } }] };
      return normalise([{ type: "paragraph", content: [node] }]).content[0];
    };
    const plain = { type: "paragraph", content: [{ type: "text", text: "详见" }] };
    const unsafe = [
      "javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/\\evil.example",
    ];
    for (const href of unsafe) expect(link(href)).toEqual(plain);
    for (const href of ["https://example.org/", "mailto:a@example.org", "/reports/2020", "#event-3"]) {
      expect(link(href)).not.toEqual(plain);
    }
  });
});
