import { type Amount, halfWidth, isRate, readAmount, sameUnit, scales } from "./key-amount.ts";
import type { KeyFields } from "./key-figures.ts";

/** Something that does not agree. `row` counts the key figures of the block from 0. */
export interface KeyFinding {
  row: number;
  code:
    | "rate"
    | "sum"
    | "pointsOfRate"
    | "pointsOfCount"
    | "previousPoints"
    | "previousCount"
    | "previousRate";
  /** Put into the sentence: how it is reckoned or from what, what would be right, and what is written. */
  values: { reckoned: string; before?: string; right: string; written: string };
}

interface Row extends KeyFields {
  row: number;
  amount: Amount;
}

/**
 * Reckons rates (72 of 82 is 87.8 %), sums against 合计 or 共, and changes against the former value that a note
 * gives. It speaks only where the labels leave no doubt about what belongs together, and accepts what rounding to
 * the digits shown allows.
 */
export function checkKeyFigures(items: KeyFields[]): KeyFinding[] {
  const rows = items.flatMap((item, row): Row[] => {
    const amount = readAmount(item.value + item.unit);
    return amount ? [{ ...item, row, amount }] : [];
  });
  return rows.flatMap((row) => [
    ...(isRate(row.amount) ? checkRate(row, rows) : []),
    ...checkSum(row, rows),
    ...checkChange(row),
  ]);
}

const rateWord = /(?:的)?(?:比率|比例|占比|比重|率)$/;
const totalWord = /^(?:其?合计|总计|共计|小计|总和|总数|总量|共|一共|总共)$/;

/** 立案率 of the row 立案 in the row 提案. Any whole that fits is taken for the one that was meant. */
function checkRate(rate: Row, rows: Row[]): KeyFinding[] {
  const stem = core(rate.label).replace(rateWord, "");
  if (stem === core(rate.label) || !stem) return [];
  const counts = rows.filter(({ amount }) => !isRate(amount));
  const part = bestMatch(stem, counts);
  if (!part) return [];
  const wholes = counts.filter(
    (row) =>
      row !== part &&
      sameUnit(row.amount, part.amount) &&
      row.amount.number > 0 &&
      row.amount.number >= part.amount.number,
  );
  const reckoned = wholes.map((whole) => ({ whole, share: quotient(part.amount, whole.amount, 100) }));
  if (reckoned.some(({ share }) => agrees(rate.amount, share))) return [];
  const meant =
    reckoned.find(({ whole }) => core(whole.label) !== "" && stem.startsWith(core(whole.label))) ??
    reckoned.filter(({ share }) => isNear(share.middle, rate.amount.number))[0];
  if (!meant) return [];
  return [
    finding(rate, "rate", {
      reckoned: `${written(part)} ÷ ${written(meant.whole)}`,
      right: `${shown(meant.share.middle, rate.amount.decimals)}%`,
      written: written(rate),
    }),
  ];
}

/** A slip of the hand, or of the point; what is further away was reckoned from a number that is not in the block. */
function isNear(reckoned: number, written: number): boolean {
  const tenfold = written / reckoned;
  return (
    Math.abs(reckoned - written) <= 15 || (tenfold > 9 && tenfold < 11) || (tenfold > 0.09 && tenfold < 0.11)
  );
}

/** The row that the rate is named after: 立案 of 立案率 before 立案 of 提案立案率 before 提案立案 of 立案率. */
function bestMatch(stem: string, counts: Row[]): Row | undefined {
  const named = counts.filter(({ label }) => core(label).length >= 2);
  const length = ({ label }: Row) => core(label).length;
  return (
    named.find(({ label }) => core(label) === stem) ??
    named.filter(({ label }) => stem.endsWith(core(label))).sort((a, b) => length(b) - length(a))[0] ??
    named.filter(({ label }) => core(label).includes(stem)).sort((a, b) => length(a) - length(b))[0]
  );
}

/** 合计 of the rows before it, or of those after it when it comes first. */
function checkSum(total: Row, rows: Row[]): KeyFinding[] {
  if (!totalWord.test(total.label.replace(/\s/g, ""))) return [];
  const same = rows.filter((row) => row !== total && sameUnit(row.amount, total.amount));
  const before = same.filter(({ row }) => row < total.row);
  const groups = [before, same.filter(({ row }) => row > total.row), same].filter(({ length }) => length > 1);
  const [first] = groups;
  if (!first || groups.some((parts) => agrees(total.amount, sum(parts)))) return [];
  return [
    finding(total, "sum", {
      reckoned: first.map(written).join(" + "),
      right: inWords(sum(first).middle, total),
      written: written(total),
    }),
  ];
}

const previousWord = /(?:上年度?|去年|前年|上届|上次|上期|上月|上季度?|同期|\d{4}年)(?:同期)?(?:为|是|的)?/;

