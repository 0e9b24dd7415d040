import { takenAtOfName } from "#lib/images/taken-at.ts";
import { trimmed } from "./inline.ts";
import { markerAt } from "./numbering.ts";
import { ordinaryDigits } from "./numerals.ts";

/** What the path of a loose picture tells of its place. */
export interface PictureName {
  /** Its folders, the nearest first. */
  folders: { number: number | null; text: string }[];
  /** The event's number in its own name. */
  event: number | null;
  /** Its place among the pictures of one event. */
  order: number | null;
  /** Its number among all pictures: photo-3, 图3. */
  series: number | null;
  /** The words of its name without numbers. */
  text: string;
}

export function readPictureName(path: string): PictureName {
  const parts = path.split("/");
  const stem = stemOf(parts.pop() ?? "");
  const folders = parts.toReversed().map((folder) => {
    const { number, text } = leading(folder);
    return { number, text };
  });
  const own = { folders, event: null, order: null, series: null };
  // The digits of a moment number nothing.
  if (takenAtOfName(`${stem}.jpg`)) return { ...own, text: "" };

  const copied = /^(.*?)\s*[(（](\d{1,3})[)）]$/.exec(stem);
  if (copied?.[1]) {
    const base = readPictureName([...parts, `${copied[1]}.jpg`].join("/"));
    const number = Number(copied[2]);
    // photo (3): the third of all; 3 (2) or 三、标题 (2): a further one of the third event.
    if (base.event !== null || base.text.length >= 4) return { ...base, order: number };
    return { ...base, series: base.series ?? number, order: number };
  }
  const pair = /^(?:第|no\.?)?(\d{1,2})(?:件|项)?\s*[-_－—–.．·、]\s*(\d{1,2})(?!\d)/i.exec(
    ordinaryDigits(stem),
  );
  if (pair) {
    const text = wordsAfter(stem, pair[0].length);
    return { ...own, event: Number(pair[1]), order: Number(pair[2]), text };
  }
  const series =
    /^(?:图片|照片|相片|配图|插图|附?图|photo|picture|pic|image|img|fig(?:ure)?)\s*[-_－.．\s]?\s*(.{1,4}?)(?=[\s\-_－.．、：:]|\p{Script=Han}{2}|$)/iu.exec(
      ordinaryDigits(stem),
    );
  const number = series ? numberIn(series[1] ?? "") : null;
  if (series && number !== null) {
    return { ...own, series: number, order: number, text: wordsAfter(stem, series[0].length) };
  }
  const marked = leading(stem);
  const last = /[\s\-_－]*(\d{1,2})$/.exec(ordinaryDigits(marked.text));
  const words = last && last.index > 0 ? marked.text.slice(0, last.index) : marked.text;
  return { ...own, event: marked.number, order: last ? Number(last[1]) : null, text: trimmed(words) };
}

/** 第三件…, 十、…, （三）…, 03-…, 3 …, and a number alone. */
function leading(name: string): { number: number | null; text: string } {
  const marker = markerAt(name);
  if (marker && (!marker.doubtful || marker.style.startsWith("chinese第")))
    return { number: marker.number, text: wordsAfter(name, marker.length) };
  const digits = /^0?(\d{1,2})(?=$|[\s\-_－—–.．、·]|[^\d年月日])/.exec(ordinaryDigits(name));
  if (digits) return { number: Number(digits[1]), text: wordsAfter(name, digits[0].length) };
  const event = /(?:大事|实事|要事|事件?)\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})$/.exec(name);
  if (event) return { number: numberIn(event[1] ?? ""), text: "" };
  return { number: null, text: trimmed(name) };
}

function numberIn(text: string): number | null {
  const marker = markerAt(`${text.trim()}、`);
  return marker && marker.length === text.trim().length + 1 ? marker.number : null;
}

function wordsAfter(name: string, length: number): string {
  return trimmed(name.slice(length).replace(/^[\s\-_－—–.．、：:·]+/, ""));
}

function stemOf(file: string): string {
  return file
    .replace(/\.[a-z0-9]{2,5}$/i, "")
    .normalize("NFC")
    .trim();
}
