import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { invisible } from "../invisible.ts";
import { RichText } from "../model.ts";
import type { LooseNode } from "../normalise.ts";
import { richTextSchema } from "../schema.ts";
import { readPaste } from "./read-paste.ts";
import { asOneLine, readPlain } from "./read-plain.ts";
import { readRtfPictures } from "./rtf-pictures.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");
const read = (html: string, rtf?: string) => {
  let count = 0;
  return readPaste({ html, ...(rtf ? { rtf } : {}) }, () => String(++count));
};

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("　　委员", "\u00a0\u00a0", "提案 82 件\n", "​", "“引文”——", "<b>", "&", "a\u00ad b"),
);
const tags = fc.constantFrom(
  ..."p,div,span,section,article,b,strong,i,em,u,s,del,ins,a,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,table,thead,tbody,tr,td,th,blockquote,pre,figure,center,font,o:p,main,nav,details,summary,label,button,script,style,template,noscript,unknown-tag,form,caption,small,code,q".split(
    ",",
  ),
);
const unsafe = [
  "javascript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//evil.example",
  "file:///C:/x",
  "https://example.org/a",
];
const attributes = fc.dictionary(
  fc.constantFrom(
    "href",
    "src",
    "onclick",
    "onerror",
    "style",
    "class",
    "colspan",
    "rowspan",
    "start",
    "type",
    "hidden",
    "data-src",
  ),
  fc.oneof(
    fc.constantFrom(
      ...unsafe,
      "display:none",
      "display: block",
      "mso-hide:all",
      "font-weight:700",
      "white-space:pre",
    ),
    fc.constantFrom(
      "mso-list:l0 level2 lfo1",
      "MsoListParagraph",
      "list-style:none",
      "2",
      "-1",
      "9999999",
      "x",
    ),
    fc.string({ maxLength: 6 }),
  ),
  { maxKeys: 3 },
);
const escaped = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ depthSize: "small", withCrossShrink: true }, text.map(escaped), tie("element")), {
      maxLength: 5,
    })
    .map((parts) => parts.join("")),
  element: fc.record({ tag: tags, attributes, inside: tie("markup") }).map(({ tag, attributes, inside }) => {
    const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${tag}${list.join("")}>${inside}</${tag}>`;
  }),
}));

/** What a browser would show, by a reading of its own. */
function visible(html: string): string {
  const unseen = /^(head|script|style|template|noscript|title)$/;
  const walk = (node: Tree.Node): string => {
    if (node.nodeName === "#text") return (node as Tree.TextNode).value;
    if (!("childNodes" in node)) return "";
    if ("tagName" in node) {
      const style = node.attrs.find(({ name }) => name === "style")?.value ?? "";
      const hidden =
        /^display:none$|^mso-hide:all$/.test(style) || node.attrs.some(({ name }) => name === "hidden");
      if (hidden || unseen.test(node.tagName)) return "";
      if (node.tagName === "del" && node.attrs.some(({ name }) => /^(cite|datetime)$/.test(name))) return "";
    }
    return node.childNodes.map(walk).join("");
  };
  return essence(walk(parse(html)));
}

/** The characters themselves: white space and invisible signs aside, in an order that does not depend on captions. */
function essence(value: string): string {
  const sound = value.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");
  return [...sound.replace(invisible, "").replace(/\s/gu, "")].sort().join("");
}

function said(nodes: LooseNode[]): string {
  return nodes.map((node) => (typeof node.text === "string" ? node.text : said(node.content ?? []))).join("");
}

describe("whatever is pasted", () => {
  test("nothing visible is lost and nothing is added, whatever the markup", () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(essence(said(read(html).content))).toBe(visible(html));
      }),
      { numRuns: 600 },
    );
  });

  test("the outcome is a valid text: no handler, style, script or address of one", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const content = read(html).content;
        expect(RichText.safeParse({ type: "doc", content }).error).toBeUndefined();
        if (content.length > 0) richTextSchema.nodeFromJSON({ type: "doc", content }).check();
        expect(JSON.stringify(addresses(content))).not.toMatch(/script:|data:|file:/i);
      }),
      { numRuns: 400 },
    );
  });

  test("a broken clipboard is read as far as it goes", () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith(".html"));
    const sources = names.map((name) => readFileSync(path.join(fixtures, name), "utf8"));
    const cut = fc.record({
      at: fc.nat(20_000),
      length: fc.nat(400),
      junk: fc.constantFrom("", "<", "<td>", '"', "<!--", "</table>"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(cut, { maxLength: 4 }), (source, cuts) => {
        const html = cuts.reduce((before, { at, length, junk }) => {
          const from = at % before.length;
          return before.slice(0, from) + junk + before.slice(from + length);
        }, source);
        const content = read(html).content;
        expect(RichText.safeParse({ type: "doc", content }).error).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });

  test("a broken RTF gives what pictures it can, and ends", () => {
    const source = readFileSync(path.join(fixtures, "word.rtf"), "latin1");
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(200), fc.string({ maxLength: 5 }), (at, length, junk) => {
        for (const picture of readRtfPictures(source.slice(0, at) + junk + source.slice(at + length)))
          picture.bytes();
      }),
    );
  });
});

describe("it takes less than two seconds to read", () => {
  const size = 60_000;
  const long = (part: string) => part.repeat(Math.ceil(size / part.length));
  const cases = [
    `<style>${long("a")}`,
    `<style>${long("/*")}`,
    `<style>${long("{")}`,
    `<style>${long(".a,")}`,
    `<p style="${long("a")}">`,
    `<p style="${long("a:(")}">`,
    `<p style="${long("a: ")}">`,
    `<p class="${long("a ")}">`,
    long("<p style=mso-list:l0-level1>·"),
    long("<table><tr><td>"),
    long("<b><i>"),
    long("\u00a0 "),
    long("　"),
    long("<br>"),
    long("<ul><li>"),
  ];
  test.each(cases.map((html) => [html.slice(0, 24), html]))(
    "sixty thousand characters like %s",
    (_, html = "") => {
      const begun = performance.now();
      read(html);
      readPlain(html);
      asOneLine(html);
      expect(performance.now() - begun).toBeLessThan(2000);
    },
  );
});

function addresses(nodes: LooseNode[]): unknown[] {
  return nodes.flatMap((node) => [
    node.attrs?.source,
    ...(node.marks ?? []).map((mark) => mark.attrs?.href),
    ...addresses(node.content ?? []),
  ]);
}
