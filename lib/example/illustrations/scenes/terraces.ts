import { birds, drifts, mist, sky, sun } from "../kit/air.ts";
import { mix } from "../kit/colour.ts";
import { cutLayer, groves, mass, ridge } from "../kit/hills.ts";
import { townhouse } from "../kit/houses.ts";
import { between, pick, wave } from "../kit/noise.ts";
import { standing } from "../kit/people.ts";
import { curve, ellipse, group, moved, type Point, path, Sheet, stroke } from "../kit/sheet.ts";
import { tree } from "../kit/trees.ts";

/** Flooded rice terraces in the morning light; an inspection group walks the dyke with the villagers. */
export function terraces(): string {
  const sheet = new Sheet(2400, 1500, 97);
  sky(sheet, [
    [0, "#9fb9bd"],
    [0.2, "#e5dfc4"],
    [0.36, "#f8d9a0"],
  ]);
  sun(sheet, 800, 330, 74, "#fff3cf", "#ffe0a0");
  const far = ridge(sheet, { base: 560, height: 330, peak: 440, steep: 0.6, rough: 0.05 });
  cutLayer(sheet, far, { bottom: 700, top: "#8fa9a4", foot: "#f6dcab", echoes: 3 });
  drifts(sheet, 520, 36, "#fdebc6", 7, 0.7);
  const middle = ridge(sheet, {
    base: 640,
    height: 260,
    peak: 560,
    steep: 0.5,
    rough: 0.05,
    shape: (x) => 0.4 + Math.abs(x - 0.35),
  });
  cutLayer(sheet, middle, { bottom: 800, top: "#557f77", foot: "#d8d3a4", echoes: 4 });
  sheet.paint(groves(sheet.random, middle, 2, 11, "#44706a"));
  mist(sheet, 540, 190, "#fdebc6", 0.75);

  slope(sheet, {
    levels: 19,
    light: "#fff0c2",
    from: (x) => 610 + 210 * (1 - x) ** 1.5 - 70 * Math.sin(x * 5.2),
    to: (x) => 1180 + 330 * x,
    bend: 120,
    seed: 3,
  });
  village(sheet);
  drifts(sheet, 850, 40, "#fdebc6", 4, 0.45);
  const dyke = slope(sheet, {
    walked: 9,
    levels: 15,
    light: "#ffe9b0",
    from: (x) => 800 + 420 * x ** 1.2 + 60 * Math.sin(x * 6),
    to: (x) => 1640 + 140 * x,
    bend: 190,
    seed: 8,
  });
  sheet.paint(
    tree(sheet.random, {
      x: 330,
      y: 905,
      height: 250,
      leaves: ["#2c5a49", "#4a7d57", "#8fb36a"],
      bark: "#33302a",
      spread: 0.55,
    }),
  );
  visitors(sheet, dyke);
  sheet.paint(birds(sheet.random, 1330, 250, 130, 5, "#4a625f"));
  return sheet.svg();
}

type Slope = {
  levels: number;
  light: string;
  /** Upper and lower border of the slope by place, x from 0 to 1. */
  from: (x: number) => number;
  to: (x: number) => number;
  /** How far the dykes swing, in pixels near the viewer. */
  bend: number;
  seed: number;
  /** The level whose dyke is wide enough to walk on; its line is given back. */
  walked?: number;
};

/** Terraces one below the other: a strip of water or rice, then the dark bank that holds it. */
function slope(sheet: Sheet, { levels, light, from, to, bend, seed, walked }: Slope): readonly Point[] {
  let dyke: readonly Point[] = [];
  const swing = wave(sheet.random, 3);
  const drift = wave(sheet.random, 2);
  const level = (t: number): Point[] => {
    const points: Point[] = [];
    for (let x = -40; x <= 2440; x += 20) {
      const u = Math.min(1, Math.max(0, x / 2400));
      const deep = t ** 1.35;
      const sway =
        swing(u * 4.6 + t * 0.9 + seed) * bend * (0.35 + t) + drift(u * 9 + t * 2.4) * bend * 0.32 * t;
      points.push([x, from(u) + (to(u) - from(u)) * deep + sway * Math.min(1, t * 5)]);
    }
    return points;
  };
  for (let k = 0; k < levels; k++) {
    const t = k / levels;
    const upper = level(t);
    const gap = level(t + 1 / levels);
    const bankAt = upper.map(
      ([x, y], i) => [x, y + ((gap[i] as Point)[1] - y) * (0.6 + 0.1 * swing(x / 500 + k))] as const,
    );
    sheet.paint(path(mass(upper, 1600), surface(sheet, k, t, light)));
    details(sheet, upper, bankAt, k, t);
    const bank = sheet.fadeBetween(
      [
        [0, mix("#6f8f62", "#3d6b4a", t)],
        [1, mix("#4a6f56", "#1d4236", t)],
      ],
      [0, Math.min(...bankAt.map(([, y]) => y))],
      [0, Math.max(...gap.map(([, y]) => y))],
    );
    sheet.paint(
      path(mass(bankAt, 1600), bank),
      stroke(curve(bankAt), mix("#dbe0a8", "#b8cf86", t), 2.5 + 3.5 * t, { opacity: 0.85 }),
    );
    sheet.paint(tufts(sheet, bankAt, t));
    if (k === walked) {
      dyke = bankAt;
      sheet.paint(stroke(curve(bankAt), "#2b5140", 34), stroke(curve(bankAt), "#cdbb84", 22));
      sheet.paint(stroke(curve(bankAt), "#ecdfb2", 8, { transform: "translate(0 -6)" }));
    }
  }
  return dyke;
}

