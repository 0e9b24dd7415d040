import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { siteContext } from "./context.ts";
import { Elsewhere } from "./notice.tsx";

const context = siteContext("zh-CN");
const show = (found: Parameters<typeof Elsewhere>[0]["found"], kind: "event" | "report" = "report") =>
  renderToStaticMarkup(
    <html lang="zh-CN">
      <body>
        <Elsewhere found={found} kind={kind} context={context} />
      </body>
    </html>,
  );

describe("in place of a page that cannot be read there", () => {
  test("an address that never was is marked 404, in the head", () => {
    const html = show({ state: "missing" });
    expect(html).toMatch(/<head>.*<meta name="x-status" content="404"\/>.*<\/head>/);
    expect(html).toContain("没有这个页面");
  });

  test("what was withdrawn is marked 410 and says why in the desk's words, else in ours", () => {
    expect(show({ state: "withdrawn", sentence: "正在核对。" })).toMatch(
      /<head>.*content="410".*<\/head>.*该内容已撤下.*正在核对。/,
    );
    expect(show({ state: "withdrawn", sentence: "" })).toContain("现已不再提供");
  });

  test("what has another address now is marked 308 with the way there", () => {
    const html = show({ state: "moved", slug: "2020-da-shi" });
    expect(html).toMatch(/<meta name="x-status" content="308"\/>/);
    expect(html).toMatch(/<meta name="x-location" content="\/reports\/2020-da-shi"\/>/);
    expect(html).toContain('<a href="/reports/2020-da-shi">');
    expect(show({ state: "moved", slug: "du-shu" }, "event")).toContain('content="/events/du-shu"');
  });
});
