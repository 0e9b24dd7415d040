import { expect, test } from "vitest";
import { problemsOfAnswer } from "./unreached.ts";

test.each([
  ["the product is starting", 503, { requestId: "" }],
  ["the product is busy", 503, { requestId: "a-1" }],
  ["a proxy finds no product behind it", 502, null],
])("what passes by itself may be asked again: %s", (_, status, answer) => {
  expect(problemsOfAnswer(status, answer)).toEqual([{ code: "offline" }]);
  expect(problemsOfAnswer(status, answer, "upload.network")).toEqual([{ code: "upload.network" }]);
});

test.each([
  ["the process ended while it was answering", 502, { requestId: "a-2" }, "a-2"],
  ["a body that the front does not take", 413, { requestId: "" }, 413],
  ["an answer that nobody knows", 409, null, 409],
])("what would fail again is told with its number: %s", (_, status, answer, requestId) => {
  expect(problemsOfAnswer(status, answer)).toEqual([{ code: "unexpected", values: { requestId } }]);
});

test("a refusal is told as it is", () => {
  const problems = [{ code: "disk-full" }];
  expect(problemsOfAnswer(507, { problems })).toEqual(problems);
});
