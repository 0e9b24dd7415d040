import { birds, drifts, mist, sky } from "../kit/air.ts";
import { cutLayer, groves, ridge } from "../kit/hills.ts";
import { townhouse } from "../kit/houses.ts";
import { between, pick } from "../kit/noise.ts";
import { standing } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { ripples } from "../kit/water.ts";

const WATER = 960;
const CX = 1180;

/** An old arched bridge with its reflection, a full circle, and members looking at it from the quay. */
export function bridge(): string {
  const sheet = new Sheet(2400, 1500, 41);
  sky(sheet, [
    [0, "#d5dfd3"],
    [0.4, "#eee9d6"],
    [0.66, "#f6ecd5"],
  ]);
  const far = ridge(sheet, { base: 800, height: 430, peak: 420, steep: 0.5, rough: 0.04 });
  cutLayer(sheet, far, { bottom: 960, top: "#b4c8bb", foot: "#f1ead6", echoes: 3, reach: 0.7 });
  drifts(sheet, 680, 50, "#f8f2e2", 7, 0.8);
  const near = ridge(sheet, { base: 880, height: 330, peak: 520, steep: 0.45, rough: 0.04 });
  cutLayer(sheet, near, { bottom: 980, top: "#83a796", foot: "#e6e6d2", echoes: 4, reach: 0.8 });
  sheet.paint(groves(sheet.random, near, 2, 12, "#6d9482"));
  mist(sheet, 760, 220, "#f8f2e2", 0.9);

  const town = [houses(sheet, -40, 5, 1), houses(sheet, 1820, 5, -1)].join("");
  const stone = arch(sheet) + walkers() + railing();
  sheet.paint(
    rect(
      0,
      WATER,
      2400,
      540,
      sheet.fade([
        [0, "#dfe6d6"],
        [0.35, "#a9c4b6"],
        [1, "#3f7470"],
      ]),
    ),
  );
  const mirror = group({ transform: `translate(0 ${WATER * 2}) scale(1 -1)` }, town, stone);
  sheet.paint(group({ opacity: 0.42 }, mirror));
  sheet.paint(
    rect(
      0,
      WATER,
      2400,
      540,
      sheet.fade([
        [0, "#cfdccb", 0.1],
        [0.6, "#7da79a", 0.5],
        [1, "#3f7470", 0.85],
      ]),
    ),
  );
  ripples(sheet, {
    top: WATER + 14,
    bottom: 1500,
    count: 150,
    colour: "#f6f3e2",
    opacity: 0.55,
    longest: 330,
  });
  sheet.paint(town, stone, boat(sheet));
  willow(sheet);
  sheet.paint(birds(sheet.random, 900, 250, 120, 5, "#55706a"));
  return sheet.svg();
}

function houses(sheet: Sheet, x: number, count: number, lean: number): string {
  const out: string[] = [];
  const { random } = sheet;
  let left = x;
  for (let k = 0; k < count; k++) {
    const width = between(random, 118, 190);
    const rank = lean > 0 ? count - k : k + 1;
    const height = between(random, 105, 135) + rank * 14;
    out.push(townhouse(random, { x: left, y: WATER - 34, width, height, gable: k % 2 === 0 }));
    left += width - 4;
  }
  const [from, to] = [x - 40, left + 40];
  out.push(rect(from, WATER - 36, to - from, 40, "#8f968a"), rect(from, WATER - 38, to - from, 7, "#c9cbb9"));
  for (let sx = from; sx < to; sx += 46) out.push(rect(sx, WATER - 30, 2.5, 32, "#6d766c", { opacity: 0.6 }));
  return out.join("");
}

function arch(sheet: Sheet): string {
  const r = 300;
  const deck = `M${CX - 800} ${WATER}C${CX - 560} ${WATER - 40} ${CX - 330} ${WATER - 372} ${CX} ${WATER - 376}S${CX + 560} ${WATER - 40} ${CX + 800} ${WATER}`;
  const opening = `H${CX + r}A${r} ${r} 0 0 0 ${CX - r} ${WATER}Z`;
  const fill = sheet.fade([
    [0, "#d8d4c0"],
    [0.5, "#a9a996"],
    [1, "#7f887c"],
  ]);
  const out = [path(`${deck}${opening}`, fill)];
  const clip = sheet.clip(`${deck}${opening}`);
  const courses: string[] = [];
  for (let y = WATER - 360; y < WATER; y += 30) {
    courses.push(stroke(`M300 ${y}h1800`, "#6f776b", 2.2, { opacity: 0.35 }));
    for (let x = 380 + between(sheet.random, 0, 70); x < 2000; x += between(sheet.random, 54, 96)) {
      courses.push(stroke(`M${x} ${y}v30`, "#6f776b", 2.2, { opacity: 0.35 }));
      if (sheet.random() < 0.16)
        courses.push(
          rect(x, y, 50, 30, pick(sheet.random, ["#8d9a86", "#c8c0a4", "#77867a"]), { opacity: 0.4 }),
        );
    }
  }
  const ring: string[] = [];
  for (let k = 0; k <= 24; k++) {
    const a = Math.PI * (1 + k / 24);
    const [c, s] = [Math.cos(a), Math.sin(a)];
    ring.push(
      stroke(`M${CX + c * r} ${WATER + s * r}L${CX + c * (r + 40)} ${WATER + s * (r + 40)}`, "#5f685e", 3, {
        opacity: 0.6,
      }),
    );
  }
  out.push(
    group({ "clip-path": clip }, ...courses),
    stroke(`M${CX - r - 20} ${WATER}A${r + 20} ${r + 20} 0 0 1 ${CX + r + 20} ${WATER}`, "#c7c3ad", 38, {
      "stroke-linecap": "butt",
    }),
    ...ring,
    stroke(`M${CX - r} ${WATER}A${r} ${r} 0 0 1 ${CX + r} ${WATER}`, "#4e574f", 5),
    stroke(deck, "#efe8d2", 12),
    stroke(deck, "#6c7468", 3, { transform: "translate(0 8)" }),
  );
  return out.join("") + ivy(sheet, r);
}

