/** One measured value. A limit says what it may be at most, or at least; without one it is only shown. */
export interface Figure {
  value: number;
  unit: string;
  atMost?: number;
  atLeast?: number;
}

/** By the name that a person or a program reads, as in "public.gzip.ratio". */
export type Figures = Record<string, Figure>;

export function isOk({ value, atMost, atLeast }: Figure): boolean {
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
}

/** One line of JSON: an object of name → {value, limit, ok}. */
export function toJson(figures: Figures): string {
  const entries = Object.entries(figures).map(([name, figure]) => [
    name,
    { value: figure.value, limit: limitOf(figure), ok: isOk(figure) },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** One line for each figure, its limit beside it. */
export function toTable(figures: Figures): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  return Object.entries(figures)
    .map(([name, figure]) => {
      const mark = limitOf(figure) === null ? " " : isOk(figure) ? "✓" : "✗";
      const value = `${round(figure.value).toLocaleString("en")} ${figure.unit}`.padStart(16);
      return `${mark} ${name.padEnd(width)} ${value}  ${limitOf(figure) ?? ""}`.trimEnd();
    })
    .join("\n");
}

function limitOf({ atMost, atLeast }: Figure): string | null {
  if (atMost !== undefined) return `≤ ${atMost}`;
  return atLeast === undefined ? null : `≥ ${atLeast}`;
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
