import { birds, drifts, mist, sky, sun } from "../kit/air.ts";
import { mix, pigment } from "../kit/colour.ts";
import { cutLayer, ridge } from "../kit/hills.ts";
import { pick, type Random } from "../kit/noise.ts";
import { helmet, standing } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { ripples } from "../kit/water.ts";

const SEA = 960;
const boxes = ["#c8402c", "#2f6d7e", "#e0a545", "#24465f", "#8fa79b", "#b8693a", "#e7dcc0", "#5d7c6a"];

/** A harbour that was brought new trade: cranes over a container ship, visitors in helmets on the quay. */
export function harbour(): string {
  const sheet = new Sheet(2400, 1500, 113);
  sky(sheet, [
    [0, "#7fb0bd"],
    [0.34, "#cfdccb"],
    [0.62, "#f8e2b8"],
  ]);
  sun(sheet, 470, 560, 150, "#f7efd6", "#fff1c8");
  sheet.paint(...cloudBands());
  const island = ridge(sheet, {
    base: SEA,
    height: 250,
    peak: 420,
    steep: 0.5,
    rough: 0.05,
    shape: (x) => Math.max(0.06, 1 - Math.abs(x - 0.34) * 2.6),
  });
  cutLayer(sheet, island, { bottom: SEA + 10, top: "#86aaa8", foot: "#e6dcb8", echoes: 4 });
  const head = ridge(sheet, {
    base: SEA,
    height: 380,
    peak: 460,
    steep: 0.45,
    rough: 0.05,
    shape: (x) => Math.max(0.02, (x - 0.42) * 1.8),
  });
  cutLayer(sheet, head, { bottom: SEA + 10, top: "#5c8b8f", foot: "#cfd6b8", echoes: 5 });
  drifts(sheet, 880, 30, "#fbeccb", 6, 0.6);
  mist(sheet, 800, 170, "#fbeccb", 0.7);
  sea(sheet);
  sheet.paint(crane(2010, 0.8, "#7b9aa0", "#a9bdb8"));
  sheet.paint(ship(sheet), tug(300, 1330));
  quay(sheet);
  sheet.paint(
    birds(sheet.random, 900, 420, 260, 7, "#f8f3e2"),
    birds(sheet.random, 640, 760, 160, 4, "#4d6c74"),
  );
  return sheet.svg();
}

function cloudBands(): string[] {
  const band = (x: number, y: number, w: number) =>
    path(
      `M${x} ${y}q${w * 0.1} -34 ${w * 0.28} -30q${w * 0.1} -36 ${w * 0.26} -8q${w * 0.14} -22 ${w * 0.24} 10q${w * 0.16} 0 ${w * 0.22} 28z`,
      "#fdf4dc",
      { opacity: 0.7 },
    );
  return [band(120, 330, 560), band(860, 210, 640), band(1630, 350, 620), band(560, 470, 330)];
}

function sea(sheet: Sheet): void {
  sheet.paint(
    rect(
      0,
      SEA,
      2400,
      540,
      sheet.fade([
        [0, "#f3dfb4"],
        [0.14, "#a9c6b8"],
        [0.5, "#3f8591"],
        [1, "#174a5e"],
      ]),
    ),
  );
  ripples(sheet, { top: SEA + 6, bottom: 1500, count: 240, colour: "#fbf1d2", opacity: 0.5, longest: 280 });
  ripples(sheet, {
    top: SEA + 4,
    bottom: 1430,
    left: 340,
    right: 620,
    count: 90,
    colour: "#fff6d6",
    opacity: 0.9,
    longest: 200,
  });
}

function stack(
  random: Random,
  x: number,
  y: number,
  columns: number,
  rows: (k: number) => number,
  w: number,
  h: number,
  shade: number,
): string {
  const out: string[] = [];
  for (let k = 0; k < columns; k++) {
    for (let r = 0; r < rows(k); r++) {
      const colour = mix(pick(random, boxes), "#e9d9b2", shade);
      const [bx, by] = [x + k * (w + 2), y - (r + 1) * (h + 2)];
      out.push(rect(bx, by, w, h, colour), rect(bx, by, w, h * 0.14, "#fff", { opacity: 0.22 }));
      let ribs = "";
      for (let s = 1; s < 9; s++) ribs += `M${(bx + (s / 9) * w).toFixed(1)} ${by + h * 0.2}v${h * 0.68}`;
      out.push(stroke(ribs, "#0f2230", Math.max(1, w / 70), { opacity: 0.3 }));
    }
  }
  return out.join("");
}

