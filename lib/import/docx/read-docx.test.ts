import { describe, expect, test } from "vitest";
import {
  cell,
  field,
  list,
  listUse,
  paragraph,
  picture,
  run,
  style,
  table,
  textBox,
  vmlTextBox,
} from "../fixtures/make-docx.ts";
import { readWord, textsOf } from "../fixtures/read-word.ts";
import type { ImportBlock } from "../model.ts";

const media = { "image1.jpeg": Buffer.from("1"), "image2.png": Buffer.from("2") };
const leftOut = (blocks: ImportBlock[]) =>
  blocks.flatMap((block) => (block.kind === "skipped" ? [[block.reason, block.text]] : []));

describe("what a paragraph says", () => {
  test.each([
    [
      "runs, tabs and soft breaks",
      `${run("甲")}<w:r><w:tab/></w:r>${run("乙")}<w:r><w:br/></w:r>${run("丙")}`,
      ["甲\t乙", "丙"],
    ],
    ["characters outside the basic plane", run("𠮷田、㐂、𬱖"), ["𠮷田、㐂、𬱖"]],
    [
      "signs of symbol fonts",
      `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run("已办结")}`,
      ["✓已办结"],
    ],
    ["a hyphen that does not break", `${run("8")}<w:r><w:noBreakHyphen/></w:r>${run("9")}`, ["8\u20119"]],
    [
      "results of fields, not their codes",
      run("第") + field(" PAGE \\* MERGEFORMAT ", "3") + run("页"),
      ["第3页"],
    ],
    [
      "a field in one piece",
      `<w:fldSimple w:instr=" DATE ">${run("2025年1月2日")}</w:fldSimple>`,
      ["2025年1月2日"],
    ],
    [
      "a number in a circle",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        run("其三"),
      ["③其三"],
    ],
    [
      "a word with its reading",
      `<w:r><w:ruby><w:rt>${run("yōng")}</w:rt><w:rubyBase>${run("邕")}</w:rubyBase></w:ruby></w:r>` +
        run("江"),
      ["邕（yōng）江"],
    ],
    [
      "inserted words and those moved here",
      `<w:ins w:id="1">${run("新增")}</w:ins><w:moveTo w:id="2">${run("移来")}</w:moveTo>`,
      ["新增移来"],
    ],
    [
      "content controls and tags",
      `<w:sdt><w:sdtContent>${run("控件")}</w:sdtContent></w:sdt><w:smartTag>${run("标记")}</w:smartTag>`,
      ["控件标记"],
    ],
    ["formulas", `<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>`, ["x=1"]],
    [
      "a page break ends a paragraph",
      `${run("甲")}<w:r><w:br w:type="page"/></w:r>${run("乙")}`,
      ["甲", "乙"],
    ],
  ])("%s", async (_, inside, expected) => {
    expect(await textsOf({ body: `<w:p>${inside}</w:p>` })).toEqual(expected);
  });

  test("bold and slanted words stay so, links of the web are links, others only words", async () => {
    const inside =
      run("立案率") +
      run("87.8%", "<w:b/>") +
      run("（另见", "<w:i/>") +
      `<w:hyperlink r:id="rId201">${run("附件")}</w:hyperlink><w:hyperlink r:id="rId202">${run("本机")}</w:hyperlink>` +
      field(` HYPERLINK "https://example.org/b" `, "附表");
    const links = ["https://example.org/a", "file:///C:/a.docx"];
    const { blocks, result } = await readWord({ body: `<w:p>${inside}</w:p>`, links });
    expect(blocks[0]).toMatchObject({
      inline: [
        { text: "立案率" },
        { text: "87.8%", marks: [{ type: "bold" }] },
        { text: "（另见", marks: [{ type: "italic" }] },
        { text: "附件", marks: [{ type: "link", attrs: { href: "https://example.org/a" } }] },
        { text: "本机" },
        { text: "附表", marks: [{ type: "link", attrs: { href: "https://example.org/b" } }] },
      ],
    });
    expect(result.warnings).toContainEqual({
      code: "linkDropped",
      line: 1,
      values: { address: "file:///C:/a.docx" },
    });
  });

  test("style names and outline levels make headings; a whole bold line counts as one where no style does", async () => {
    const styles = style("t", "Title") + style("h", "heading 1") + style("b", "正文", { run: "<w:b/>" });
    const body =
      paragraph("题目", { style: "t" }) +
      paragraph("一级", { style: "h" }) +
      paragraph("大纲", { outline: 1 }) +
      paragraph("粗行", { bold: true }) +
      paragraph("样式粗", { style: "b" }) +
      `<w:p>${run("黑体行", `<w:rFonts w:eastAsia="黑体"/>`)}</w:p>` +
      `<w:p>${run("半", "<w:b/>")}${run("粗")}</w:p>`;
    const { blocks } = await readWord({ body, styles });
    const look = blocks.map((block) =>
      block.kind === "text" ? (block.heading ?? block.emphasised ?? null) : null,
    );
    expect(look).toEqual([1, 2, 3, true, true, true, null]);
  });

  test("deleted, hidden and commented words are left out, with their reasons", async () => {
    const body = `<w:p>${run("留下")}<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>${run("暗", "<w:vanish/>")}<w:moveFrom w:id="2">${run("移走")}</w:moveFrom><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    const comments = `<w:comment w:id="7" w:author="老李">${paragraph("请核对")}</w:comment>`;
    const { blocks, result } = await readWord({ body, comments });
    expect(blocks[0]?.text).toBe("留下");
    expect(leftOut(blocks)).toEqual([
      ["deletedText", "删去移走"],
      ["hiddenText", "暗"],
      ["comment", "老李：请核对"],
    ]);
    expect(result.leftOut.map(({ reason }) => reason)).toEqual(["deletedText", "hiddenText", "comment"]);
  });

  test("a paragraph whose end was deleted goes on in the next", async () => {
    const body = paragraph("前半", { mark: `<w:del w:id="1"/>` }) + paragraph("后半");
    expect(await textsOf({ body })).toEqual(["前半后半"]);
  });

  test("headers and a table of contents are no text", async () => {
    const styles = style("TOC1", "toc 1");
    const body = paragraph("目次一\t3", { style: "TOC1" }) + paragraph("正文。");
    const header = paragraph("某某协会办公室");
    const { blocks } = await readWord({ body, styles, header });
    expect(leftOut(blocks)).toEqual([
      ["contents", "目次一 3"],
      ["pageMargin", "某某协会办公室"],
    ]);
  });

  test("footnotes are numbered in the text and stand at the end of their event", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph("")}</w:footnote><w:footnote w:id="3">${paragraph("据统计公报。")}</w:footnote>`;
    const noted = `<w:p>${run("增长一成")}<w:r><w:footnoteReference w:id="3"/></w:r>${run("。")}</w:p>`;
    const body =
      paragraph("一、开好年会") +
      noted +
      paragraph("年会闭幕。") +
      paragraph("二、办好讲座") +
      paragraph("两场。");
    const { result } = await readWord({ body, footnotes });
    const words = (rank: number) => JSON.stringify(result.events[rank]?.blocks);
    expect(words(0)).toMatch(/增长一成［1］。.*年会闭幕。.*［1］据统计公报。/);
    expect(words(1)).not.toContain("公报");
    expect(result.warnings).toContainEqual({ code: "footnotes", values: { count: 1 } });
  });
});

