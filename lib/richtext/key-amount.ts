/** A number as an office writes it, with what its writing says about its precision. */
export interface Amount {
  /** In single units: 1.2 万 is 12000. For a rate in per cent, 87.8. */
  number: number;
  /** How far the true number may be from it: half of the last digit written where it was rounded, else 0. */
  slack: number;
  /** Digits written after the point. */
  decimals: number;
  /** What is counted, without 万 and 亿: 件, 人次, 元; "%" for rates, "百分点" for their differences. */
  unit: string;
}

export const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/**
 * Reads a number with its unit, e.g. 82 件, 1,860 人次, 1.2 万元, 87.8%, ＋13.2 个百分点. Null for whatever is not
 * one definite number (约 80, 80 余件, 3—5 件, 第 3), or has more digits than can be reckoned with: about those nothing
 * can be said.
 */
export function readAmount(text: string): Amount | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/−/g, "-");
  const match = /^([+-]?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,12}))?(万亿|万|亿)?(.*)$/.exec(plain);
  if (!match) return null;
  const [, sign, whole = "", fraction = "", scale = "", rest = ""] = match;
  if (/^[\d.,+~～\-—–]|[余多左右]|以上|以下|\d/.test(rest)) return null;
  const factor = scales[scale] ?? 1;
  const number = Number(`${sign}${whole.replaceAll(",", "")}${fraction && `.${fraction}`}`) * factor;
  const rounded = fraction !== "" || scale !== "";
  const unit = rest.replace(/^个?百分点$/, "百分点").replace(/^个$/, "");
  return {
    number,
    slack: rounded ? (factor / 10 ** fraction.length) * 0.5 : 0,
    decimals: fraction.length,
    unit,
  };
}

/** Digits and signs as a keyboard without an input method writes them; punctuation stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．％＋－]/g, (sign) => sign.normalize("NFKC")).replace(/−/g, "-");
}

export function isRate({ unit }: Amount): boolean {
  return unit === "%";
}

/** Whether both count the same; one who writes no unit means that of the others. */
export function sameUnit(one: Amount, other: Amount): boolean {
  return isRate(one) === isRate(other) && (!one.unit || !other.unit || one.unit === other.unit);
}
