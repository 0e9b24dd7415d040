import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { longestPhrase, wordsOf } from "./phrases.ts";
import { phraseClass, Title } from "./title.tsx";

const show = (text: string, room: number) => renderToStaticMarkup(<Title text={text} room={room} />);
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("a title whose phrases fit in a line", () => {
  test("is plain text and breaks between them", () => {
    expect(show("提质增效，立案提案561件全部办复", 18)).toBe("提质增效，立案提案561件全部办复");
  });

  test("keeps a short quotation with a dot in one piece", () => {
    expect(show("搭桥引路，“委员牵线·企业进岚”签约项目58个", 18)).toBe(
      '搭桥引路，<span class="whole">“委员牵线·企业进岚”</span>签约项目58个',
    );
  });

  test("does not break before a quotation inside a short phrase", () => {
    expect(show("走在前列，以“三张清单”建设模范机关", 18)).toBe(
      '走在前列，<span class="whole">以“三张清单”建设模范机关</span>',
    );
    expect(show("走近群众，《江畔协商》把议事桌搬到大家身边", 18)).not.toContain("span");
  });
});

describe("a title with a phrase longer than its line", () => {
  const title = "委员履职服务高质量发展和乡村全面振兴十件大事";

  test("breaks between words, never inside one", () => {
    expect(show(title, 14)).toContain('<span class="whole">乡村</span>');
    expect(show(title, 40)).not.toContain("span");
  });

  test("reads the same as before", () => {
    expect(textOf(show(title, 14))).toBe(title);
  });

  test("keeps a number with its unit, and a year written in characters", () => {
    expect(wordsOf("公布2025年结果89.9%")).toContain("2025年");
    expect(wordsOf("公布2025年结果89.9%")).toContain("89.9%");
    expect(wordsOf("公布二〇二五年度结果")).toContain("二〇二五年");
  });
});

test("phrases are measured in ems: digits and Latin letters are narrower", () => {
  expect(longestPhrase("开门纳言，全会首次安排各党派团体同题发言")).toBe(15);
  expect(longestPhrase("ABCDEFGHIJ")).toBe(6);
});

test("a phone sets a title as large as its longest phrase allows", () => {
  expect(phraseClass("开门纳言，全会首次安排各党派团体同题发言")).toBe("phrase-15");
  expect(phraseClass("短题目")).toBeUndefined();
  expect(phraseClass("长".repeat(30))).toBeUndefined();
});
