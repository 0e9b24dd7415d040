import { describe, expect, test } from "vitest";
import { filesMeant, isOwn } from "./held-clipboard.ts";

const file = (name: string) => new File(["x"], name, { type: "image/png" });
const held = (html: string, ...files: File[]) => ({ html, text: "", rtf: "", files });

describe("files on a clipboard are meant", () => {
  test("where there is nothing else, and where a browser puts a picture's address beside it", () => {
    const picture = file("image.png");
    expect(filesMeant(held("", picture, file("2.png")))).toHaveLength(2);
    const copied = '<meta charset="utf-8"><img src="https://a.example/1.png" alt="会场">';
    expect(filesMeant(held(copied, picture))).toEqual([picture]);
  });

  test("not where Word or Excel put a picture of the text beside the text", () => {
    const text = "<html><style>p {color: red}</style><body><!--StartFragment--><p>正文</p></body></html>";
    expect(filesMeant(held(text, file("image.png")))).toEqual([]);
    const pictures = '<p><img src="file:///C:/1.png"><img src="file:///C:/2.png">&nbsp;</p>';
    expect(filesMeant(held(pictures, file("image.png")))).toEqual([]);
  });
});

test("only what was copied here is our own, not what another editor of the same make copied", () => {
  expect(isOwn(held('<figure data-figure="" data-dashiji="" data-pm-slice="0 0 []"></figure>'))).toBe(true);
  expect(isOwn(held('<p data-pm-slice="1 1 []">别处</p>'))).toBe(false);
  expect(isOwn(held("<p>data-dashiji data-pm-slice</p>"))).toBe(false);
});
