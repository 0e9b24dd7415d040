import { describe, expect, test } from "vitest";
import { makeZip } from "../fixtures/make-zip.ts";
import { codes, type Read } from "../fixtures/reading.ts";
import { eachPicture } from "../pictures.ts";
import { readImport } from "../read-import.ts";
import { isPage } from "./decode-page.ts";
import { isMhtml } from "./mhtml.ts";

type Files = Record<string, string | Uint8Array>;

async function readFolder(files: Files): Promise<Read> {
  const reading = await readImport(
    Object.entries(files).map(([path, at]) => ({ path, at: Buffer.from(at) })),
  );
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading;
}
const read = (html: string | Uint8Array, more: Files = {}) => readFolder({ "某某网.html": html, ...more });
const leftOut = ({ result }: Read) => result.leftOut.map(({ reason, text }) => [reason, text]);

const events = ["开好年会", "办好讲座", "建成驿站"]
  .map(
    (title, index) =>
      `<p><strong>${"一二三"[index]}、${title}</strong></p><p>　　${title}的经过，写在这里，说得很清楚。</p>`,
  )
  .join("\n");
/** A portal's page as browsers save it: menus, a list of further texts, scripts, the text in the middle. */
const portal = (inside: string, charset = "utf-8") => `<!DOCTYPE html>
<!-- saved from url=(0042)https://www.example.org/2026/0118.html -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>某某协会2025年三件大事_南屏协商网</title>
<script>var a = "不是文字";</script><style>p{color:red}</style></head><body>
<div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li><li><a href="/b">委员风采</a></li></ul></div>
<div class="wrap"><h1>某某协会2025年三件大事</h1><div class="info">来源：南屏日报　2026-01-18 09:00</div>
<div class="article" id="content">${inside}</div><div class="editor">（责任编辑：林岱青）</div></div>
<div class="hot"><h3>热门推荐</h3><a href="/1">春天的消息</a><a href="/2">夏天的消息</a><a href="/3">秋天的消息</a></div>
<div style="display:none">看不见的字</div><footer>版权所有 南屏协商网</footer><script src="某某网_files/a.js"></script></body></html>`;

describe("a saved page", () => {
  test("gives its text, its heading, source, time and editor, and nothing of what is around", async () => {
    const reading = await read(portal(events));
    expect(reading.format).toBe("page");
    expect(reading.result).toMatchObject({
      title: "某某协会2025年三件大事",
      source: "南屏日报",
      publishedAt: "2026-01-18T09:00:00+08:00",
      editor: "林岱青",
      introduction: [],
      events: [{ title: "开好年会" }, { title: "办好讲座" }, { title: "建成驿站" }],
    });
    expect(JSON.stringify(reading.result.events)).not.toMatch(/首页|热门|看不见|版权|不是文字/);
  });

  test("says what was left out and why", async () => {
    const all = leftOut(await read(portal(events)));
    expect(all).toContainEqual(["navigation", "首页要闻委员风采"]);
    expect(all.find(([, text]) => text?.includes("看不见的字"))?.[0]).toBe("hiddenText");
    expect(all.find(([, text]) => text?.includes("版权所有"))?.[0]).toBe("navigation");
    expect(all.find(([reason]) => reason === "pageCode")?.[1]).toContain("script × 1");
  });

  test.each([
    ["gb2312", "gbk"],
    ["utf-8", "gbk"],
    ["gbk", "utf-8"],
  ])("that says it is %s is read rightly when it is %s", async (said, real) => {
    const html = portal(events, said);
    const bytes = real === "gbk" ? gbk(html) : Buffer.from(html);
    const reading = await read(bytes);
    expect(reading.encoding).toBe(real === "gbk" ? "gb18030" : "utf-8");
    expect(reading.result.events[0]?.title).toBe("开好年会");
  });

  test("WeChat's text is found although it is hidden until a script shows it, with pictures by data-src", async () => {
    const html = `<html><body><div id="js_content" style="visibility: hidden; opacity: 0;"><section><p>一、甲事</p><p>经过很长，写在这里。</p><p><img data-src="https://mmbiz.example.org/a/640?wx_fmt=jpeg" src="data:image/gif;base64,R0lGOD" width="600"></p><p>二、乙事</p><p>经过很长，写在这里。</p></section></div></body></html>`;
    const { result, blocks } = await read(html);
    expect(result.events.map(({ title }) => title)).toEqual(["甲事", "乙事"]);
    expect(blocks.find(({ kind }) => kind === "picture")).toMatchObject({
      file: "https://mmbiz.example.org/a/640?wx_fmt=jpeg",
    });
    expect(codes(result.warnings)).toContain("picturePlace");
  });

  test("words, lists, tables, quotations and links keep their shape", async () => {
    const html = `<body><p>一、甲</p><p>立案率<b>87.8%</b>，见<a href="https://example.org/a">附件</a>和<a href="附件.doc">另一附件</a>。<br>下一行。</p>
      <ul><li>其一<ul><li>其中</li></ul></li><li>其二</li></ul><blockquote><p>引一</p><p>引二</p></blockquote>
      <table><tr><th>年度</th><th colspan="2">提案</th></tr><tr><td>2025</td><td>82</td><td>72</td></tr></table><h3>小标题</h3><p>二、乙</p><p>正文。</p></body>`;
    const { result } = await read(html);
    expect(result.events[0]?.blocks).toMatchObject([
      {
        type: "paragraph",
        content: [
          { text: "立案率" },
          { text: "87.8%", marks: [{ type: "bold" }] },
          { text: "，见" },
          { text: "附件", marks: [{ type: "link", attrs: { href: "https://example.org/a" } }] },
          { text: "和另一附件。" },
          { type: "hardBreak" },
          { text: "下一行。" },
        ],
      },
      { type: "bulletList", content: [{ content: [{}, { type: "bulletList" }] }, {}] },
      { type: "blockquote", content: [{}, {}] },
      { type: "table", content: [{ content: [{ type: "tableHeader" }, { attrs: { colspan: 2 } }] }, {}] },
      { type: "heading" },
    ]);
    expect(codes(result.warnings)).toContain("linkDropped");
  });

  test("white space of its source is none between Chinese characters, and one space between words", async () => {
    const { blocks } = await read("<body><p>第一行\n    第二行 Deng\n Xiaoping 的\t书</p></body>");
    expect(blocks[0]?.text).toBe("第一行第二行 Deng Xiaoping 的 书");
  });

  test("nothing unsafe is a link", async () => {
    const { result } = await read(
      `<body><p>一、甲</p><p><a href="javascript:alert(1)">点</a><a href="data:text/html,x">击</a></p><p>二、乙</p></body>`,
    );
    expect(JSON.stringify(result.events)).not.toMatch(/javascript|data:|"link"/);
  });
});