describe("tables", () => {
  test("keep merged cells", async () => {
    const body = table([
      [
        cell(paragraph("年度"), `<w:vMerge w:val="restart"/>`),
        cell(paragraph("提案"), `<w:gridSpan w:val="2"/>`),
      ],
      [cell(paragraph(""), "<w:vMerge/>"), cell(paragraph("件")), cell(paragraph("率"))],
    ]);
    const { blocks } = await readWord({ body });
    const [ready] = blocks;
    expect(ready?.kind === "ready" && ready.blocks[0]).toMatchObject({
      type: "table",
      content: [
        { content: [{ attrs: { colspan: 1, rowspan: 2 } }, { attrs: { colspan: 2, rowspan: 1 } }] },
        { content: [{ attrs: { colspan: 1, rowspan: 1 } }, { attrs: { colspan: 1, rowspan: 1 } }] },
      ],
    });
  });

  test("of one column are boxes, and their lines text", async () => {
    const body = table([
      [cell(paragraph("一、开好年会") + paragraph("如期举行。"))],
      [cell(paragraph("二、办好讲座"))],
    ]);
    expect((await readWord({ body })).result.events.map(({ title }) => title)).toEqual([
      "开好年会",
      "办好讲座",
    ]);
  });

  test("with text and a picture keep both", async () => {
    const body = table([[cell(paragraph("很长的说明".repeat(20))), cell(`<w:p>${picture(1)}</w:p>`)]]);
    expect((await readWord({ body, media })).blocks.map(({ kind }) => kind)).toEqual(["ready", "picture"]);
  });
});

