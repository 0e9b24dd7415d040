import { mix } from "./colour.ts";
import { between, type Random } from "./noise.ts";
import { circle, path, rect, stroke } from "./sheet.ts";

/** The line of the water on which every building stands. */
export const SHORE = 990;

type Skyline = {
  from: number;
  to: number;
  low: number;
  high: number;
  wide: readonly [number, number];
  body: string;
  lit: number;
  gap: number;
};

export function skyline(random: Random, { from, to, low, high, wide, body, lit, gap }: Skyline): string {
  const out: string[] = [];
  for (let x = from; x < to; ) {
    const width = between(random, wide[0], wide[1]);
    if (random() > gap)
      out.push(
        block(random, x, width, between(random, low, high), mix(body, "#2a2140", random() * 0.35), lit),
      );
    x += width * between(random, 0.82, 1.1);
  }
  return out.join("");
}

function block(random: Random, x: number, width: number, height: number, body: string, lit: number): string {
  const top = SHORE - height;
  const form = random();
  const crown =
    form < 0.25
      ? rect(x + width * 0.2, top - 24, width * 0.6, 26, body)
      : form < 0.42
        ? path(`M${x} ${top}L${x + width} ${top - width * 0.32}V${top + 2}H${x}Z`, body)
        : form < 0.55
          ? stroke(`M${x + width / 2} ${top}v-60`, body, 6)
          : "";
  return (
    crown +
    rect(x, top, width, height, body) +
    rect(x, top, 5, height, "#ffb979", { opacity: 0.35 }) +
    lights(random, x + 12, top + 16, width - 22, height - 26, lit)
  );
}

function lights(random: Random, x: number, y: number, width: number, height: number, lit: number): string {
  let [warm, pale] = ["", ""];
  for (let wy = y; wy < y + height - 8; wy += 19) {
    const floor = random() < 0.2 ? 0.85 : lit;
    for (let wx = x; wx < x + width - 5; wx += 16) {
      if (random() > floor) continue;
      if (random() < 0.75) warm += `M${wx.toFixed(0)} ${wy.toFixed(0)}h8v10h-8z`;
      else pale += `M${wx.toFixed(0)} ${wy.toFixed(0)}h8v10h-8z`;
    }
  }
  return path(warm || "M0 0", "#ffc56e") + path(pale || "M0 0", "#ffeec2");
}

export function tower(random: Random, x: number, height: number, width: number): string {
  const top = SHORE - height;
  const d = `M${x} ${SHORE}V${top + 130}Q${x + 6} ${top + 24} ${x + width * 0.5} ${top}Q${x + width - 6} ${top + 24} ${x + width} ${top + 130}V${SHORE}Z`;
  const floors = Array.from(
    { length: Math.floor((height - 150) / 26) },
    (_, k) => `M${x + 8} ${top + 140 + k * 26}h${width - 16}`,
  ).join("");
  return (
    stroke(`M${x + width / 2} ${top + 10}v-110`, "#3a2a4a", 7) +
    circle(x + width / 2, top - 100, 6, "#ff6a4d") +
    path(d, "#3a2a4a") +
    path(
      `M${x} ${SHORE}V${top + 130}Q${x + 6} ${top + 24} ${x + width * 0.5} ${top}Q${x + width * 0.24} ${top + 60} ${x + width * 0.24} ${top + 150}V${SHORE}Z`,
      "#ffa96b",
      { opacity: 0.32 },
    ) +
    stroke(floors, "#6d4a68", 3, { opacity: 0.7 }) +
    lights(random, x + width * 0.3, top + 148, width * 0.62, height - 190, 0.42)
  );
}

export function dome(x: number): string {
  const y = SHORE - 150;
  const ribs = [-100, -50, 0, 50, 100]
    .map((dx) => `M${x + dx} ${y}Q${x + dx * 0.7} ${y - 96} ${x} ${y - 118}`)
    .join("");
  return (
    rect(x - 150, y, 300, 150, "#3d2b4c") +
    path(`M${x - 140} ${y}a140 118 0 0 1 280 0z`, "#5f4160") +
    stroke(ribs, "#ffc27d", 3, { opacity: 0.7 }) +
    stroke(`M${x - 150} ${y}h300`, "#ffd596", 5)
  );
}

export function pagoda(x: number, foot: number): string {
  const out: string[] = [];
  for (let k = 0; k < 7; k++) {
    const half = 66 - k * 6.6;
    const y = foot - 60 - k * 58;
    out.push(
      rect(x - half * 0.7, y - 40, half * 1.4, 62, "#35254a"),
      rect(x - half * 0.3, y - 24, half * 0.6, 26, "#ffcb7c"),
    );
    out.push(
      path(
        `M${x - half * 1.25} ${y - 44}Q${x - half * 0.8} ${y - 52} ${x - half * 0.55} ${y - 66}H${x + half * 0.55}Q${x + half * 0.8} ${y - 52} ${x + half * 1.25} ${y - 44}L${x + half} ${y - 36}H${x - half}Z`,
        "#1f1836",
      ),
    );
  }
  return (
    out.join("") +
    rect(x - 64, foot - 50, 128, 50, "#35254a") +
    stroke(`M${x} ${foot - 470}v-70`, "#1f1836", 8)
  );
}

export function lampRow(y: number): string {
  return Array.from(
    { length: 41 },
    (_, k) => circle(k * 60 + 14, y - 12, 5, "#ffe2a4") + rect(k * 60 + 12.5, y - 10, 3, 14, "#241d3a"),
  ).join("");
}
