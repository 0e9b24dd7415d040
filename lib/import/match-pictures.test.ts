import { describe, expect, test } from "vitest";
import { readImport } from "./read-import.ts";

const titles = [
  "开好年会",
  "围绕水源保护开展监督",
  "书香驿站建成",
  "送医下乡",
  "助力抗洪",
  "优化环境",
  "面对面答复",
  "港澳考察",
  "丛书付印",
  "村口议事",
];
const numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const text = [
  "某某协会2025年十件大事",
  ...titles.flatMap((title, index) => [`${numbers[index]}、${title}`, "正文写在这里。"]),
].join("\n");

async function place(paths: string[], own = text) {
  const files = [["件/稿.txt", own] as const, ...paths.map((path) => [`件/${path}`, path] as const)];
  const reading = await readImport(files.map(([path, content]) => ({ path, at: Buffer.from(content) })));
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading;
}
const eventOf = async (path: string, others: string[] = []) => {
  const { result } = await place([path, ...others]);
  return result.pictures.find(({ file }) => file.endsWith(path))?.event;
};

describe("a loose picture finds its event", () => {
  test.each([
    ["3-1.jpg", 3],
    ["03_2.jpg", 3],
    ["第三件-1.jpg", 3],
    ["第3件.jpg", 3],
    ["十、村口议事.jpg", 10],
    ["（十）.jpg", 10],
    ["3 书香驿站建成.jpg", 3],
    ["3.jpg", 3],
    ["3 (2).jpg", 3],
    ["第三件 揭牌仪式/DSC_0001.jpg", 3],
    ["03/IMG_20250423_101112.jpg", 3],
    ["三、书香驿站/a.jpg", 3],
    ["大事3/现场.png", 3],
    ["书香驿站揭牌.jpg", 3],
    ["水源保护监督小组.jpg", 2],
    ["photo-1.jpg", 1],
    ["图3.jpg", 3],
    ["图片10.png", 10],
    ["Picture 4.png", 4],
  ])("%s", async (path, event) => {
    expect(await eventOf(path)).toBe(event);
  });

  test.each([
    "合影.jpg",
    "IMG_1234.JPG",
    "mmexport1763000000000.jpg",
    "微信图片_20251120101112.jpg",
    "DSC_0003.jpg",
    "2025.jpg",
    "11.jpg",
  ])("%s tells none and goes to the library", async (path) => {
    expect(await eventOf(path)).toBeNull();
  });

  test("photo-1 … counts events only where there are no more of them", async () => {
    const many = Array.from({ length: 11 }, (_, index) => `photo-${index + 1}.jpg`);
    expect((await place(many)).result.pictures.every(({ event }) => event === null)).toBe(true);
    const few = (await place(many.slice(0, 10))).result.pictures.map(({ event }) => event);
    expect(few).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("the order in an event is that of the second number, then of the moment, then of the name", async () => {
    const inOrder = async (...paths: string[]) =>
      (await place(paths)).result.pictures
        .filter(({ event }) => event === 3)
        .map(({ file }) => file.split("/").at(-1));
    expect(await inOrder("3-10.jpg", "3-2.jpg", "3-1.jpg")).toEqual(["3-1.jpg", "3-2.jpg", "3-10.jpg"]);
    expect(await inOrder("3/mmexport1763000002000.jpg", "3/mmexport1763000001000.jpg")).toEqual([
      "mmexport1763000001000.jpg",
      "mmexport1763000002000.jpg",
    ]);
    expect(await inOrder("3/b10.jpg", "3/b9.jpg")).toEqual(["b9.jpg", "b10.jpg"]);
  });

  test("words of its name are its caption, unless they repeat the title", async () => {
    const { result } = await place(["3-1 委员在驿站读书.jpg", "4 送医下乡.jpg"]);
    expect(result.pictures.map(({ caption }) => caption)).toEqual(["委员在驿站读书", ""]);
  });

  test("a line 图1 … of the text is the place and the caption of the picture of that name", async () => {
    const own = text.replace("二、", "图1 委员步入会场\n会议很成功。\n二、");
    const { result } = await place(["图1.jpg"], own);
    expect(result.pictures).toMatchObject([{ caption: "图1 委员步入会场", event: 1 }]);
    expect(result.events[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "figure", "paragraph"]);
  });
});

describe("a person puts right", () => {
  const correct = async (change: object) => {
    const files = [
      { path: "稿.txt", at: Buffer.from(text) },
      { path: "3-1.jpg", at: Buffer.from("x") },
    ];
    const first = await readImport(files);
    if (!first.ok) throw new Error();
    const id = first.result.pictures[0]?.id ?? "";
    const fifth = first.result.events[4]?.id ?? "";
    const reading = await readImport(files, {
      pictures: { [id]: change === fifthEvent ? { place: fifth } : change },
    });
    if (!reading.ok) throw new Error();
    return reading.result;
  };
  const fifthEvent = {};

  test("its caption, its event, or that it is not imported", async () => {
    expect((await correct({ caption: "揭牌" })).pictures).toMatchObject([{ caption: "揭牌", event: 3 }]);
    expect((await correct(fifthEvent)).pictures).toMatchObject([{ event: 5 }]);
    expect((await correct({ place: "library" })).pictures).toMatchObject([{ event: null }]);
    const nowhere = await correct({ place: "nowhere" });
    expect(nowhere.pictures).toEqual([]);
    expect(nowhere.leftOut).toMatchObject([{ reason: "byHand" }]);
  });

  test("an event that is none changes nothing", async () => {
    expect((await correct({ place: "999" })).pictures).toMatchObject([{ event: 3 }]);
  });
});

test("files that are neither text nor picture are told", async () => {
  const { result } = await place(["视频.mp4", "名单.xlsx"]);
  expect(result.leftOut).toMatchObject([
    { text: "件/名单.xlsx", reason: "otherFile" },
    { text: "件/视频.mp4", reason: "otherFile" },
  ]);
});
