import { birds, mist, sky, sun } from "../kit/air.ts";
import { cyclist } from "../kit/cyclist.ts";
import { cutLayer, groves, ridge } from "../kit/hills.ts";
import { between } from "../kit/noise.ts";
import { standing } from "../kit/people.ts";
import { circle, ellipse, group, line, type Point, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { fallen, tree } from "../kit/trees.ts";

/** A wall of the building in perspective: corners top-left, top-right, bottom-right, bottom-left. */
type Face = readonly [Point, Point, Point, Point];
const LEFT: Face = [
  [470, 500],
  [1010, 270],
  [1010, 1196],
  [470, 1160],
];
const RIGHT: Face = [
  [1010, 270],
  [1960, 520],
  [1960, 1166],
  [1010, 1196],
];
const ginkgo = ["#a8741f", "#dba033", "#f4cd6a"] as const;

/** The office building before sunrise in autumn: the first windows are lit, the first staff arrive. */
export function officeMorning(): string {
  const sheet = new Sheet(2400, 1500, 71);
  sky(sheet, [
    [0, "#274a6b"],
    [0.34, "#6c8fa3"],
    [0.6, "#eccfae"],
    [0.78, "#f5b98a"],
  ]);
  sun(sheet, 2130, 900, 60, "#fbe3b6", "#ffc58a");
  const moon = "M330 190a66 66 0 1 0 58 100a54 54 0 1 1 -58 -100z";
  sheet.paint(
    path(moon, "#f8efd6"),
    circle(560, 260, 5, "#f8efd6"),
    circle(760, 150, 4, "#f8efd6"),
    circle(180, 420, 4, "#f8efd6"),
  );
  const far = ridge(sheet, { base: 1090, height: 330, peak: 520, steep: 0.5, rough: 0.04 });
  cutLayer(sheet, far, { bottom: 1220, top: "#7d90a0", foot: "#f2c39a", echoes: 3 });
  town(sheet);
  mist(sheet, 900, 290, "#f9cfa2", 0.8);
  ground(sheet);
  sheet.paint(
    path("M1130 330V190L1400 238V380Z", "#8d8276"),
    path("M1130 330V190L1050 226V330Z", "#33495c"),
    stroke("M1050 226L1130 190L1400 238", "#fbe6c2", 4),
  );
  face(sheet, LEFT, 6, "#33495c", "#24384a", 0.3);
  face(sheet, RIGHT, 11, "#a88f7b", "#73716f", 0.34);
  roof(sheet);
  entrance(sheet);
  plaza(sheet);
  return sheet.svg();
}

/** The point of a face at (u, v), both 0 to 1 from its top left. */
function on([a, b, c, d]: Face, u: number, v: number): Point {
  const top = [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u] as const;
  const foot = [d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u] as const;
  return [top[0] + (foot[0] - top[0]) * v, top[1] + (foot[1] - top[1]) * v];
}
const pane = (face: Face, u0: number, v0: number, u1: number, v1: number) =>
  line([on(face, u0, v0), on(face, u1, v0), on(face, u1, v1), on(face, u0, v1)], true);

function face(sheet: Sheet, wall: Face, columns: number, top: string, foot: string, lit: number): void {
  sheet.paint(
    path(
      line(wall, true),
      sheet.fade([
        [0, top],
        [1, foot],
      ]),
    ),
  );
  const { random } = sheet;
  const glass = sheet.fade([
    [0, wall === LEFT ? "#1b3044" : "#566d7c"],
    [1, wall === LEFT ? "#2b465a" : "#caa98a"],
  ]);
  const floors = 9;
  const out: string[] = [];
  for (let f = 0; f < floors; f++) {
    const v0 = 0.05 + (f / floors) * 0.78;
    const busy = f === 3 || f === 6 ? 0.42 : 0;
    for (let k = 0; k < columns; k++) {
      const u0 = (k + 0.16) / columns;
      const u1 = (k + 0.84) / columns;
      const v1 = v0 + 0.062;
      const on_ = random() < lit + busy;
      out.push(path(pane(wall, u0, v0, u1, v1), on_ ? (random() < 0.3 ? "#fff0c0" : "#ffd27c") : glass));
      if (on_ && random() < 0.5)
        out.push(
          path(pane(wall, u0 + 0.2 / columns, v0 + 0.022, u0 + 0.36 / columns, v1), "#8a5a34", {
            opacity: 0.75,
          }),
        );
      const middle = (u0 + u1) / 2;
      out.push(
        stroke(line([on(wall, middle, v0), on(wall, middle, v1)]), wall === LEFT ? "#1a2a38" : "#5f5a56", 3),
      );
    }
    out.push(
      stroke(
        line([on(wall, 0, v0 + 0.076), on(wall, 1, v0 + 0.076)]),
        wall === LEFT ? "#46607a" : "#d8bb9a",
        4,
        { opacity: 0.7 },
      ),
    );
  }
  for (let k = 0; k <= columns; k++) {
    out.push(
      stroke(
        line([on(wall, k / columns, 0.02), on(wall, k / columns, 0.84)]),
        wall === LEFT ? "#3f586e" : "#ecd2b0",
        5,
        { opacity: 0.55 },
      ),
    );
  }
  sheet.paint(...out);
}

function roof(sheet: Sheet): void {
  sheet.paint(
    path("M440 494L1010 250L2000 514V540L1010 288L440 520Z", "#e6c6a0"),
    path("M440 494L1010 250V288L440 520Z", "#4b657c"),
    stroke("M440 494L1010 250L2000 514", "#fbe6c2", 4),
    stroke("M1010 288V1196", "#fbe0b4", 4, { opacity: 0.6 }),
  );
}

function entrance(sheet: Sheet): void {
  const glow = sheet.glow([
    [0, "#ffe3a4", 0.9],
    [0.5, "#ffc873", 0.4],
    [1, "#ffc873", 0],
  ]);
  const lobby = pane(RIGHT, 0.3, 0.86, 0.78, 1);
  const out = [
    path(pane(LEFT, 0, 0.85, 1, 1), "#1b2a38"),
    path(pane(RIGHT, 0, 0.85, 1, 1), "#5e554e"),
    path(lobby, "#ffdd94"),
  ];
  for (let k = 0; k <= 8; k++) {
    const u = 0.3 + k * 0.06;
    out.push(
      stroke(line([on(RIGHT, u, 0.855), on(RIGHT, u, 1)]), "#6a4a34", k % 2 ? 4 : 13, {
        "stroke-linecap": "butt",
      }),
    );
  }
  for (let k = 0; k < 5; k++)
    out.push(path(pane(LEFT, 0.08 + k * 0.18, 0.88, 0.2 + k * 0.18, 0.98), k === 3 ? "#ffd27c" : "#2c4559"));
  sheet.paint(
    ...out,
    path("M1210 1062L1810 1076L1850 1108L1180 1096Z", "#f3d7ae"),
    path("M1180 1096L1850 1108V1124L1180 1114Z", "#a3795a"),
    ellipse(1510, 1190, 520, 110, glow),
  );
}

function town(sheet: Sheet): void {
  const { random } = sheet;
  const out: string[] = [];
  for (let x = -40; x < 2440; x += between(random, 60, 130)) {
    const width = between(random, 60, 120);
    const height = between(random, 60, 210);
    out.push(rect(x, 1160 - height, width, height + 60, "#a2a3a4", { opacity: 0.75 }));
    for (let k = 0; k < 3; k++) {
      if (random() < 0.5)
        out.push(
          rect(
            x + between(random, 8, width - 18),
            1160 - height + between(random, 12, height),
            7,
            10,
            "#ffe0a0",
          ),
        );
    }
  }
  sheet.paint(...out);
}

function ground(sheet: Sheet): void {
  sheet.paint(
    rect(
      0,
      1150,
      2400,
      350,
      sheet.fade([
        [0, "#d9b592"],
        [0.3, "#a99a90"],
        [1, "#3c4f60"],
      ]),
    ),
  );
}

function plaza(sheet: Sheet): void {
  const { random } = sheet;
  const lines: string[] = [];
  for (let k = -16; k <= 16; k++)
    lines.push(stroke(`M${1500 + k * 80} 1200L${1500 + k * 230} 1500`, "#33485a", 2.4, { opacity: 0.3 }));
  for (const y of [1216, 1240, 1274, 1320, 1382, 1460])
    lines.push(stroke(`M0 ${y}H2400`, "#33485a", 2.4, { opacity: 0.25 }));
  const shine = sheet.fade([
    [0, "#ffd58c", 0.6],
    [1, "#ffd58c", 0],
  ]);
  sheet.paint(...lines, path("M1290 1196H1740L1900 1500H1180Z", shine));
  for (const [k, w] of [
    [0, 470],
    [1, 500],
    [2, 530],
  ] as const) {
    sheet.paint(
      rect(1515 - w / 2 - 90, 1192 + k * 14, w + 180, 14, k % 2 ? "#d8bfa3" : "#c6a98c"),
      rect(1515 - w / 2 - 90, 1192 + k * 14, w + 180, 3, "#fbe6c4"),
    );
  }
  const hedge = ridge(sheet, {
    base: 1216,
    height: 40,
    peak: 90,
    steep: 0.2,
    rough: 0.3,
    shape: (x) => (x < 0.45 ? 1 : 0),
  });
  sheet.paint(
    group({ opacity: 0.9 }, path(`${line(hedge.filter(([x]) => x < 1080))}L1080 1226L-80 1226Z`, "#38534a")),
    groves(
      random,
      hedge.filter(([x]) => x < 1060),
      2,
      14,
      "#2c463f",
    ),
  );
  flag(sheet);
  sheet.paint(
    tree(random, { x: 250, y: 1300, height: 720, leaves: ginkgo, bark: "#3d3029", spread: 0.62 }),
    tree(random, { x: 2160, y: 1290, height: 640, leaves: ginkgo, bark: "#3d3029", spread: 0.62 }),
    fallen(random, -20, 620, 1270, 190, ginkgo, 110),
    fallen(random, 1880, 2420, 1260, 200, ginkgo, 90),
    fallen(random, 500, 1900, 1300, 190, ginkgo, 26),
  );
  arrivals(sheet);
  sheet.paint(birds(random, 1650, 260, 120, 5, "#2b455a"));
}

function flag(sheet: Sheet): void {
  sheet.paint(
    stroke("M790 1250V560", "#e9e4d8", 7),
    circle(790, 552, 9, "#e8bf6a"),
    path(
      "M794 572q60 -26 110 0t110 -6v122q-56 26 -110 4t-110 6z",
      sheet.fade(
        [
          [0, "#d5402d"],
          [0.5, "#b42e23"],
          [1, "#d5402d"],
        ],
        [0, 0, 1, 0],
      ),
    ),
    rect(760, 1244, 60, 20, "#cbb79d"),
  );
}

function arrivals(sheet: Sheet): void {
  const people = [
    { x: 1180, y: 1350, height: 178, coat: "#24384a", carries: "#8a5a34", left: false },
    { x: 1275, y: 1338, height: 170, coat: "#8f3a30", carries: "", left: false },
    { x: 1700, y: 1262, height: 132, coat: "#4d5a4a", carries: "#d9b06a", left: true },
    { x: 1430, y: 1246, height: 122, coat: "#2f5d5a", carries: "", left: false },
    { x: 1590, y: 1240, height: 120, coat: "#5b4a52", carries: "#f0e6d0", left: true },
  ];
  for (const { x, y, height, coat, carries, left } of people) {
    sheet.paint(
      ellipse(x - height * 0.3, y + 2, height * 0.42, height * 0.045, "#22323f", { opacity: 0.35 }),
    );
    sheet.paint(
      standing({ x, y, height, left, carries: carries || undefined, clothes: { coat, legs: "#22282e" } }),
    );
  }
  sheet.paint(cyclist(690, 1420));
}