function ship(sheet: Sheet): string {
  const { random } = sheet;
  const tiers = [3, 4, 5, 5, 4, 5, 5, 4, 3];
  const hull = "M96 978H1392L1330 1120Q1320 1140 1290 1140H236Q196 1140 176 1110Z";
  const lower = "M150 1084H1346L1330 1120Q1320 1140 1290 1140H236Q196 1140 176 1110Z";
  const deep = sheet.fade([
    [0, "#12303f", 0],
    [1, "#12303f", 0.55],
  ]);
  const mirror = group({ transform: "translate(0 2280) scale(1 -1)" }, path(hull, deep));
  return [
    mirror,
    stack(random, 340, 980, 9, (k) => tiers[k] ?? 3, 96, 42, 0.06),
    rect(
      1240,
      690,
      112,
      290,
      sheet.fade([
        [0, "#fbf4e2"],
        [1, "#cfcbb8"],
      ]),
    ),
    ...[0, 1, 2, 3, 4].map((k) => rect(1250, 728 + k * 48, 92, 17, "#35586a")),
    rect(1222, 668, 150, 26, "#fbf4e2"),
    rect(1232, 676, 130, 12, "#24465f"),
    rect(1270, 600, 46, 70, pigment.cinnabar),
    rect(1270, 622, 46, 14, "#fbf4e2"),
    stroke("M1296 600q-40 -46 -10 -92t-26 -96", "#f6ecd2", 16, { opacity: 0.5 }),
    stroke("M210 978V852M210 880L336 976M210 880L132 976", "#294653", 5),
    path(
      hull,
      sheet.fade([
        [0, "#24506a"],
        [1, "#12303f"],
      ]),
    ),
    path(
      lower,
      sheet.fade([
        [0, "#c0422f"],
        [1, "#7f2821"],
      ]),
    ),
    stroke("M98 984H1390", "#f2e3bb", 6),
    stroke("M150 1084H1346", "#f2e3bb", 4),
    ...Array.from({ length: 12 }, (_, k) => circle(330 + k * 78, 1030, 7, "#0d2430")),
    stroke("M176 1128Q600 1160 1320 1134", "#f6efd8", 5, { opacity: 0.7 }),
    stroke("M60 1144Q130 1112 196 1138M40 1166Q140 1140 230 1160", "#f6efd8", 5, { opacity: 0.6 }),
  ].join("");
}