/** Height of the bridge's deck above the water at a distance from its middle: the curve drawn in arch(). */
function deckAt(dx: number): number {
  const bezier = (t: number, a: number, b: number, c: number, d: number) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3;
  let [low, high] = [0, 1];
  for (let k = 0; k < 24; k++) {
    const middle = (low + high) / 2;
    if (bezier(middle, -800, -560, -330, 0) < -Math.abs(dx)) low = middle;
    else high = middle;
  }
  return bezier(low, 0, 40, 372, 376);
}

function railing(): string {
  const out: string[] = [];
  let rail = "";
  for (let dx = -620; dx <= 620; dx += 62) {
    const [x, y] = [CX + dx, WATER - deckAt(dx)];
    rail += `${rail ? "L" : "M"}${x} ${(y - 34).toFixed(1)}`;
    out.push(rect(x - 6, y - 50, 12, 52, "#bdbba6"), circle(x, y - 53, 8, "#d9d4be"));
  }
  return (
    stroke(rail, "#cfcab3", 7) + stroke(rail, "#8b9184", 3, { transform: "translate(0 16)" }) + out.join("")
  );
}

function ivy(sheet: Sheet, r: number): string {
  const out: string[] = [];
  for (let k = 0; k < 46; k++) {
    const a = Math.PI * between(sheet.random, 1.04, 1.3);
    const d = r + 30 + between(sheet.random, 0, 40);
    const leaf = pick(sheet.random, ["#4f7f5f", "#6b9b6c", "#3a6a54"]);
    out.push(
      ellipse(
        CX + Math.cos(a) * d,
        WATER + Math.sin(a) * d,
        between(sheet.random, 6, 12),
        between(sheet.random, 8, 16),
        leaf,
      ),
    );
  }
  return out.join("");
}

function walkers(): string {
  const at = (dx: number, height: number, coat: string, left = false, carries?: string) =>
    standing({
      x: CX + dx,
      y: WATER - deckAt(dx) + 4,
      height,
      left,
      carries,
      clothes: { coat, legs: "#2b3438" },
    });
  return [
    at(-78, 118, "#2f4a52"),
    at(-18, 122, "#a9382b", true, "#f3ead6"),
    at(42, 116, "#5b4a3d", true),
    at(124, 119, "#31515c", true, "#d9b06a"),
    at(-300, 116, "#6d7a5c"),
  ].join("");
}

function boat(sheet: Sheet): string {
  const hull = sheet.fade([
    [0, "#5b4636"],
    [1, "#2d2620"],
  ]);
  return group(
    { transform: "translate(1290 1120) scale(1.45)" },
    ellipse(0, 26, 190, 12, "#1f4946", { opacity: 0.35 }),
    path("M-170 -6Q-120 34 0 34T176 -18Q120 4 0 6T-170 -6Z", hull),
    path("M-66 6q4 -66 70 -66t72 64z", "#8c6a45"),
    stroke("M-50 4q10 -52 54 -54M-20 6q10 -50 24 -56M36 6q-6 -50 -24 -56", "#5d442d", 3),
    standing({ x: -112, y: 6, height: 104, clothes: { coat: "#37545a", legs: "#262f33" } }),
    path("M-142 -92q30 -30 60 0z", "#caa868"),
    stroke("M-96 -50L-176 62", "#3a2d22", 5),
  );
}

function willow(sheet: Sheet): void {
  const boughs = [
    [2330, 420, 2120, 150, 1790, 330],
    [2330, 440, 2160, 40, 1950, 110],
    [2350, 420, 2250, -60, 2110, -40],
    [2380, 480, 2420, 120, 2290, -30],
    [2400, 560, 2240, 380, 2030, 450],
    [2420, 400, 2460, 200, 2480, 40],
  ] as const;
  const bark = "#3b3a33";
  sheet.paint(stroke("M2490 1290C2390 980 2440 700 2330 400", bark, 54));
  for (const [x1, y1, cx, cy, x2, y2] of boughs) {
    sheet.paint(stroke(`M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`, bark, 13));
    for (let k = 0; k < 13; k++) {
      const t = 0.18 + (k / 12) * 0.82;
      const x = x1 * (1 - t) ** 2 + 2 * cx * t * (1 - t) + x2 * t * t;
      const y = y1 * (1 - t) ** 2 + 2 * cy * t * (1 - t) + y2 * t * t;
      sheet.paint(strand(sheet, x + between(sheet.random, -14, 14), y));
    }
  }
}

function strand(sheet: Sheet, x: number, y: number): string {
  const { random } = sheet;
  const drop = between(random, 240, 560);
  const sway = between(random, -50, -6);
  const colour = pick(random, ["#5f8f5c", "#7fa866", "#497a55", "#95b871"]);
  const out = [stroke(`M${x} ${y}q${sway * 0.2} ${drop * 0.5} ${sway} ${drop}`, colour, 2.2)];
  for (let d = 8; d < drop; d += 17) {
    const u = d / drop;
    const lx = x + sway * 0.4 * u * (1 - u) + sway * u * u;
    const turn = (d % 2 ? 26 : -26) + between(random, -14, 14);
    const place = `translate(${Math.round(lx)} ${Math.round(y + d)}) rotate(${Math.round(turn)})`;
    out.push(path("M0 0q7 14 0 34q-7 -20 0 -34z", colour, { transform: place }));
  }
  return out.join("");
}
