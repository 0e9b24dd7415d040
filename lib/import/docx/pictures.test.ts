import { describe, expect, test } from "vitest";
import { cell, paragraph, picture, run, table, vmlPicture } from "../fixtures/make-docx.ts";
import { readWord } from "../fixtures/read-word.ts";
import type { ImportBlock } from "../model.ts";

const media = { "image1.jpeg": Buffer.from("1"), "image2.png": Buffer.from("2") };
const pictures = (blocks: ImportBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === "picture"
      ? [[block.picture, block.caption, block.credit].filter((one) => one !== undefined)]
      : [],
  );
const key = (name: string) => `0////word/media/${name}`;

describe("pictures", () => {
  test.each([
    ["图1 委员在会场讨论", {}, "图1 委员在会场讨论"],
    ["▲委员在会场讨论", {}, "委员在会场讨论"],
    ["图为委员在会场讨论。", {}, "图为委员在会场讨论。"],
    ["委员在会场讨论", { centred: true }, "委员在会场讨论"],
    ["委员在会场讨论", { size: 18 }, "委员在会场讨论"],
  ])("the line below is the caption: %s %j", async (caption, look, expected) => {
    const body =
      paragraph("会议如期举行，气氛热烈，成果丰硕。", { size: 32 }) +
      `<w:p>${picture(1)}</w:p>` +
      paragraph(caption, { size: 32, ...look }) +
      paragraph("后文。", { size: 32 });
    const { blocks } = await readWord({ body, media });
    expect(blocks.map(({ kind }) => kind)).toEqual(["text", "picture", "text"]);
    expect(pictures(blocks)).toEqual([[key("image1.jpeg"), expected]]);
  });

  test.each([
    ["会议认为，要继续努力。", {}],
    ["二、办好讲座", { centred: true }],
    ["图1所示的方案获得通过。", {}],
    ["第二节", { centred: true, bold: true }],
  ])("other lines are text: %s", async (text, look) => {
    const { blocks } = await readWord({ body: `<w:p>${picture(1)}</w:p>${paragraph(text, look)}`, media });
    expect(blocks.map(({ kind }) => kind)).toEqual(["picture", "text"]);
  });

  test("a line about the photographer is the credit", async () => {
    const body = `<w:p>${picture(1)}</w:p>${paragraph("图1 会场")}${paragraph("（摄影：周岚）")}`;
    expect(pictures((await readWord({ body, media })).blocks)).toEqual([
      [key("image1.jpeg"), "图1 会场", "摄影：周岚"],
    ]);
  });

  test("stand where they are: above the words of their line, below them, floating behind the paragraph", async () => {
    const kinds = async (body: string) => (await readWord({ body, media })).blocks.map(({ kind }) => kind);
    expect(await kinds(`<w:p>${picture(1)}${run("后面的话很长，不是图说，而是一段正文。")}</w:p>`)).toEqual([
      "picture",
      "text",
    ]);
    expect(await kinds(`<w:p>${run("前面的话")}${picture(1)}${run("继续")}</w:p>`)).toEqual([
      "text",
      "picture",
    ]);
    expect(await kinds(`<w:p>${picture(1, { floating: true })}${run("绕排的话")}</w:p>`)).toEqual([
      "text",
      "picture",
    ]);
    expect(await kinds(`<w:p>${vmlPicture(2)}</w:p>`)).toEqual(["picture"]);
  });

  test("a caption in the picture's own paragraph is found behind a soft break", async () => {
    const body = `<w:p>${picture(1)}<w:r><w:br/></w:r>${run("图2 揭牌")}</w:p>`;
    expect(pictures((await readWord({ body, media })).blocks)).toEqual([[key("image1.jpeg"), "图2 揭牌"]]);
  });

  test("side by side they are a pair, each with its part of the caption", async () => {
    const body =
      paragraph("一、开好年会") +
      `<w:p>${picture(1)}${picture(2)}</w:p>` +
      paragraph("图1 开幕\t图2 闭幕", { centred: true }) +
      paragraph("二、讲座");
    const { result } = await readWord({ body, media });
    expect(result.events[0]?.blocks).toMatchObject([
      {
        type: "figures",
        attrs: { layout: "pair" },
        content: [{ content: [{ text: "图1 开幕" }] }, { content: [{ text: "图2 闭幕" }] }],
      },
    ]);
  });

  test("in a table without lines they are pictures with the words below them", async () => {
    const body = table([
      [cell(`<w:p>${picture(1)}</w:p>`), cell(`<w:p>${picture(2)}</w:p>`)],
      [cell(paragraph("开幕")), cell(paragraph("闭幕"))],
    ]);
    const { blocks } = await readWord({ body, media });
    expect(pictures(blocks)).toEqual([
      [key("image1.jpeg"), "开幕"],
      [key("image2.png"), "闭幕"],
    ]);
  });

  test("that lie in no part, and charts, keep a place without bytes", async () => {
    const chart = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { blocks } = await readWord({ body: `<w:p>${picture(9)}</w:p><w:p>${chart}</w:p>`, media });
    expect(pictures(blocks)).toEqual([[""], [""]]);
    expect(blocks.map((block) => block.text)).toEqual(["", "图表"]);
  });

  test("take over what a person described, not what a program filled in", async () => {
    const alt = async (text: string) => {
      const [block] = (await readWord({ body: `<w:p>${picture(1, { alt: text })}</w:p>`, media })).blocks;
      return block?.kind === "picture" && block.alt;
    };
    expect(await alt("三位委员在渠边")).toBe("三位委员在渠边");
    for (const text of [
      "IMG_1234.JPG",
      "图片 1",
      "微信图片_20201120101112",
      "图片包含 人, 室内\n\n描述已自动生成",
    ])
      expect(await alt(text)).toBe("");
  });
});