const isRice = (k: number) => k % 4 === 2 || k % 7 === 5;

function surface(sheet: Sheet, k: number, t: number, light: string): string {
  if (isRice(k))
    return sheet.fade(
      [
        [0, mix("#b9c987", "#8fb35c", t)],
        [1, "#5f8f4e"],
      ],
      [0, 0, 1, 0],
    );
  const glint = 0.3 + 0.08 * Math.sin(k * 1.7);
  return sheet.fade(
    [
      [0, mix("#a9c4c4", "#6f9fa8", t)],
      [Math.max(0, glint - 0.18), mix("#d9d8bd", "#a8bfb4", t)],
      [glint, light],
      [glint + 0.16, mix("#e6cfa0", "#d9c08d", t)],
      [1, mix("#8fb0b2", "#4f8590", t)],
    ],
    [0, 0, 1, 0],
  );
}

function details(sheet: Sheet, upper: readonly Point[], bank: readonly Point[], k: number, t: number): void {
  const { random } = sheet;
  const out: string[] = [];
  const rice = isRice(k);
  const count = rice ? 150 : 26;
  for (let n = 0; n < count; n++) {
    const i = Math.floor(random() * upper.length);
    const [x, y] = upper[i] as Point;
    const [, floor] = bank[i] as Point;
    const depth = floor - y;
    if (depth < 8) continue;
    const at = y + depth * between(random, 0.16, 0.9);
    const s = 3 + 9 * t;
    out.push(
      rice
        ? `M${x.toFixed(0)} ${at.toFixed(0)}l${(-s * 0.4).toFixed(1)} ${(-s * 1.3).toFixed(1)}M${x.toFixed(0)} ${at.toFixed(0)}l${(s * 0.4).toFixed(1)} ${(-s * 1.4).toFixed(1)}`
        : `M${x.toFixed(0)} ${at.toFixed(0)}h${(between(random, 20, 90) * (0.4 + t)).toFixed(0)}`,
    );
  }
  if (out.length)
    sheet.paint(
      stroke(out.join(""), rice ? mix("#7c9c58", "#3f7440", t) : "#fff6da", 1.4 + 1.6 * t, {
        opacity: rice ? 0.8 : 0.5,
      }),
    );
}

function tufts(sheet: Sheet, line: readonly Point[], t: number): string {
  const { random } = sheet;
  let d = "";
  for (const [x, y] of line) {
    if (random() < 0.5) continue;
    const h = (6 + 22 * t) * between(random, 0.5, 1);
    d += `M${x.toFixed(0)} ${(y + 3).toFixed(0)}q${(h * 0.1).toFixed(1)} ${(-h * 0.6).toFixed(1)} ${between(random, -h, h).toFixed(1)} ${(-h).toFixed(1)}`;
  }
  return stroke(
    d || "M0 0",
    pick(random, [mix("#7fa06a", "#4f8048", t), mix("#93b07a", "#6b9a52", t)]),
    1.5 + 2 * t,
  );
}

function village(sheet: Sheet): void {
  const homes = [
    [1830, 706, 104, 66],
    [1945, 690, 120, 78],
    [2070, 712, 98, 62],
    [1880, 760, 116, 70],
    [2010, 772, 126, 74],
    [2150, 760, 110, 70],
  ] as const;
  const leaves = ["#335f4c", "#55875a", "#93b36c"] as const;
  sheet.paint(
    tree(sheet.random, { x: 1800, y: 730, height: 150, leaves, bark: "#33302a" }),
    tree(sheet.random, { x: 2240, y: 750, height: 190, leaves, bark: "#33302a" }),
  );
  for (const [x, y, width, height] of homes) {
    sheet.paint(
      ellipse(x + width / 2, y + 2, width * 0.62, 9, "#2c4a3c", { opacity: 0.4 }),
      townhouse(sheet.random, { x, y, width, height, tile: "#4a4f50", wall: "#f0e3c4" }),
    );
  }
  sheet.paint(tree(sheet.random, { x: 1990, y: 800, height: 120, leaves, bark: "#33302a" }));
  const smoke = "M1990 600q-26 -50 6 -96t-14 -110q-10 -30 10 -60";
  sheet.paint(stroke(smoke, "#fff8e4", 12, { opacity: 0.5 }), stroke(smoke, "#fff8e4", 5, { opacity: 0.6 }));
}

function visitors(sheet: Sheet, dyke: readonly Point[]): void {
  const ground = (x: number) => (dyke[Math.round((x + 40) / 20)] as Point)[1] + 2;
  const people = [
    { x: 980, height: 246, coat: "#27404e", points: true },
    { x: 1088, height: 232, coat: "#a53a2f", carries: "#f6ecd4" },
    { x: 1196, height: 240, coat: "#3e5a4c", left: true },
    { x: 1300, height: 228, coat: "#5a4a40", left: true, carries: "#d8b36a" },
    { x: 868, height: 226, coat: "#3d6c86" },
  ];
  for (const { coat, ...rest } of people) {
    const pose = { ...rest, y: ground(rest.x) };
    sheet.paint(
      ellipse(pose.x + 40, pose.y + 3, pose.height * 0.3, 9, "#12302a", { opacity: 0.4 }),
      standing({ ...pose, clothes: { coat, legs: "#22302f" } }),
    );
  }
  const hat = group(
    {},
    path("M-18 0Q0 -22 18 0Q0 5 -18 0z", "#e2bd74"),
    stroke("M-18 0Q0 5 18 0", "#9b7738", 1.6),
  );
  sheet.paint(moved(868, ground(868) - 212, 2.5, hat));
}