/** A rate changes by 百分点, a count by % or its own unit; both by what the former value in the note leaves. */
function checkChange(row: Row): KeyFinding[] {
  const change = readChange(row.change);
  if (!change) return [];
  const values = { reckoned: row.label, right: "", written: row.change };
  if (isRate(row.amount) && change.unit === "%") {
    return [finding(row, "pointsOfRate", { ...values, right: `${change.text}个百分点` })];
  }
  if (!isRate(row.amount) && change.unit === "百分点") {
    return [finding(row, "pointsOfCount", { ...values, right: `${change.text}%` })];
  }
  const former = readPrevious(row.note);
  if (!former || !sameUnit(former, row.amount)) return [];
  if (!/%|百分点/.test(change.unit) && !sameUnit(change, row.amount)) return [];
  const difference = {
    low: row.amount.number - former.number - row.amount.slack - former.slack,
    high: row.amount.number - former.number + row.amount.slack + former.slack,
    middle: row.amount.number - former.number,
  };
  if (change.unit === "%") {
    // From nothing no growth can be reckoned.
    if (former.number === 0) return [];
    const growth = quotient({ ...row.amount, number: difference.middle }, former, 100);
    if (agrees(change, growth)) return [];
    return [previous(row, "previousRate", former, `${signed(growth.middle, change.decimals)}%`)];
  }
  if (agrees(change, difference)) return [];
  const decimals = Math.max(row.amount.decimals, former.decimals);
  return [
    isRate(row.amount)
      ? previous(row, "previousPoints", former, `${signed(difference.middle, decimals)}个百分点`)
      : previous(row, "previousCount", former, `${signed(difference.middle, decimals)}${row.amount.unit}`),
  ];
}

function previous(row: Row, code: KeyFinding["code"], former: Amount, right: string): KeyFinding {
  const before = `${shown(former.number, former.decimals)}${former.unit}`;
  return finding(row, code, { reckoned: written(row), before, right, written: row.change });
}

/** More characters than any change takes. */
const longestChange = 100;

/** 比上年 +13.2 个百分点, 同比增长 16.2%, 较上年减少 3 件. */
function readChange(text: string): (Amount & { text: string }) | null {
  // One space at most between any two, so that there is one way to read them.
  const plain = halfWidth(text).replace(/\s+/g, " ").trim();
  if (plain.length > longestChange) return null;
  const match = /([+-]?) ?(\d[\d,]*(?:\.\d+)?(?: ?(?:万亿|万|亿))?) ?(个?百分点|%|[^\d,，。；;（(]*)$/.exec(
    plain,
  );
  const amount = match && readAmount(`${match[2]}${match[3]}`);
  if (!match || !amount || /[到至为从由]\s*$/.test(plain.slice(0, match.index))) return null;
  const falls = match[1] === "-" || /减|降|下跌|少|低|回落/.test(plain.slice(0, match.index));
  return { ...amount, number: falls ? -amount.number : amount.number, text: `${match[1]}${match[2]}` };
}

function readPrevious(note: string): Amount | null {
  const match = new RegExp(`${previousWord.source}\\s*(\\d[^，。；;、（(]*)`).exec(halfWidth(note));
  return match?.[1] ? readAmount(match[1]) : null;
}

interface Range {
  low: number;
  high: number;
  middle: number;
}

function quotient(part: Amount, whole: Amount, factor: number): Range {
  return {
    low: ((part.number - part.slack) / (whole.number + whole.slack)) * factor,
    high: ((part.number + part.slack) / (whole.number - whole.slack)) * factor,
    middle: (part.number / whole.number) * factor,
  };
}

function sum(parts: Row[]): Range {
  const total = (of: (amount: Amount) => number) => parts.reduce((all, { amount }) => all + of(amount), 0);
  return {
    low: total(({ number, slack }) => number - slack),
    high: total(({ number, slack }) => number + slack),
    middle: total(({ number }) => number),
  };
}

/** Whether the number may be the rounded outcome; a half may go either way, as offices round both ways. */
function agrees({ number, decimals, slack }: Amount, { low, high }: Range): boolean {
  const half = slack || (Number.isInteger(low) && low === high ? 0 : 0.5 / 10 ** decimals);
  const least = Math.min(low, high) - half;
  const most = Math.max(low, high) + half;
  const grain = 1e-9 * Math.max(1, Math.abs(number));
  return number >= least - grain && number <= most + grain;
}

/** A label without what says nothing about its meaning: 已立案数 is 立案. */
function core(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/[\s《》“”"（）()：:]/g, "")
    .replace(/^(?:其中|共|已|累计|全年)+/, "")
    .replace(/(?:总数|数量|件数|人数|总量|数)$/, "");
}

/** A total that is written in 万 is told in 万. */
function inWords(number: number, { value, unit, amount }: Row): string {
  const scale = /万亿|万|亿/.exec(value)?.[0] ?? "";
  const factor = scales[scale || (/^(?:万亿|万|亿)/.exec(unit.trim())?.[0] ?? "")] ?? 1;
  return `${shown(number / factor, amount.decimals)}${scale}${unit.trim()}`;
}

function shown(number: number, decimals: number): string {
  return (number + Math.sign(number) * 1e-9 * Math.max(1, Math.abs(number))).toFixed(decimals);
}

function signed(number: number, decimals: number): string {
  const text = shown(number, decimals);
  return number > 0 ? `+${text}` : text;
}

function written({ value, unit }: Row): string {
  return `${value.trim()}${unit.trim()}`;
}

function finding({ row }: Row, code: KeyFinding["code"], values: KeyFinding["values"]): KeyFinding {
  return { row, code, values };
}
