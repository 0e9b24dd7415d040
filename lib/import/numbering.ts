import { numeral, ordinaryDigits, signNumber } from "./numerals.ts";

/**
 * A number at the beginning of a line or sentence. `style` is the kind of numeral and the signs around it, so that
 * `一、` and `1.` and `（一）` are three; `length` counts the number, its signs and the white space after it.
 * `doubtful` ones may as well be a quantity or a date (`3 件提案`, `一、二季度`).
 */
export interface Marker {
  number: number;
  numerals: Numerals;
  style: string;
  length: number;
  doubtful: boolean;
}

type Numerals = "arabic" | "chinese" | "sign";

const arabic = "[0-9０-９]{1,2}(?![0-9０-９])";
const han = "[一二三四五六七八九十〇○零壹贰叁肆伍陆柒捌玖拾]{1,3}";
const any = `(${arabic}|${han})`;
const gap = "[\\s\\u200b]{0,4}";
const matters = "(?:大事件?|实事|要事)";

type Form = [shape: string, pattern: RegExp];

/** Each form's number is group 1. The first that matches counts, so the longer forms stand first. */
const inBrackets: Form[] = [
  ["()", sticky(`[(（]${gap}${any}${gap}[)）]`)],
  ["[]", sticky(`[【\\[［〔〖]${gap}${any}${gap}[】\\]］〕〗]`)],
];
const afterWord: Form[] = [
  ["第件", sticky(`第${gap}${any}${gap}(?:[件项](?:履职)?${matters}?|${matters})`)],
  ["第", sticky(`第${any}(?=[：:、])`)],
  ["大事", sticky(`(?:履职)?${matters}之?${any}(?=[\\s：:、.．]|$)`)],
  ["no", sticky(`(?:no|top)${gap}[.．]?${gap}(${arabic})`, "i")],
];
const plain: Form[] = [
  ["key", sticky("([0-9])\\ufe0f?\\u20e3")],
  [".", sticky(`${any}${gap}[.．](?![0-9０-９](?!\\d{3}年))`)],
  ["、", sticky(`${any}${gap}、`)],
  [":", sticky(`${any}${gap}[：:](?![0-9０-９])`)],
  [",", sticky(`(${arabic})${gap}[,，](?![0-9０-９])`)],
  [")", sticky(`${any}${gap}[)）]`)],
  ["|", sticky(`${any}${gap}[|｜丨]`)],
  ["bare", sticky(`${any}(?=[\\s\\u200b]|$)`)],
  ["bare", sticky(`(${arabic})(?=[“"《「『【〈‘])`)],
  ["bare", sticky(`(${arabic})(?=\\p{Script=Han})`, "u")],
];

/** After a bare number these begin a date or quantity, for certain where nothing stands between. */
const units = /^[年月日号时点分秒个件名位次届篇％%℃元吨万亿]/;
const tightUnits = /^[年月日号时点分秒周天岁世％%℃]/;
const tightDoubts =
  /^[个件名位次届场期篇条张份批家户人公米吨元万亿千百十余多倍成省市县区级类种章节部页集轮项款]/;

/** The marker that begins at a position of the text, or null. */
export function markerAt(text: string, at = 0): Marker | null {
  const first = text.charAt(at);
  if (/[(（【[［〔〖]/.test(first)) return formAt(inBrackets, text, at);
  if (/[第履大要实nt]/i.test(first)) return formAt(afterWord, text, at);
  if (/[0-9０-９〇○零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/.test(first)) return formAt(plain, text, at);
  return signAt(text, at);
}

function signAt(text: string, at: number): Marker | null {
  const sign = signNumber(text.slice(at, at + 2));
  if (!sign) return null;
  const separated = /^[、.．：:]?/.exec(text.slice(at + 1))?.[0] ?? "";
  const length = 1 + separated.length;
  return {
    number: sign.number,
    numerals: "sign",
    style: `sign${sign.row}`,
    length: length + spaces(text, at + length),
    doubtful: false,
  };
}

function formAt(forms: Form[], text: string, at: number): Marker | null {
  for (const [shape, pattern] of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const digits = match?.[1];
    const number = digits === undefined ? null : numeral(digits);
    if (!match || digits === undefined || number === null || number === 0) continue;
    const separated = afterForm(shape, text.slice(at + match[0].length, at + match[0].length + 6));
    const end = at + match[0].length + separated;
    const space = spaces(text, end);
    const certainty = judge(shape, number, space, separated, text.slice(end + space, end + space + 8));
    if (certainty === "no") return null;
    const numerals = /[0-9０-９]/.test(digits) ? "arabic" : "chinese";
    const length = end + space - at;
    return { number, numerals, style: `${numerals}${shape}`, length, doubtful: certainty === "perhaps" };
  }
  return null;
}

/** `第一件大事：`, `大事一：`, `（一）、`: the sign after the form belongs to the number. */
function afterForm(shape: string, rest: string): number {
  if (!["()", "[]", "第件", "第", "大事", "no", "key", ")"].includes(shape)) return 0;
  return /^[\s\u200b]{0,4}[：:、，,.．]/.exec(rest)?.[0].length ?? 0;
}

function judge(
  shape: string,
  number: number,
  space: number,
  separated: number,
  rest: string,
): "yes" | "perhaps" | "no" {
  const digits = ordinaryDigits(rest);
  const year = /^(?:19|20)\d\d/.test(digits);
  if (shape === "bare") {
    if (space === 0 && tightUnits.test(rest)) return "no";
    if (/^月\s*\d|^年\s*\d|^[-–—~～/+×*=<>]/.test(digits) || (/^\d/.test(digits) && !year)) return "no";
    return (space === 0 ? tightDoubts : units).test(rest) ? "perhaps" : "yes";
  }
  // `第一件提案由…` is a sentence; `1、2号楼` and `一、二季度` list numbers, `1、2月18日…` doesn't.
  if (shape === "第件" && separated === 0 && space === 0 && rest !== "") return "perhaps";
  const next = /^(?:\d{1,2}(?!\d|月\d)|[一二三四五六七八九十]{1,3})/.exec(digits)?.[0] ?? "";
  return shape === "、" && next !== "" && numeral(next) === number + 1 ? "perhaps" : "yes";
}

function spaces(text: string, at: number): number {
  let end = at;
  while (/[\s\u200b]/.test(text.charAt(end))) end += 1;
  return end - at;
}

function sticky(source: string, flags = ""): RegExp {
  return new RegExp(source, `y${flags}`);
}
