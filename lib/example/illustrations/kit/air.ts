import { between, type Random } from "./noise.ts";
import { circle, ellipse, rect, type Sheet, type Stop, stroke } from "./sheet.ts";

/** Fills the sheet from top to bottom. */
export function sky(sheet: Sheet, stops: readonly Stop[], height = sheet.height): void {
  sheet.paint(rect(0, 0, sheet.width, height, sheet.fade(stops)));
}

/** A disc with a halo. */
export function sun(sheet: Sheet, x: number, y: number, r: number, colour: string, halo = colour): void {
  const light = sheet.glow([
    [0, halo, 0.55],
    [0.4, halo, 0.22],
    [1, halo, 0],
  ]);
  sheet.paint(circle(x, y, r * 4.2, light), circle(x, y, r, colour));
}

/** A flat bank of mist between `y` and `y + height`, thickest at its lower third. */
export function mist(sheet: Sheet, y: number, height: number, colour: string, opacity: number): void {
  const fill = sheet.fade([
    [0, colour, 0],
    [0.62, colour, opacity],
    [1, colour, 0],
  ]);
  sheet.paint(rect(0, y, sheet.width, height, fill));
}

/** Long lens-shaped drifts of mist that let the eye rest between two ranges. */
export function drifts(
  sheet: Sheet,
  y: number,
  spread: number,
  colour: string,
  count: number,
  opacity = 0.5,
): void {
  const { random, width } = sheet;
  const fill = sheet.glow([
    [0, colour, opacity],
    [0.55, colour, opacity * 0.45],
    [1, colour, 0],
  ]);
  for (let k = 0; k < count; k++) {
    const rx = width * between(random, 0.16, 0.36);
    const cy = y + between(random, -spread, spread);
    sheet.paint(
      ellipse(width * between(random, -0.05, 1.05), cy, rx, rx * between(random, 0.07, 0.12), fill),
    );
  }
}

/** A few birds seen far away, each two strokes of a brush. */
export function birds(
  random: Random,
  x: number,
  y: number,
  spread: number,
  count: number,
  colour: string,
): string {
  let d = "";
  for (let k = 0; k < count; k++) {
    const bx = x + between(random, -spread, spread);
    const by = y + between(random, -spread, spread) * 0.42;
    const s = between(random, 12, 24);
    const tilt = between(random, -0.25, 0.25) * s;
    d += `M${(bx - s).toFixed(1)} ${(by - s * 0.3 + tilt).toFixed(1)}q${(s * 0.6).toFixed(1)} ${(-s * 0.32).toFixed(1)} ${s.toFixed(1)} ${(s * 0.3 - tilt).toFixed(1)}q${(s * 0.42).toFixed(1)} ${(-s * 0.62).toFixed(1)} ${s.toFixed(1)} ${(-s * 0.36).toFixed(1)}`;
  }
  return stroke(d, colour, 3.4);
}
