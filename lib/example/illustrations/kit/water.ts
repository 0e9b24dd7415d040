import { between } from "./noise.ts";
import { group, type Sheet, stroke } from "./sheet.ts";

type Ripples = {
  top: number;
  bottom: number;
  left?: number;
  right?: number;
  count: number;
  colour: string;
  opacity?: number;
  /** Longest ripple, in pixels at the bottom edge. */
  longest?: number;
  clip?: string;
};

/** Flat strokes of light on water: short and close far away, long and loose near the viewer. */
export function ripples(sheet: Sheet, options: Ripples): void {
  const {
    top,
    bottom,
    left = 0,
    right = sheet.width,
    count,
    colour,
    opacity = 0.5,
    longest = 260,
    clip,
  } = options;
  const { random } = sheet;
  const strokes: string[] = [];
  for (let k = 0; k < count; k++) {
    const near = random() ** 1.4;
    const y = top + (bottom - top) * near;
    const length = longest * (0.14 + 0.86 * near) * between(random, 0.35, 1);
    const x = between(random, left, right) - length / 2;
    const sag = between(random, -1, 1) * (1 + near * 3);
    const d = `M${x.toFixed(1)} ${y.toFixed(1)}q${(length / 2).toFixed(1)} ${sag.toFixed(1)} ${length.toFixed(1)} 0`;
    strokes.push(
      stroke(d, colour, 1.2 + near * 2.6, { opacity: (opacity * between(random, 0.4, 1)).toFixed(2) }),
    );
  }
  sheet.paint(group({ "clip-path": clip }, ...strokes));
}
