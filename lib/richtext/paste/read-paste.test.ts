import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPaste } from "./read-paste.ts";
import { outline } from "./test-outline.ts";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "fixtures", name), "utf8");
const read = (html: string, rtf?: string) => {
  let count = 0;
  return readPaste({ html, ...(rtf ? { rtf } : {}) }, () => String(++count));
};
const lines = (html: string) => outline(read(html).content);

describe("from Word", () => {
  const { content, simplified, pictures } = read(fixture("word.html"), fixture("word.rtf"));

  test("come headings, lists of their kind and level, tables with merged cells, links and bold", () => {
    expect(outline(content)).toEqual([
      "# 协商议政",
      "## （一）开展专题协商",
      "委员们围绕**乡村振兴**提出建议82件，立案72件，立案率87.8%。[1]",
      "- 调研",
      "  1. 赴3个县",
      "  2. 走访农户",
      "- 座谈",
      "（一）成果报送省委",
      "picture pasted:1 “会场内，委员在发言” 图 1 协商会会场",
      "table",
      "  !**项目** | !(2×1)**数量**",
      "  (1×2)提案 | 集体 | 12",
      "  委员 | 70",
      "于12月向社会公布，详见[公告](https://example.org/2020)和附件。面积3.2m²。",
      "picture pasted:2 “”",
      "[1] 数据截至11月底。",
    ]);
  });

  test("pictures come out of the RTF beside the HTML, in the order of the text and without those of lists and page heads", () => {
    const [first, second] = [...pictures.values()];
    expect([first?.type, second?.type]).toEqual(["image/png", "image/jpeg"]);
    expect([...(first?.bytes.slice(1, 4) ?? [])]).toEqual([...Buffer.from("PNG")]);
    expect([...(second?.bytes.slice(0, 2) ?? [])]).toEqual([0xff, 0xd8]);
  });

  test("without the RTF their places stay, with the names of their files", () => {
    const sources = outline(read(fixture("word.html")).content).filter((line) => line.startsWith("picture"));
    expect(sources).toEqual([
      "picture local:clip_image001.png “会场内，委员在发言” 图 1 协商会会场",
      "picture local:clip_image004.jpg “”",
    ]);
  });

  test("comments, hidden text and what a revision deleted stay out, and are counted with what changed its form", () => {
    expect(JSON.stringify(content)).not.toMatch(/李1|再算一遍|待核实|拟于年底/);
    expect(simplified).toEqual({ comments: 1, hidden: 1, deletions: 1, footnotes: 1, links: 1, numbers: 2 });
  });
});

test("from WPS come headings with their number as text, numbered items that go on, and a table of pictures as a pair", () => {
  const { content, simplified } = read(fixture("wps.html"));
  expect(outline(content)).toEqual([
    "# 一、民主监督",
    "组织委员 46人次开展监督性视察，**发现问题**18个。",
    "3. 整改到位",
    "4. 回访",
    "figures",
    "  picture local:wps1.jpg “” 视察水源地",
    "  picture local:wps2.jpg “” 查看整改台账",
  ]);
  expect(simplified).toEqual({ deletions: 1 });
});

test("from a WeChat article come text, the real addresses of its pictures and its list; the rest is counted", () => {
  const { content, simplified } = read(fixture("wechat.html"));
  expect(outline(content)).toEqual([
    "**委员履职 · 一线**",
    "11月20日，委员们来到望潮港，察看集装箱码头。",
    "picture https://mmbiz.qpic.cn/sz_mmbiz_jpg/abcDEF/640?wx_fmt=jpeg&from=appmsg “”",
    "▲ 委员在码头（张三 摄）",
    "- 听取介绍",
    "- 现场提问",
    "更多内容见[上期](https://mp.weixin.qq.com/s/abc)",
  ]);
  expect(simplified).toEqual({ backgrounds: 1, embeds: 1, videos: 1, hidden: 1 });
});

describe("from spreadsheets", () => {
  test("Excel's ranges come with merged cells, bold and breaks inside cells, without hidden rows", () => {
    const { content, simplified } = read(fixture("excel.html"));
    expect(outline(content)).toEqual([
      "table",
      "  (2×1)**界别** | **立案率**",
      "  (1×2)科技 | 提案 | 87.8%",
      "  建议↵（含联名） | 13.2",
    ]);
    expect(simplified).toEqual({ hidden: 1 });
  });

  test("WPS's and Google's come as they are, a wide space inside a name too", () => {
    expect(lines(fixture("wps-sheet.html"))).toEqual([
      "table",
      "  姓名 | 界别 | 得票",
      "  王　芳 | 教育 | 1,024",
    ]);
    expect(lines(fixture("google-sheets.html"))).toEqual(["table", "  **年份** | **件数**", "  2020 | 82"]);
  });
});

