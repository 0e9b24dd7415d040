import { between, pick, type Random } from "./noise.ts";
import { type Point, path, stroke } from "./sheet.ts";

type Tree = {
  /** Foot of the trunk. */
  x: number;
  y: number;
  height: number;
  /** From shade to light. */
  leaves: readonly [dark: string, middle: string, light: string];
  bark: string;
  /** How far branches spread: 0.3 slim, 1 wide. */
  spread?: number;
};

type Branch = { from: Point; to: Point; bend: Point; width: number };

/** A tree that branches and carries its leaves in paper-cut clumps, shade behind, light in front. */
export function tree(random: Random, { x, y, height, leaves, bark, spread = 0.6 }: Tree): string {
  const branches: Branch[] = [];
  const tips: Point[] = [];
  const grow = (from: Point, angle: number, length: number, width: number, depth: number) => {
    const to: Point = [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length];
    const side = depth > 3 ? 0 : between(random, -0.14, 0.14) * length;
    branches.push({ from, to, bend: [(from[0] + to[0]) / 2 + side, (from[1] + to[1]) / 2], width });
    if (depth === 0) {
      tips.push(to);
      return;
    }
    if (depth < 3) tips.push([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - length * 0.2]);
    const forks = depth > 2 ? 3 : 2;
    for (let k = 0; k < forks; k++) {
      const turn = (k - (forks - 1) / 2) * spread * between(random, 0.75, 1.2) + between(random, -0.12, 0.12);
      grow(to, angle + turn, length * between(random, 0.62, 0.82), width * 0.62, depth - 1);
    }
  };
  grow([x, y - height * 0.02], -Math.PI / 2, height * 0.27, height * 0.045, 4);
  const size = height * 0.07;
  const root = height * 0.05;
  return [
    ...tips.map((tip) => clump(random, tip, size * 1.25, leaves[0])),
    path(
      `M${x - root} ${y}Q${x - root * 0.45} ${y - root} ${x - root * 0.42} ${y - height * 0.2}H${x + root * 0.42}Q${x + root * 0.45} ${y - root} ${x + root} ${y}Z`,
      bark,
    ),
    ...branches.map(({ from, to, bend, width }) =>
      stroke(
        `M${from[0].toFixed(1)} ${from[1].toFixed(1)}Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${to[0].toFixed(1)} ${to[1].toFixed(1)}`,
        bark,
        width,
      ),
    ),
    ...tips.filter((_, k) => k % 5).map((tip) => clump(random, tip, size * 0.86, leaves[1])),
    ...tips.map(([tx, ty]) => dabs(random, [tx, ty + size * 0.3], size, 7, leaves[0])),
    ...tips.map(([tx, ty]) => dabs(random, [tx - size * 0.3, ty - size * 0.5], size * 0.8, 13, leaves[2])),
  ].join("");
}

/** Single leaves strewn over a clump. */
export function dabs(random: Random, [x, y]: Point, size: number, count: number, colour: string): string {
  let d = "";
  for (let k = 0; k < count; k++) {
    const a = random() * Math.PI * 2;
    const far = Math.sqrt(random()) * size;
    const s = size * between(random, 0.1, 0.2);
    const turn = random() * Math.PI;
    const [ux, uy] = [Math.cos(turn) * s, Math.sin(turn) * s];
    const [px, py] = [x + Math.cos(a) * far - ux, y + Math.sin(a) * far * 0.75 - uy];
    d += `M${px.toFixed(1)} ${py.toFixed(1)}q${(ux + uy * 0.7).toFixed(1)} ${(uy - ux * 0.7).toFixed(1)} ${(2 * ux).toFixed(1)} ${(2 * uy).toFixed(1)}q${(-ux - uy * 0.7).toFixed(1)} ${(-uy + ux * 0.7).toFixed(1)} ${(-2 * ux).toFixed(1)} ${(-2 * uy).toFixed(1)}z`;
  }
  return path(d, colour);
}

/** A cloud of overlapping discs in one colour. */
export function clump(random: Random, [x, y]: Point, size: number, colour: string): string {
  let d = "";
  for (let k = 0; k < 8; k++) {
    const a = (k / 7) * Math.PI * 2;
    const r = size * between(random, 0.4, 0.66);
    const out = k === 7 ? 0 : size * 0.78;
    const cx = x + Math.cos(a) * out;
    const cy = y + Math.sin(a) * out * 0.7;
    d += `M${(cx - r).toFixed(1)} ${cy.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0z`;
  }
  return path(d, colour);
}

/** Leaves lying about under a tree. */
export function fallen(
  random: Random,
  left: number,
  right: number,
  y: number,
  depth: number,
  colours: readonly string[],
  count: number,
): string {
  const out: string[] = [];
  for (let k = 0; k < count; k++) {
    const near = random();
    const s = 4 + near * 7;
    const [lx, ly] = [between(random, left, right), y + near * depth];
    out.push(
      path(
        `M${lx.toFixed(1)} ${ly.toFixed(1)}q${s.toFixed(1)} ${(-s * 0.8).toFixed(1)} ${(2 * s).toFixed(1)} 0q${(-s).toFixed(1)} ${(s * 0.6).toFixed(1)} ${(-2 * s).toFixed(1)} 0z`,
        pick(random, colours),
      ),
    );
  }
  return out.join("");
}
