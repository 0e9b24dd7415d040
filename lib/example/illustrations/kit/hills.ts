import { between, type Random, wave } from "./noise.ts";
import { curve, group, type Point, path, type Sheet, stroke } from "./sheet.ts";

/** How a ridge runs: its foot line, how high it rises, how wide a peak is, and what stands along it. */
type Ridge = {
  base: number;
  height: number;
  peak: number;
  /** 0 soft hills to 1 steep karst towers. */
  steep?: number;
  rough?: number;
  /** Scales the height by place, for valleys: x from 0 to 1. */
  shape?: (x: number) => number;
};

/** The points of a ridge from left to right, past both edges of the sheet. */
export function ridge(
  sheet: Sheet,
  { base, height, peak, steep = 0.4, rough = 0.05, shape }: Ridge,
): Point[] {
  const { random, width } = sheet;
  const peaks: { x: number; left: number; right: number; h: number }[] = [];
  for (let x = -peak; x < width + peak; x += peak * between(random, 0.38, 0.82)) {
    const half = peak * between(random, 0.42, 0.85);
    const lean = between(random, 0.82, 1.18);
    peaks.push({ x, left: half * lean, right: half * (2 - lean), h: height * between(random, 0.4, 1) });
  }
  const grain = wave(random, 5);
  const [power, fall] = [1.6 + steep * 1.5, 1.3 - steep * 0.62];
  const points: Point[] = [];
  for (let x = -80; x <= width + 80; x += 10) {
    let top = 0;
    for (const p of peaks) {
      const t = Math.abs(x - p.x) / (x < p.x ? p.left : p.right);
      if (t < 1) top = Math.max(top, p.h * (1 - t ** power) ** fall);
    }
    const lift = (top + height * rough * grain(x / (peak * 0.22))) * (shape?.(x / width) ?? 1);
    points.push([x, base - lift]);
  }
  return points;
}

/** Closes a ridge down to `bottom`. */
export function mass(points: readonly Point[], bottom: number): string {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  return `${curve(points)}L${last[0]} ${bottom}L${first[0]} ${bottom}Z`;
}

type Paint = {
  bottom: number;
  /** Colour at the ridge and where the hill sinks into the mist. */
  top: string;
  foot: string;
  /** Colour and strength of the thin line along the ridge. */
  edge?: string;
  edgeOpacity?: number;
  /** How many echo lines follow the ridge inside the hill. */
  echoes?: number;
  /** Where the ridge colour ends, 0 to 1 of the way down. */
  reach?: number;
};

/** Paints one layer as if cut from paper: a soft shadow on what lies behind, the sheet, and a fine lit edge. */
export function cutLayer(sheet: Sheet, points: readonly Point[], paint: Paint): void {
  const { bottom, top, foot, edge = "#f3dfb0", edgeOpacity = 0.5, echoes = 0, reach = 1 } = paint;
  const highest = Math.min(...points.map(([, y]) => y));
  const body = mass(points, bottom);
  const crest = curve(points);
  const fill = sheet.fadeBetween(
    [
      [0, top],
      [reach * 0.55, top],
      [reach, foot],
    ],
    [0, highest],
    [0, bottom],
  );
  for (const [width, opacity] of [
    [34, 0.025],
    [20, 0.04],
    [10, 0.06],
  ] as const) {
    sheet.paint(stroke(crest, "#0d1a20", width, { opacity }));
  }
  sheet.paint(path(body, fill));
  if (echoes > 0) {
    const lines: string[] = [];
    for (let k = 1; k <= echoes; k++) {
      const d = curve(echo(points, k, bottom));
      lines.push(stroke(d, edge, 1.6, { opacity: (edgeOpacity * 0.55 * (1 - k / (echoes + 1))).toFixed(2) }));
    }
    sheet.paint(group({ "clip-path": sheet.clip(body) }, ...lines));
  }
  sheet.paint(stroke(crest, edge, 2.2, { opacity: edgeOpacity }));
}

function echo(points: readonly Point[], k: number, bottom: number): Point[] {
  const step = 20 * k;
  return points.map(([x, y]) => [x, y + step + ((bottom - y) / 900) * step * 0.5] as const);
}

/** Groves along a ridge, as a brush would dot them: `density` dots in 10 pixels, in clumps. */
export function groves(
  random: Random,
  points: readonly Point[],
  density: number,
  size: number,
  colour: string,
) {
  const out: string[] = [];
  const clump = wave(random, 2);
  for (const [x, y] of points) {
    const thick = clump(x / 170) - 0.08;
    if (thick <= 0) continue;
    for (let k = 0; k < density; k++) {
      const r = size * between(random, 0.4, 0.75) * Math.min(1.5, 0.7 + thick * 2.4);
      const cx = x + between(random, -6, 6);
      const cy = y + between(random, 0.1, 0.7) * size;
      out.push(
        `M${(cx - r).toFixed(1)} ${cy.toFixed(1)}a${r.toFixed(1)} ${(r * 1.35).toFixed(1)} 0 1 1 ${(2 * r).toFixed(1)} 0z`,
      );
    }
  }
  return path(out.join("") || "M0 0", colour);
}
