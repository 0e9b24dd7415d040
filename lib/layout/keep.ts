import type { Line } from "./model.ts";

type Span = [from: number, to: number];

const suffixes =
  "docx?|wps|wpt|xlsx?|et|pptx?|dps|pdf|ofd|txt|md|html?|csv|zip|rar|7z|jpe?g|png|gif|webp|avif|heic|tiff?|bmp|mp[34]|mov|avi|wav|json|xml|exe";
const inAddress = '[^\\s\\p{Script=Han}，。；：！？、“”‘’《》（）【】"<>]';
const addresses = [
  new RegExp(`(?:[a-z][a-z0-9+.-]{0,20}://|www\\.)${inAddress}+`, "giu"),
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/gu,
  new RegExp(
    `(?<![\\w.@-])(?:[a-z0-9-]{1,64}\\.){1,8}(?:com|cn|net|org|gov|edu|info|top|io)(?![\\w-])(?:[:/?#]${inAddress}*)?`,
    "giu",
  ),
  // With the words before it, as far as no mark ends them: nobody can say where in Chinese a file's name begins.
  new RegExp(
    `[^\\s，。；：！？、“”‘’《》〈〉()（）"']{0,80}(?:[(（][^()（）\\n]{0,40}[)）])?\\.(?:${suffixes})(?![A-Za-z0-9])`,
    "giu",
  ),
  /[a-z]:\\[^\s，。；]*/giu,
  /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/giu,
];
const figures = [
  // 87.8%, 09:24:06, 1:3, 2020-11-20, 1,234, 3.14, GB/T 15834-2011
  /\d+(?:[.,:/-]\d+)+[%‰℃]?/gu,
  /[(（]0\d{2,3}[)）]\s?\d{7,8}/gu,
];
const pairs: Record<string, string> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉" };
const closing = new Set(Object.values(pairs));

/** A line with what no rule may touch. */
export function lineOf(text: string): Line {
  const places = once(() => spansOf(text, addresses));
  const words = once(() => [...places(), ...quotations(text)]);
  const all = once(() => [...words(), ...spansOf(text, figures)]);
  const meets = (spans: Span[], from: number, to: number) => spans.some(([a, b]) => from < b && to > a);
  return {
    text,
    chinese: isMostlyChinese(text),
    kept: (from, to) => meets(all(), from, to),
    quoted: (from, to) => meets(words(), from, to),
    address: (from, to) => meets(places(), from, to),
  };
}

/** Most rules find nothing in most lines, and need not know what they would have to leave alone. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function spansOf(text: string, patterns: RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
  );
}

/** The words between outermost marks; to the line's end where a quotation goes on in the next paragraph. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (pairs[mark]) open.push({ mark, at });
    else if (closing.has(mark)) {
      // Also an apostrophe looks like the end of a quotation: it ends none.
      const from = open.findLastIndex((one) => pairs[one.mark] === mark);
      if (from < 0) continue;
      const start = open[from];
      open.length = from;
      if (from === 0 && start) found.push([start.at + 1, at]);
    }
  }
  const first = open[0];
  if (first) found.push([first.at + 1, text.length]);
  return found.filter(([from, to]) => from < to);
}

function isMostlyChinese(text: string): boolean {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return characters > 0 && characters * 2 >= words;
}