describe("its pictures", () => {
  const page = `<body><p>一、甲事</p><p>正文。</p><figure><img src="某某网_files/a%201.jpg"><figcaption>会场</figcaption></figure><p>二、乙事</p><p><img src="data:image/png;base64,${Buffer.from("png").toString("base64")}"></p><p style="text-align:center">图2 揭牌</p></body>`;

  test("are in the folder that the browser saved beside it, or in the page itself", async () => {
    const { result } = await read(page, {
      "某某网_files/a 1.jpg": "jpg",
      "某某网_files/b.js": "js",
      "某某网_files/icon.png": "x",
    });
    expect(result.pictures.map(({ key, caption, event }) => [key, caption, event])).toEqual([
      ["1", "会场", 1],
      ["0////data:1", "图2 揭牌", 2],
    ]);
    expect(result.leftOut).toEqual([]);
  });

  test("are found again for keeping", async () => {
    const zip = makeZip([
      { name: "页.html", content: page },
      { name: "某某网_files/a 1.jpg", content: "jpg" },
    ]);
    const files = [{ path: "页.zip", at: zip }];
    const reading = await readImport(files);
    const keys = reading.ok ? reading.result.pictures.flatMap(({ key }) => key ?? []) : [];
    const found: string[] = [];
    await eachPicture(files, keys, async (key, bytes) => void found.push(`${key} ${bytes}`));
    expect(found).toEqual(["0//某某网_files/a 1.jpg jpg", "0//页.html//data:1 png"]);
  });

  test("are parts of a page that was saved as one file", async () => {
    const mhtml = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://example.org/a",
      "MIME-Version: 1.0",
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----X"`,
      "",
      "------X",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://example.org/a",
      "",
      quoted(
        `<html><body><p>一、甲事</p><p>正文在这里。</p><p><img src="https://example.org/i.jpg"></p><p>▲会场</p><p>二、乙事</p></body></html>`,
      ),
      "------X",
      "Content-Type: image/jpeg",
      "Content-Transfer-Encoding: base64",
      "Content-Location: https://example.org/i.jpg",
      "",
      Buffer.from("jpeg").toString("base64"),
      "------X--",
      "",
    ].join("\r\n");
    const files = [{ path: "页.mhtml", at: Buffer.from(mhtml) }];
    const reading = await readImport(files);
    if (!reading.ok) throw new Error(reading.refusal.code);
    expect(reading.result.events.map(({ title }) => title)).toEqual(["甲事", "乙事"]);
    expect(reading.result.pictures).toMatchObject([{ key: "0////part:2", caption: "会场", event: 1 }]);
    await eachPicture(files, ["0////part:2"], async (_, bytes) => expect(String(bytes)).toBe("jpeg"));
  });
});

function quoted(text: string): string {
  return Buffer.from(text)
    .toString("latin1")
    .replace(
      /[=\u0080-\u00ff]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    );
}

/** The pages above in GBK, by the decoder that every browser has. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(Array.from(text).flatMap((sign) => bytes.get(sign) ?? [...Buffer.from(sign)]));
}

describe("a text that only begins like a page", () => {
  // Tried in every way in which it could be divided, thirty of these would take a minute.
  const many = 600;

  test.each([
    ["lines with a colon", "01-18: a\r\n".repeat(many)],
    ["comments", "<!---->".repeat(many)],
    ["declarations", "<?xml?>".repeat(many)],
  ])("is known at once: %s", (_, text) => {
    const before = performance.now();
    expect([isPage(Buffer.from(text)), isMhtml(Buffer.from(text))]).toEqual([false, false]);
    expect(performance.now() - before).toBeLessThan(500);
  });

  test("and one that is a page, behind a comment or other headers, is one", () => {
    expect(isPage(Buffer.from("\ufeff<?xml version='1.0'?>\n<!-- a --><!-- - -- > b -->\n<html>"))).toBe(
      true,
    );
    const headers = "From: <Saved by Blink>\r\nSubject: a\r\n b: c\r\nMIME-Version: 1.0\r\n";
    expect(isMhtml(Buffer.from(`${headers}Content-Type: multipart/related;\r\n\tboundary="-"\r\n`))).toBe(
      true,
    );
  });
});