test("from Google's documents comes only what is bold, and lists inside lists", () => {
  expect(lines(fixture("google-docs.html"))).toEqual([
    "# 年度安排",
    "- 春季",
    "  - **三月** 开会",
    "- *秋季*",
  ]);
});

test("from a web page come its text, captions and pictures, and no script, address of one or counting pixel", () => {
  const { content, simplified, pictures } = read(fixture("web-page.html"));
  expect(outline(content)).toEqual([
    "# 省政协召开座谈会",
    "分享",
    "会议指出，[要深入调研](https://news.example.org/a?b=1&c=2)。展开全文",
    "## 发言摘登",
    "## 教育界",
    "blockquote",
    "  办好人民满意的教育。",
    "## 科技界",
    "3. 创新",
    "  1. 基础研究",
    "4. 转化",
    "picture https://img.example.org/1.jpg “委员在发言” 委员在座谈会上发言",
    "数据[微笑]如下：↵一是增长；↵二是向好。",
    "以上。",
    "CO₂排放下降3%5%",
    "角落里的字",
    "picture pasted:1 “示意图”",
    "picture local: “”",
  ]);
  expect(simplified).toEqual({ numbers: 1, videos: 1, rules: 1, underlines: 1, strikes: 1, headings: 2 });
  expect(pictures.get("pasted:1")?.bytes.length).toBe(70);
});

describe("characters", () => {
  test("soft hyphens, zero-width signs and runs of hard spaces go; text between stays character for character", () => {
    expect(lines("<p>监督&shy;性​视察&nbsp;&nbsp;&nbsp;第 3 次，“引文”……—— ﹏①㈠Ａ</p>")).toEqual([
      "监督性视察 第 3 次，“引文”……—— ﹏①㈠Ａ",
    ]);
  });

  test("wide spaces go at a paragraph's beginning only", () => {
    expect(lines("<p>　　王　芳　</p><p>&emsp;&emsp;李&emsp;明</p>")).toEqual(["王　芳　", "李\u2003明"]);
  });

  test("a source wrapped between Chinese characters shows no space, between words it shows one", () => {
    expect(lines("<p>中国人民\n  政治协商会议\nNo\n3</p>")).toEqual(["中国人民政治协商会议 No 3"]);
  });

  test("lines that are indented by hand, or apart by an empty one, are paragraphs; other breaks stay breaks", () => {
    expect(lines("<p>一<br>二<br>　　三<br><br>四<br></p>")).toEqual(["一↵二", "三", "四"]);
  });

  test("empty paragraphs are no text", () => {
    expect(lines("<p><o:p>&nbsp;</o:p></p><p>　　</p><p>​</p><p>一</p>")).toEqual(["一"]);
  });
});

describe("what stands where the text has no place for it", () => {
  test("a picture in a list or a quotation parts it, and the numbers go on", () => {
    const picture = '<img src="https://a.example/1.png">';
    expect(lines(`<ol><li>一</li><li>二${picture}</li><li>三</li></ol>`)).toEqual([
      "1. 一",
      "2. 二",
      "picture https://a.example/1.png “”",
      "3. 三",
    ]);
    expect(lines(`<blockquote><p>一</p>${picture}<p>二</p></blockquote>`)).toEqual([
      "blockquote",
      "  一",
      "picture https://a.example/1.png “”",
      "blockquote",
      "  二",
    ]);
  });

  test("a picture in a table of words comes below it, headings in cells become bold, inner tables become lines", () => {
    const { content, simplified } = read(
      `<table><tr><td><h3>甲</h3></td><td>乙<img src="https://a.example/1.png"></td></tr>
       <tr><td><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td><td>丁</td></tr></table>`,
    );
    expect(outline(content)).toEqual([
      "table",
      "  **甲** | 乙",
      "  1 2 / 3 4 | 丁",
      "picture https://a.example/1.png “”",
    ]);
    expect(simplified).toEqual({ cellHeadings: 1, cellPictures: 1, nestedTables: 1 });
  });

  test("a table that only arranges becomes what it holds", () => {
    expect(
      lines("<table><tr><td><p>一</p><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"),
    ).toEqual(["一", "table", "  甲 | 乙"]);
  });
});

test("however deep markup is nested, its text is read", () => {
  const deep = `${"<div>".repeat(20_000)}底${"</div>".repeat(20_000)}`;
  expect(lines(deep)).toEqual(["底"]);
  expect(lines(`${"<ul><li>".repeat(300)}底`).join("")).toContain("底");
});
