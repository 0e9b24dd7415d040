import { drifts, mist, sky } from "../kit/air.ts";
import { cutLayer, groves, mass, ridge } from "../kit/hills.ts";
import { townhouse } from "../kit/houses.ts";
import { between, pick, wave } from "../kit/noise.ts";
import { standing } from "../kit/people.ts";
import { persimmon } from "../kit/persimmon.ts";
import { curve, ellipse, type Point, path, Sheet, stroke } from "../kit/sheet.ts";
import { tree } from "../kit/trees.ts";

const leaves = ["#3c5f45", "#6d8a4c", "#b3b564"] as const;
const maple = ["#7d2f22", "#bb4d2c", "#e58a45"] as const;

/** Autumn: harvest drying before white houses on a slope; a research group comes up the path through ripe rice. */
export function villagePath(): string {
  const sheet = new Sheet(2400, 1500, 107);
  sky(sheet, [
    [0, "#dcd9c4"],
    [0.4, "#f4e3bd"],
  ]);
  const far = ridge(sheet, {
    base: 560,
    height: 470,
    peak: 520,
    steep: 0.65,
    rough: 0.05,
    shape: (x) => 1.1 - 0.6 * x,
  });
  cutLayer(sheet, far, { bottom: 760, top: "#9fada0", foot: "#f3e2bd", echoes: 4 });
  drifts(sheet, 500, 44, "#faedcb", 8, 0.75);
  const middle = ridge(sheet, {
    base: 660,
    height: 430,
    peak: 700,
    steep: 0.45,
    rough: 0.05,
    shape: (x) => 0.25 + x * 0.95,
  });
  cutLayer(sheet, middle, { bottom: 1000, top: "#5f8071", foot: "#b9b98b", echoes: 6 });
  sheet.paint(groves(sheet.random, middle, 3, 17, "#4b6d5f"));
  mist(sheet, 560, 220, "#faedcb", 0.55);
  village(sheet);
  fields(sheet);
  trays(sheet, 1016, 1120, 2420, 1.25);
  walkers(sheet);
  persimmon(sheet);
  return sheet.svg();
}

function village(sheet: Sheet): void {
  const { random } = sheet;
  const rows = [
    { y: 640, left: 1330, right: 2120, width: 104, height: 62, trees: 5 },
    { y: 752, left: 1130, right: 2330, width: 128, height: 78, trees: 6 },
    { y: 880, left: 960, right: 2480, width: 152, height: 94, trees: 6 },
    { y: 1022, left: 1010, right: 2500, width: 176, height: 112, trees: 3 },
  ];
  for (const [k, row] of rows.entries()) {
    for (let n = 0; n < row.trees; n++) {
      const x = between(random, row.left - 60, row.right);
      const colours = random() < 0.4 ? maple : leaves;
      sheet.paint(
        tree(random, {
          x,
          y: row.y - 20,
          height: row.height * between(random, 1.9, 2.6),
          leaves: colours,
          bark: "#3a3029",
          spread: 0.5,
        }),
      );
    }
    let x = row.left;
    while (x < row.right) {
      const width = row.width * between(random, 0.8, 1.2);
      const height = row.height * between(random, 0.9, 1.15);
      const gable = random() < 0.34;
      sheet.paint(
        townhouse(random, {
          x,
          y: row.y,
          width,
          height,
          gable,
          wall: pick(random, ["#f6efdf", "#f1e6cd", "#eee3cb"]),
          tile: "#434b4c",
        }),
      );
      x += width + (random() < 0.24 ? row.width * between(random, 0.4, 0.8) : between(random, 4, 16));
    }
    terraceWall(sheet, row.y, row.left - 70);
    trays(sheet, row.y, row.left, row.right, 0.62 + k * 0.15);
  }
}

function terraceWall(sheet: Sheet, y: number, left: number): void {
  const bend = wave(sheet.random, 2);
  const top: Point[] = [];
  for (let x = left; x <= 2440; x += 40)
    top.push([x, y - 2 + bend(x / 500) * 6 + Math.max(0, (left + 160 - x) * 0.4)]);
  sheet.paint(
    path(
      mass(top, y + 420),
      sheet.fade([
        [0, "#8b8a68"],
        [0.12, "#6d7a58"],
        [1, "#556b4d"],
      ]),
    ),
    stroke(curve(top), "#d9cf9f", 6),
  );
  const stones: string[] = [];
  for (let k = 0; k < 90; k++) {
    const x = between(sheet.random, left + 140, 2420);
    stones.push(
      ellipse(
        x,
        y + between(sheet.random, 10, 34),
        between(sheet.random, 9, 17),
        between(sheet.random, 5, 8),
        pick(sheet.random, ["#a5a184", "#908f72", "#b8b08d"]),
      ),
    );
  }
  sheet.paint(...stones);
}

/** Round bamboo trays with chillies, maize and beans, propped up on racks to dry. */
function trays(sheet: Sheet, y: number, left: number, right: number, scale: number): void {
  const { random } = sheet;
  const out: string[] = [];
  for (let x = left + 30; x < right; x += 62 * scale) {
    if (random() < 0.3) continue;
    const harvest = pick(random, ["#c8402c", "#e7a93c", "#d9662f", "#efd37a", "#8e3a2a"]);
    const [cx, cy, rx, ry] = [x, y + 16 * scale + between(random, -3, 3), 29 * scale, 13 * scale];
    out.push(
      stroke(
        `M${cx - rx * 0.6} ${cy}v${26 * scale}M${cx + rx * 0.6} ${cy}v${26 * scale}`,
        "#6b5233",
        3.4 * scale,
      ),
    );
    out.push(
      ellipse(cx, cy + 3 * scale, rx, ry, "#5c4528", { opacity: 0.5 }),
      ellipse(cx, cy, rx, ry, "#c99f5c"),
      ellipse(cx, cy - 1, rx * 0.84, ry * 0.8, harvest),
    );
    for (let k = 0; k < 7; k++)
      out.push(
        ellipse(
          cx + between(random, -0.6, 0.6) * rx,
          cy + between(random, -0.5, 0.4) * ry,
          3.4 * scale,
          1.7 * scale,
          "#fff3cf",
          { opacity: 0.35 },
        ),
      );
  }
  sheet.paint(...out);
}