describe("lists, quotations and boxes", () => {
  test("a list inside an item stays inside it", async () => {
    const numbering =
      list(0, [
        { format: "bullet", text: "●" },
        { format: "bullet", text: "○" },
      ]) + listUse(1, 0);
    const at = (text: string, level: number) => paragraph(text, { list: [1, level] });
    const body = paragraph("一、年会") + at("甲", 0) + at("乙", 1) + at("丙", 0) + paragraph("二、讲座");
    const { result } = await readWord({ body, numbering });
    expect(result.events[0]?.blocks).toMatchObject([
      {
        type: "bulletList",
        content: [
          {
            content: [
              { content: [{ text: "甲" }] },
              { type: "bulletList", content: [{ content: [{ content: [{ text: "乙" }] }] }] },
            ],
          },
          { content: [{ content: [{ text: "丙" }] }] },
        ],
      },
    ]);
  });

  test("quoted paragraphs are one quotation", async () => {
    const styles = style("q", "Quote");
    const body =
      paragraph("一、年会") +
      paragraph("甲", { style: "q" }) +
      paragraph("乙", { style: "q" }) +
      paragraph("二、讲座");
    expect((await readWord({ body, styles })).result.events[0]?.blocks).toMatchObject([
      { type: "blockquote", content: [{ content: [{ text: "甲" }] }, { content: [{ text: "乙" }] }] },
    ]);
  });

  test("a text box is read once, behind its paragraph, in its new and its old form", async () => {
    expect(await textsOf({ body: `<w:p>${run("正文")}${textBox(paragraph("框内"))}</w:p>` })).toEqual([
      "正文",
      "框内",
    ]);
    expect(await textsOf({ body: `<w:p>${vmlTextBox(paragraph("框内"))}</w:p>` })).toEqual(["框内"]);
  });

  test("bold lines make the events of a text without numbers", async () => {
    const body =
      paragraph("某某协会2025年十件大事", { bold: true, centred: true }) +
      ["开好年会", "办好讲座", "建成驿站"]
        .map((title) => paragraph(title, { bold: true }) + paragraph(`${title}的经过。`))
        .join("");
    const { result } = await readWord({ body });
    expect(result.title).toBe("某某协会2025年十件大事");
    expect(result.events.map(({ title }) => title)).toEqual(["开好年会", "办好讲座", "建成驿站"]);
  });

  test("headings of a style make events although the title has the same style", async () => {
    const styles = style("h", "heading 1");
    const at = (text: string) => paragraph(text, { style: "h" });
    const body =
      at("某某协会2025年三件大事") +
      ["开好年会", "办好讲座", "建成驿站"].map((one) => at(one) + paragraph("经过。")).join("");
    const { result } = await readWord({ body, styles });
    expect(result.title).toBe("某某协会2025年三件大事");
    expect(result.events.map(({ title }) => title)).toEqual(["开好年会", "办好讲座", "建成驿站"]);
  });

  test("bold lines inside numbered events are their headings", async () => {
    const body = ["一、甲事", "二、乙事", "三、丙事"]
      .map((title) => paragraph(title) + paragraph("主要做法", { bold: true }) + paragraph("做法是这样的。"))
      .join("");
    const { result } = await readWord({ body });
    expect(result.events).toHaveLength(3);
    expect(result.events[0]?.blocks.map(({ type }) => type)).toEqual(["heading", "paragraph"]);
  });
});
