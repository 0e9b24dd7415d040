import { expect, test } from "vitest";
import { emptyFields } from "#lib/events/model.ts";
import { checkText } from "./checks.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const picture = { id, sha256: "a".repeat(64), width: 1, height: 1, caption: "", alt: "", credit: "" };
const figure = (image: string | null, alt = "") => ({
  type: "figure" as const,
  attrs: { image, alt, credit: "" },
});
const text = (...content: ReturnType<typeof figure>[]) => ({
  fields: emptyFields,
  body: { type: "doc" as const, content },
});
const codes = (...parameters: Parameters<typeof checkText>) =>
  checkText(...parameters).flatMap(({ code, figure }) => (figure ? [`${code} ${figure}`] : []));

test("an empty event lacks its title, date, channel and text", () => {
  expect(checkText(text(), new Map()).map(({ code }) => code)).toEqual(["title", "date", "channel", "body"]);
});

test("a picture lacks its alternative text only when neither the text nor the library has one", () => {
  const known = new Map([[id, picture]]);
  expect(codes(text(figure(id), figure(id, "合影")), known)).toEqual(["alt 1"]);
  expect(codes(text(figure(id)), new Map([[id, { ...picture, alt: "合影" }]]))).toEqual([]);
});

test("an empty place and a lost picture are told, one that is still asked for is not", () => {
  expect(codes(text(figure(null), figure(id)), new Map([[id, null]]))).toEqual(["picture 1", "picture 2"]);
  expect(codes(text(figure(id)), new Map())).toEqual([]);
});
