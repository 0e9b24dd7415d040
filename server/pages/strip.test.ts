import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { strip } from "./strip.ts";

/** As Next 16.4.6 served a page with two events, a JSON-LD block, the site's module and a preloaded picture. */
const rendered = readFileSync(new URL("rendered-by-next.html", import.meta.url), "utf8");
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>t</title>${head}</head><body>${body}</body></html>`;

describe("a page that Next rendered", () => {
  const { html } = strip(rendered);

  test("loses every script of the framework, its preloads and its data", () => {
    expect(rendered).toContain("__next_f");
    expect(html).not.toMatch(
      /_next\/static\/chunks\/[^"]+\.js|__next|self\.|TURBOPACK|as="script"|noModule|nomodule/,
    );
  });

  test("loses comments, markers and the empty box of the metadata", () => {
    expect(html).not.toMatch(/<!--|data-precedence|<div hidden=""><\/div>/);
  });

  test("keeps JSON-LD, the site's module, style sheets, pictures' preloads and what is hidden on purpose", () => {
    expect(html).toContain(
      '<script type="application/ld+json">{"@type":"Article","name":"a<\\u002fscript>"}</script>',
    );
    expect(html).toContain('<script src="/assets/site-abc.js" type="module" async=""></script>');
    expect(html).toMatch(/<link rel="stylesheet" href="\/_next\/static\/chunks\/[^"]+\.css">/);
    expect(html).toContain('<link rel="preload" as="image" href="/media/a.avif">');
    expect(html).toContain('<div hidden="">打印</div>');
  });

  test("shows a visitor the same elements, attributes and text", () => {
    expect(visible(parse(html))).toEqual(visible(parse(rendered)));
    expect(visible(parse(html)).join("\n")).toContain("一段文字 & “引号” <b>，共 0 件。");
  });

  test("is the same document when it is parsed and stripped again", () => {
    expect(strip(html).html).toBe(html);
  });
});

describe("the status that a page orders", () => {
  test.each([404, 410] as const)("%i is read and its mark removed", (status) => {
    const result = strip(page("<p>x</p>", `<meta name="x-status" content="${status}"/>`));
    expect(result).toEqual({ html: page("<p>x</p>"), status, location: null });
  });

  test("308 leads to a path of this site", () => {
    const head = '<meta name="x-status" content="308"><meta name="x-location" content="/reports/b">';
    expect(strip(page("", head))).toEqual({ html: page(""), status: 308, location: "/reports/b" });
  });

  test.each(["//example.org", "/\\example.org", "https://example.org/", "reports/b", "/a\r\nx: y", "/标题"])(
    "a redirect to %j is refused",
    (location) => {
      const head = `<meta name="x-status" content="308"><meta name="x-location" content="${location}">`;
      expect(() => strip(page("", head))).toThrow("no path of this site");
    },
  );

  test("other numbers, and a redirect without a target, are refused", () => {
    expect(() => strip(page("", '<meta name="x-status" content="500">'))).toThrow("x-status");
    expect(() => strip(page("", '<meta name="x-status" content="308">'))).toThrow("come together");
    expect(() => strip(page("", '<meta name="x-location" content="/a">'))).toThrow("come together");
  });

  test("a mark in the body is text of the page, not an order", () => {
    expect(strip(page('<p><meta name="x-status" content="404"></p>')).status).toBeNull();
  });

  test("an ordinary page orders nothing", () => {
    expect(strip(page("<p>x</p>"))).toEqual({ html: page("<p>x</p>"), status: null, location: null });
  });
});

describe("a document that scripts would have to complete", () => {
  test("a failed render is refused", () => {
    expect(() => strip('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toThrow(
      "failed",
    );
  });

  test("a Suspense boundary is refused", () => {
    const body =
      '<!--$?--><template id="B:0"></template><p>loading</p><!--/$--><div hidden id="S:0">text</div>';
    expect(() => strip(page(body))).toThrow("Suspense");
  });

  test("a template of our own is kept, cleaned inside", () => {
    const body = '<template id="lightbox"><p>x<!-- --></p><script>1</script></template>';
    expect(strip(page(body)).html).toBe(page('<template id="lightbox"><p>x</p></template>'));
  });
});

test("a script of ours elsewhere than under /assets/, or inline, does not pass", () => {
  const body =
    '<script src="https://example.org/assets/a.js" type="module"></script><script type="module">1</script>';
  expect(strip(page(`<p>x</p>${body}<script src="//e.org/assets/"></script>`)).html).toBe(page("<p>x</p>"));
});

test("line breaks that begin preformatted text stay, however often it is parsed", () => {
  expect(strip(page("<pre>\n\nabc</pre><textarea>\n\nx</textarea>")).html).toBe(
    page("<pre>\n\nabc</pre><textarea>\n\nx</textarea>"),
  );
  expect(strip(page("<pre>\nabc</pre>")).html).toBe(page("<pre>abc</pre>"));
});

/** What the reader of a document gets, one line for each element and each run of text. */
function visible(node: DefaultTreeAdapterTypes.ParentNode, depth = 0): string[] {
  const lines: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") lines.push(`${" ".repeat(depth)}${JSON.stringify(text)}`);
    text = "";
  };
  for (const child of node.childNodes) {
    if ("value" in child) text += child.value;
    if (!("tagName" in child) || isInvisible(child)) continue;
    flush();
    const attributes = child.attrs.filter(({ name }) => name !== "data-precedence");
    lines.push(
      `${" ".repeat(depth)}${child.tagName} ${JSON.stringify(attributes)}`,
      ...visible(child, depth + 1),
    );
  }
  flush();
  return lines;
}

function isInvisible(element: DefaultTreeAdapterTypes.Element): boolean {
  const value = (name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? "";
  if (element.tagName === "script")
    return !value("src").startsWith("/assets/") && value("type") !== "application/ld+json";
  if (element.tagName === "link") return value("as") === "script";
  return element.tagName === "div" && element.childNodes.every((child) => child.nodeName === "#comment");
}
