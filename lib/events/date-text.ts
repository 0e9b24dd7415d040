/** Days as YYYY-MM-DD; `precision` says how much of them is known. */
interface Span {
  start: string;
  end: string | null;
  precision: "day" | "month" | "year";
}

/** A date or range in words, saying the year and month of its end only where they differ: 2020年10月20日至22日. */
export function dateText(date: Span | null): string {
  if (!date) return "";
  const length = { year: 1, month: 2, day: 3 }[date.precision];
  const start = parts(date.start, length);
  const end = parts(date.end ?? date.start, length);
  const differs = end.findIndex((part, index) => part !== start[index]);
  if (differs === -1) return start.join("");
  return `${start.join("")}至${end.slice(differs).join("")}`;
}

function parts(day: string, length: number): string[] {
  const units = ["年", "月", "日"];
  return day
    .split("-")
    .slice(0, length)
    .map((number, index) => `${Number(number)}${units[index]}`);
}
