import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Block, Figure, Inline } from "./model.ts";
import { plainText } from "./plain-text.ts";
import { type RenderOptions, renderRichText } from "./render.tsx";
import { anyRichText } from "./test-rich-text.ts";

const options: RenderOptions = {
  under: 1,
  figures: (figures, layout) => <div className={`${layout} ${figures.length}`} />,
  keyFigures: (items) => items.map((item) => Object.values(item).join(" ")).join(" "),
  tableLabel: "表格",
};
const show = (content: Block[], more: Partial<RenderOptions> = {}) =>
  renderToStaticMarkup(renderRichText({ type: "doc", content }, { ...options, ...more }));
const text = (value: string, ...marks: ("bold" | "italic")[]): Inline => ({
  type: "text",
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: Inline[]) => ({ type: "paragraph" as const, content });
const figure = (layout: "single" | "wide" = "single"): Figure => ({
  type: "figure",
  attrs: { image: null, alt: "", credit: "", layout },
});
const linked = (href: string): Inline => ({
  type: "text",
  text: "说明",
  marks: [{ type: "link", attrs: { href } }],
});

describe("text becomes elements", () => {
  test("paragraphs with bold, emphasis and line breaks", () => {
    expect(
      show([paragraph(text("共"), text("82件", "bold"), text("，", "italic"), { type: "hardBreak" })]),
    ).toBe("<p>共<strong>82件</strong><em>，</em><br/></p>");
  });

  test("what looks like markup stays text", () => {
    expect(show([paragraph(text("<script>1</script>"))])).toBe("<p>&lt;script&gt;1&lt;/script&gt;</p>");
  });

  test("an empty paragraph leaves no gap", () => {
    expect(show([{ type: "paragraph" }, paragraph(text("一"))])).toBe("<p>一</p>");
  });

  test("headings continue those of the page", () => {
    const headings = ([1, 2] as const).map((level) => ({
      type: "heading" as const,
      attrs: { level },
      content: [text("题")],
    }));
    expect(show(headings)).toBe("<h2>题</h2><h3>题</h3>");
    expect(show(headings, { under: 2 })).toBe("<h3>题</h3><h4>题</h4>");
  });

  test("lists, an item of one paragraph without it", () => {
    const item = (...content: ReturnType<typeof paragraph>[]) => ({ type: "listItem" as const, content });
    const items = [item(paragraph(text("甲"))), item(paragraph(text("乙")), paragraph(text("丙")))];
    expect(show([{ type: "bulletList", content: items }])).toBe(
      "<ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>",
    );
    expect(show([{ type: "orderedList", attrs: { start: 3 }, content: items.slice(0, 1) }])).toBe(
      '<ol start="3"><li>甲</li></ol>',
    );
  });

  test("quotations", () => {
    expect(show([{ type: "blockquote", content: [paragraph(text("好"))] }])).toBe(
      "<blockquote><p>好</p></blockquote>",
    );
  });

  test("tables that the keyboard can scroll, each heading with its direction", () => {
    const cell = (type: "tableCell" | "tableHeader", value: string, colspan = 1) => ({
      type,
      attrs: { colspan, rowspan: 1 },
      content: [paragraph(text(value))],
    });
    const rows = [
      [cell("tableHeader", "类别"), cell("tableHeader", "件数", 2)],
      [cell("tableHeader", "经济"), cell("tableCell", "1"), cell("tableCell", "2")],
    ];
    const html = show([
      { type: "table", content: rows.map((content) => ({ type: "tableRow" as const, content })) },
    ]);
    expect(html).toBe(
      '<section class="table" aria-label="表格" tabindex="0"><table><tbody>' +
        '<tr><th scope="col">类别</th><th colSpan="2" scope="col">件数</th></tr>' +
        '<tr><th scope="row">经济</th><td>1</td><td>2</td></tr></tbody></table></section>',
    );
  });
});

describe("links", () => {
  test.each(["https://example.org/a?b=1", "mailto:a@example.org", "/events/x", "#event-2"])(
    "%s is kept",
    (href) => {
      expect(show([paragraph(linked(href))])).toBe(`<p><a href="${href}">说明</a></p>`);
    },
  );

  test.each(["javascript:alert(1)", "java\nscript:alert(1)", "//example.org", "data:text/html,x"])(
    "%j is only its text",
    (href) => expect(show([paragraph(linked(href))])).toBe("<p>说明</p>"),
  );
});

describe("figures", () => {
  const group = (layout: "pair" | "gallery", ...content: Figure[]): Block => ({
    type: "figures",
    attrs: { layout },
    content,
  });

  test("each stands as it was laid out, and those that merely follow each other stay apart", () => {
    expect(show([figure(), figure("wide")])).toBe('<div class="single 1"></div><div class="wide 1"></div>');
    expect(show([group("pair", figure(), figure())])).toBe('<div class="pair 2"></div>');
    expect(show([group("gallery", figure(), figure(), figure())])).toBe('<div class="gallery 3"></div>');
  });
});

test("whatever the text, all of its words are shown, and no script, style or handler", () => {
  const words = (value: string) => value.replace(/\s/g, "");
  fc.assert(
    fc.property(anyRichText, (body) => {
      const html = renderToStaticMarkup(
        renderRichText(body, {
          ...options,
          figures: (figures) =>
            figures.map(({ content }) => content?.map((part) => part.text).join("")).join(""),
        }),
      );
      const shown = html
        .replace(/<[^>]+>/g, "")
        .replace(/&(lt|gt|amp|quot|#x27);/g, (entity) => entities[entity] ?? "");
      expect(words(shown)).toBe(words(plainText(body)));
      for (const [tag] of html.matchAll(/<[^>]+>/g))
        expect(tag).not.toMatch(/^<(script|style)|\s(style|on\w+)=/);
    }),
  );
});

const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
};
