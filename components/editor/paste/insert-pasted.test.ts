import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { type LooseNode, normalise } from "#lib/richtext/normalise.ts";
import { readPaste } from "#lib/richtext/paste/read-paste.ts";
import { readPlain } from "#lib/richtext/paste/read-plain.ts";
import { outline } from "#lib/richtext/paste/test-outline.ts";
import { richTextSchema } from "#lib/richtext/schema.ts";
import { insertPasted } from "./insert-pasted.ts";

/** Pastes where `|` stands in a text that is told as HTML, and tells what is there then. */
function pasted(text: string, html: string): string[] {
  const before = readPaste({ html: text }, () => "x").content;
  const doc = richTextSchema.nodeFromJSON({ type: "doc", content: before });
  let caret = 0;
  doc.descendants((node, at) => {
    const found = node.text?.indexOf("|") ?? -1;
    if (found >= 0) caret = at + found;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret, caret + 1) });
  const emptied = state.apply(state.tr.deleteSelection());
  const content = html.startsWith("<") ? readPaste({ html }, () => "1").content : readPlain(html);
  const next = emptied.apply(insertPasted(emptied, content, {}));
  next.doc.check();
  return outline(normalise(next.doc.toJSON().content as LooseNode[]).content);
}

const picture = '<img src="https://a.example/1.png">';
const figure = "picture https://a.example/1.png “”";

describe("in a paragraph", () => {
  test("words join those around them", () => {
    expect(pasted("<p>前|后</p>", "<p>甲<b>乙</b></p>")).toEqual(["前甲**乙**后"]);
  });

  test("the first and the last of several join, what stands between is whole", () => {
    expect(pasted("<p>前|后</p>", `<p>甲</p><h2>题</h2>${picture}<p>乙</p>`)).toEqual([
      "前甲",
      "# 题",
      figure,
      "乙后",
    ]);
    expect(pasted("<p>前|后</p>", "甲\n乙\n丙")).toEqual(["前甲", "乙", "丙后"]);
  });

  test("an empty one gives its place to whatever comes", () => {
    expect(pasted("<p>一</p><p>|</p>", "<h2>题</h2><ul><li>甲</li></ul>")).toEqual(["一", "# 题", "- 甲"]);
    expect(pasted("<p>一</p><p>|</p>", `${picture}${picture}`)).toEqual(["一", figure, figure]);
  });

  test("pictures alone come below it, and tear no sentence apart", () => {
    expect(pasted("<p>前|后</p><p>二</p>", picture)).toEqual(["前后", figure, "二"]);
  });
});

describe("in a cell", () => {
  const table = "<table><tr><td>甲|</td><td>乙</td></tr></table><p>后</p>";

  test("paragraphs and lists stay in it; a picture comes below the table", () => {
    expect(pasted(table, `<h2>题</h2><ul><li>一</li></ul>${picture}`)).toEqual([
      "table",
      "  甲**题** / - 一 | 乙",
      figure,
      "后",
    ]);
  });

  test("another table becomes lines", () => {
    expect(pasted(table, "<p>见</p><table><tr><td>1</td><td>2</td></tr></table>")).toEqual([
      "table",
      "  甲见 / 1 2 | 乙",
      "后",
    ]);
  });
});

describe("in a list", () => {
  test("items join the items there, words the item's words", () => {
    expect(pasted("<ul><li>一|</li><li>二</li></ul>", "<ul><li>甲</li><li>乙</li></ul>")).toEqual([
      "- 一甲",
      "- 乙",
      "- 二",
    ]);
    expect(pasted("<ul><li>一|</li></ul>", "<p>甲</p>")).toEqual(["- 一甲"]);
  });

  test("a table or a picture comes below it", () => {
    expect(pasted("<ul><li>一|</li><li>二</li></ul>", `<p>甲</p>${picture}`)).toEqual([
      "- 一甲",
      "- 二",
      figure,
    ]);
  });
});

test("in a caption everything is one line of plain text, and pictures come below", () => {
  const before = `<figure>${picture}<figcaption>图|说</figcaption></figure><p>后</p>`;
  expect(pasted(before, `<h2>题</h2><p><a href="https://a.example/">甲</a></p>${picture}`)).toEqual([
    `${figure} 图题甲说`,
    figure,
    "后",
  ]);
});
