/** A report's title as the opening sets it: whose it is, small; then what it is, large. */
export interface SplitTitle {
  organisation: string;
  /** What the large numerals already say, e.g. "2020年"; read aloud and copied, but not shown again. */
  year: string;
  rest: string;
}

/**
 * Divides a title such as 某某省政协2020年十件履职大事 where its parts naturally end. A title without such a place
 * stays whole, and the three parts joined are always the title again.
 */
export function splitTitle(title: string, year: number): SplitTitle {
  const match = new RegExp(`^(.*?)(${year}\\s*年(?:度)?)(.+)$`, "u").exec(title);
  const [, before = "", yearText = "", after = ""] = match ?? [];
  if (before && isName(before) && !isOpening(after))
    return { organisation: before, year: yearText, rest: after };
  if (before && !isName(before)) return { organisation: "", year: "", rest: title };
  if (match && !before) return { organisation: "", year: yearText, rest: after };
  const named =
    /^(.{2,24}?(?:政协|人大常委会|人大|人民政府|委员会|大学|学院|博物馆|图书馆|集团|公司|医院|研究院|协会))((?:年度)?十[件大].+)$/u.exec(
      title,
    );
  return named
    ? { organisation: named[1] ?? "", year: "", rest: named[2] ?? "" }
    : { organisation: "", year: "", rest: title };
}

/** How large a title may be set, by the characters of its longer part. */
export function sizeOfTitle({ rest }: SplitTitle): "short" | "medium" | "long" {
  const length = [...rest].length;
  if (length <= 9) return "short";
  return length <= 18 ? "medium" : "long";
}

/** A name ends before the year; a clause would be torn apart by it. */
function isName(text: string): boolean {
  return (
    [...text].length <= 24 && !/[，。；：、！？,;:!?“”《》]$/u.test(text) && !/[，。；！？,;]/u.test(text)
  );
}

function isOpening(text: string): boolean {
  return /^[，。；：、！？,;:!?]/u.test(text);
}