/** Where the path runs: its middle and half width at a height on the sheet. */
function lane(y: number): [middle: number, half: number] {
  const t = (y - 1010) / 490;
  return [1010 - 330 * Math.sin(t * 2.5 + 0.15) + 230 * t, 20 + 120 * t ** 1.3];
}

function fields(sheet: Sheet): void {
  const { random } = sheet;
  const hedge: Point[] = [];
  for (let x = -40; x <= 1080; x += 10) hedge.push([x, 1012]);
  sheet.paint(groves(random, hedge, 3, 26, "#6f8a68"), groves(random, hedge.slice(60), 3, 34, "#547355"));
  for (const x of [120, 250, 610, 905])
    sheet.paint(
      tree(random, {
        x,
        y: 1020,
        height: between(random, 110, 170),
        leaves: ["#5b7a5c", "#7f9a66", "#b0b878"],
        bark: "#5a5040",
        spread: 0.5,
      }),
    );
  const swell = wave(random, 2);
  for (let k = 0; k < 16; k++) {
    const t = k / 15;
    const y = 1010 + 470 * t ** 1.25;
    const top: Point[] = [];
    for (let x = -40; x <= 2440; x += 40)
      top.push([
        x,
        y + swell(x / 620 + k * 0.35) * (8 + 20 * t) + (k < 6 ? Math.max(0, (x - 900) / 40) * (1 - t) : 0),
      ]);
    const colour = pick(random, ["#d8ab48", "#cf9c3e", "#e3bb59", "#dcb04f"]);
    sheet.paint(
      path(
        mass(top, 1600),
        sheet.fade([
          [0, colour],
          [1, "#b98232"],
        ]),
      ),
      stroke(curve(top), "#f3dc93", 2 + 2 * t, { opacity: 0.8 }),
    );
    let d = "";
    for (const [x] of top) {
      for (let n = 0; n < 4; n++) {
        const h = (9 + 30 * t) * between(random, 0.6, 1.1);
        const [px, py] = [x + between(random, 0, 40), y + between(random, 6, 30) * (0.5 + t)];
        d += `M${px.toFixed(0)} ${py.toFixed(0)}q${(h * 0.05).toFixed(1)} ${(-h * 0.8).toFixed(1)} ${(h * 0.5).toFixed(1)} ${(-h).toFixed(1)}q${(h * 0.22).toFixed(1)} ${(h * 0.06).toFixed(1)} ${(h * 0.3).toFixed(1)} ${(h * 0.3).toFixed(1)}`;
      }
    }
    sheet.paint(stroke(d, pick(random, ["#a8752a", "#f0d27f", "#c48e35"]), 1.4 + 2 * t, { opacity: 0.75 }));
  }
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let y = 1010; y <= 1540; y += 30) {
    const [middle, half] = lane(y);
    left.push([middle - half, y]);
    right.unshift([middle + half, y]);
  }
  sheet.paint(
    path(
      `${curve(left)}${curve(right, "L")}Z`,
      sheet.fade([
        [0, "#f4e6c2"],
        [1, "#cdb184"],
      ]),
    ),
    stroke(curve(left), "#8a6a2e", 7, { opacity: 0.7 }),
    stroke(curve(right), "#8a6a2e", 7, { opacity: 0.7 }),
  );
  const slabs: string[] = [];
  for (let y = 1022; y < 1500; y += 16 + (y - 1010) * 0.06) {
    const [middle, half] = lane(y);
    slabs.push(
      stroke(
        `M${middle - half * 0.82} ${y}q${half * 0.8} ${4 + half * 0.03} ${half * 1.64} 0`,
        "#a68856",
        2.4,
        { opacity: 0.6 },
      ),
    );
  }
  sheet.paint(...slabs);
}

function walkers(sheet: Sheet): void {
  const people = [
    { y: 1108, dx: 20, height: 112, coat: "#51684f", legs: "#2e3836" },
    { y: 1116, dx: -24, height: 116, coat: "#a53a2f", legs: "#26313a", left: true, carries: "#f6ecd4" },
    { y: 1352, dx: 74, height: 232, coat: "#27404e", legs: "#20292f", points: true },
    { y: 1366, dx: -36, height: 240, coat: "#46707a", legs: "#2a3338", left: false, carries: "#c9543c" },
    { y: 1392, dx: -150, height: 228, coat: "#e5d9bb", legs: "#3c4a4c", left: false, carries: "#8a5a34" },
  ];
  for (const { y, dx, coat, legs, ...pose } of people) {
    const [middle] = lane(y);
    const x = middle + dx;
    sheet.paint(
      ellipse(x + pose.height * 0.2, y + 3, pose.height * 0.34, pose.height * 0.04, "#6e4f22", {
        opacity: 0.4,
      }),
      standing({ ...pose, x, y, clothes: { coat, legs } }),
    );
  }
}