function tug(x: number, y: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(1.1)` },
    ellipse(10, 44, 180, 13, "#0d3344", { opacity: 0.4 }),
    path("M-136 -8H132Q124 40 92 46H-104Q-126 34 -136 -8Z", "#14323f"),
    path("M-128 22H118Q108 42 92 46H-104Q-120 40 -128 22Z", pigment.cinnabar),
    rect(-62, -66, 110, 60, "#f6eeda"),
    rect(-40, -104, 74, 40, "#f6eeda"),
    rect(-32, -96, 58, 18, "#35586a"),
    ...[-48, -18, 12].map((dx) => circle(dx, -38, 8, "#35586a")),
    rect(56, -84, 26, 76, "#d99a3c"),
    stroke("M-4 -104v-42M-4 -138l34 30", "#294653", 4),
    stroke("M-180 40q40 -18 62 6M116 46q40 -20 90 2M-230 58q60 -14 96 2", "#f6efd8", 5, { opacity: 0.7 }),
  );
}

/** A gantry crane whose feet stand on y = 1180 and whose boom reaches left over the ship. */
function crane(x: number, scale: number, main: string, light: string, load?: string): string {
  const braces = Array.from(
    { length: 11 },
    (_, k) => `M${-560 + k * 82} -640L${-519 + k * 82} -676L${-478 + k * 82} -640`,
  ).join("");
  return group(
    { transform: `translate(${x} 1180) scale(${scale})` },
    stroke("M-20 -650V-20M220 -650V-20", main, 34, { "stroke-linecap": "butt" }),
    stroke("M-28 -650V-20M212 -650V-20", light, 7, { opacity: 0.7, "stroke-linecap": "butt" }),
    stroke("M-20 -330H220M-20 -640L220 -330M220 -640L-20 -330", main, 13),
    rect(-70, -40, 120, 26, main),
    rect(160, -40, 120, 26, main),
    ...[-52, -12, 28, 178, 218, 258].map((cx) => circle(cx, -10, 14, "#15252e")),
    rect(-590, -658, 1060, 32, main),
    rect(-590, -658, 1060, 7, light, { opacity: 0.8 }),
    stroke(braces, main, 7),
    stroke("M-560 -680H350", main, 8),
    stroke("M-4 -660L80 -900L204 -660", main, 22),
    stroke("M80 -900L-540 -660M80 -900L-250 -660M80 -900L440 -660", main, 8),
    circle(80, -902, 13, light),
    rect(300, -724, 140, 66, main),
    rect(300, -724, 140, 12, light, { opacity: 0.8 }),
    load
      ? [
          rect(-420, -630, 90, 26, "#20343e"),
          rect(-330, -626, 52, 50, light),
          rect(-324, -616, 30, 24, "#24465f"),
          stroke("M-410 -604V-420M-344 -604V-420", "#20343e", 4),
          rect(-432, -424, 112, 12, "#d99a3c"),
          rect(-440, -412, 128, 54, load),
          rect(-440, -412, 128, 8, "#fff", { opacity: 0.25 }),
          stroke(Array.from({ length: 8 }, (_, k) => `M${-426 + k * 15} -400v36`).join(""), "#0f2230", 2, {
            opacity: 0.3,
          }),
        ].join("")
      : "",
  );
}

function quay(sheet: Sheet): void {
  const { random } = sheet;
  sheet.paint(
    crane(1560, 0.98, "#c2452f", "#f0a06a", "#e0a545"),
    crane(2250, 1.12, "#24506a", "#79a5b0", "#c8402c"),
  );
  const apron = sheet.fade([
    [0, "#cbc7ae"],
    [0.5, "#a3a693"],
    [1, "#5d6f70"],
  ]);
  sheet.paint(
    path("M1370 1176H2400V1500H1180L1330 1230Z", apron),
    path("M1370 1176L1330 1230L1180 1500H1090L1270 1216Z", "#38525a"),
    stroke("M1370 1178H2400M1370 1178L1180 1500", "#f5e9c6", 6),
    stroke("M1500 1216H2400M1460 1240H2400", "#6d7b78", 4, { opacity: 0.7 }),
    path("M1432 1290L1520 1290L1400 1500H1290Z", "#e8b94e", { opacity: 0.35 }),
  );
  for (const [x, y] of [
    [1352, 1216],
    [1292, 1326],
    [1226, 1446],
  ] as const)
    sheet.paint(rect(x - 16, y - 30, 32, 34, "#1d3540"), ellipse(x, y - 30, 22, 9, "#35586a"));
  sheet.paint(
    ellipse(2110, 1330, 420, 20, "#1d3540", { opacity: 0.3 }),
    stack(random, 1850, 1330, 4, (k) => [2, 3, 3, 3][k] ?? 2, 150, 70, 0),
    ellipse(2220, 1478, 340, 20, "#1d3540", { opacity: 0.35 }),
    stack(random, 1990, 1486, 3, (k) => [1, 2, 2][k] ?? 1, 200, 92, 0),
  );
  const people = [
    { x: 1520, y: 1404, height: 196, coat: "#27404e", points: true, left: true },
    { x: 1602, y: 1414, height: 186, coat: "#a53a2f", carries: "#f6ecd4", left: true },
    { x: 1684, y: 1408, height: 194, coat: "#3e5a4c", left: true },
    { x: 1770, y: 1420, height: 184, coat: "#5a5048", carries: "#d8b36a", left: true },
  ];
  for (const { coat, ...pose } of people) {
    sheet.paint(
      ellipse(pose.x + 34, pose.y + 3, pose.height * 0.32, 8, "#1d3540", { opacity: 0.4 }),
      standing({ ...pose, clothes: { coat, legs: "#1f2c33" } }),
    );
    sheet.paint(helmet(pose, "#f6efdc", "#e8b94e"));
  }
}
