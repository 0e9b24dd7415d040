import { between, type Random } from "./noise.ts";
import { circle, path, rect, stroke } from "./sheet.ts";

type House = {
  /** Left edge and ground line. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Stepped "horse-head" gable instead of a long roof. */
  gable?: boolean;
  wall?: string;
  tile?: string;
  lit?: string;
};

/** A white-walled house with a dark tiled roof, seen from the front. */
export function townhouse(random: Random, house: House): string {
  const { x, y, width, height, gable, wall = "#f4efe2", tile = "#39464a", lit } = house;
  const top = y - height;
  const out = [
    rect(x, top, width, height, wall),
    rect(x, y - height * 0.16, width, height * 0.16, "#b9b9aa", { opacity: 0.5 }),
  ];
  out.push(rect(x + width - 9, top, 9, height, "#20343a", { opacity: 0.12 }));
  out.push(gable ? steppedGable(x, top, width, wall, tile) : longRoof(x, top, width, tile));
  const panes = Math.max(1, Math.round(width / 70));
  for (let k = 0; k < panes; k++) {
    const wx = x + ((k + 0.5) / panes) * width - 15;
    const glass = lit && random() < 0.6 ? lit : "#4a5557";
    out.push(lattice(wx, top + height * 0.24, 30, height * 0.22, glass));
  }
  const dx = x + between(random, 0.2, 0.6) * width;
  out.push(
    rect(dx, y - height * 0.4, 32, height * 0.4, "#5b4033"),
    stroke(`M${dx + 16} ${y - height * 0.4}v${height * 0.4}`, "#3a281f", 2.5),
  );
  out.push(rect(dx - 6, y - height * 0.4 - 6, 44, 6, tile));
  if (random() < 0.55) out.push(lantern(dx - 14, y - height * 0.4 + 4, 1));
  return out.join("");
}

function steppedGable(x: number, top: number, width: number, wall: string, tile: string): string {
  const steps = [
    [0, 0],
    [0.2, 30],
    [0.38, 58],
  ] as const;
  return steps
    .map(([inset, rise]) => {
      const [left, w] = [x + inset * width, width * (1 - inset * 2)];
      return (
        rect(left, top - rise - 2, w, rise + 4, wall) +
        path(`M${left - 12} ${top - rise - 10}q8 6 18 4h${w - 12}q10 2 18 -4l-4 14H${left - 8}z`, tile) +
        rect(left - 2, top - rise + 4, w + 4, 4, "#9da49c")
      );
    })
    .join("");
}

function longRoof(x: number, top: number, width: number, tile: string): string {
  const rise = Math.min(62, width * 0.4);
  const lines: string[] = [];
  for (let k = 1; k < width / 11; k++) {
    const t = k / (width / 11);
    lines.push(
      stroke(
        `M${x + 14 + t * (width - 28)} ${top - rise}L${x - 16 + t * (width + 32)} ${top + 4}`,
        "#1f2a2d",
        2,
        { opacity: 0.45 },
      ),
    );
  }
  return (
    path(
      `M${x + 12} ${top - rise}H${x + width - 12}Q${x + width} ${top - rise * 0.3} ${x + width + 22} ${top + 6}H${x - 22}Q${x} ${top - rise * 0.3} ${x + 12} ${top - rise}Z`,
      tile,
    ) +
    lines.join("") +
    stroke(`M${x + 4} ${top - rise - 7}q10 7 18 6H${x + width - 22}q10 1 18 -6`, "#20292b", 8) +
    stroke(`M${x - 22} ${top + 7}H${x + width + 22}`, "#96a09a", 4)
  );
}

function lattice(x: number, y: number, width: number, height: number, glass: string): string {
  const mid = x + width / 2;
  return (
    rect(x - 4, y - 4, width + 8, height + 8, "#6d4c39") +
    rect(x, y, width, height, glass) +
    stroke(
      `M${mid} ${y}v${height}M${x} ${y + height / 3}h${width}M${x} ${y + (2 * height) / 3}h${width}`,
      "#6d4c39",
      3,
    )
  );
}

/** A red lantern hanging from (x, y). */
function lantern(x: number, y: number, scale: number): string {
  const s = scale;
  return (
    stroke(`M${x} ${y}v${7 * s}`, "#5b4033", 2) +
    path(
      `M${x - 9 * s} ${y + 15 * s}a${9 * s} ${8 * s} 0 0 1 ${18 * s} 0a${9 * s} ${8 * s} 0 0 1 ${-18 * s} 0z`,
      "#cc4330",
    ) +
    circle(x, y + 15 * s, 3.4 * s, "#f3b266", { opacity: 0.8 }) +
    stroke(`M${x} ${y + 23 * s}v${10 * s}`, "#d98a3d", 2)
  );
}
