import { drifts, mist, sky } from "../kit/air.ts";
import { pigment } from "../kit/colour.ts";
import { cutLayer, groves, ridge } from "../kit/hills.ts";
import { between, pick } from "../kit/noise.ts";
import { helmet, standing } from "../kit/people.ts";
import { circle, ellipse, group, moved, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { carton, truck } from "../kit/truck.ts";
import { ripples } from "../kit/water.ts";

/** Trucks with relief goods on a mountain road above a swollen river; volunteers pile sandbags in the rain. */
export function reliefRoad(): string {
  const sheet = new Sheet(2400, 1500, 83);
  sky(sheet, [
    [0, "#2a3d4d"],
    [0.3, "#566c78"],
    [0.5, "#b9b8a4"],
    [0.62, "#efdcae"],
  ]);
  clouds(sheet);
  const far = ridge(sheet, {
    base: 800,
    height: 470,
    peak: 480,
    steep: 0.6,
    rough: 0.05,
    shape: (x) => 1.1 - 0.75 * Math.exp(-(((x - 0.66) / 0.16) ** 2)),
  });
  cutLayer(sheet, far, {
    bottom: 930,
    top: "#5d7780",
    foot: "#cfc9ac",
    edge: "#f6e8c0",
    edgeOpacity: 0.6,
    echoes: 3,
  });
  drifts(sheet, 690, 50, "#e6dfc3", 8, 0.6);
  const near = ridge(sheet, {
    base: 900,
    height: 520,
    peak: 620,
    steep: 0.55,
    rough: 0.05,
    shape: (x) => Math.max(0.05, Math.abs(x - 0.6) * 2.1),
  });
  cutLayer(sheet, near, {
    bottom: 1010,
    top: "#2d4c56",
    foot: "#7e948f",
    edge: "#d9dcc0",
    edgeOpacity: 0.45,
    echoes: 5,
  });
  sheet.paint(groves(sheet.random, near, 2, 15, "#223d46"), hairpins());
  mist(sheet, 760, 240, "#dcd8bd", 0.7);
  river(sheet);
  road(sheet);
  bank(sheet);
  rain(sheet);
  return sheet.svg();
}

function clouds(sheet: Sheet): void {
  const { random } = sheet;
  const hope = sheet.glow([
    [0, "#fff0c6", 0.85],
    [0.45, "#f6dca6", 0.4],
    [1, "#f6dca6", 0],
  ]);
  sheet.paint(ellipse(1560, 640, 760, 330, hope));
  // Banks of cloud from the back to the front, each darker and higher, like torn paper.
  for (const [floor, colour, opacity] of [
    [330, "#7b8b8e", 0.5],
    [240, "#566a76", 0.75],
    [150, "#3a4e5e", 0.85],
    [60, "#26384a", 0.9],
  ] as const) {
    let x = -160;
    let d = `M${x} -20V${floor}`;
    while (x < 2500) {
      const w = between(random, 70, 250) * (random() < 0.3 ? 1.6 : 1);
      d += `a${w * 0.52} ${w * between(random, 0.16, 0.26)} 0 0 0 ${w} ${between(random, -16, 16)}`;
      x += w;
    }
    d += "V-20Z";
    sheet.paint(
      path(d, "#101d26", { opacity: 0.16, transform: "translate(0 14)" }),
      path(
        d,
        sheet.fade([
          [0, colour],
          [0.6, colour],
          [1, pick(random, ["#8a979a", "#75868d"])],
        ]),
        { opacity },
      ),
    );
    sheet.paint(stroke(d, "#dfe0cd", 2, { opacity: 0.22 }));
  }
}

/** A road climbing the left slope with more trucks on it, told by their lights. */
function hairpins(): string {
  const d = "M900 925Q500 905 400 850T150 770T420 705T120 630T250 570";
  const lights = [
    [362, 644],
    [252, 637],
    [169, 572],
  ] as const;
  return (
    stroke(d, "#15282f", 20, { opacity: 0.5 }) +
    stroke(d, "#9aa79b", 13) +
    stroke(d, "#e9e2c4", 2.4, { "stroke-dasharray": "18 16" }) +
    lights
      .map(
        ([x, y]) =>
          rect(x - 17, y - 22, 26, 16, "#4c5a44") +
          rect(x + 9, y - 17, 10, 11, pigment.cinnabar) +
          circle(x + 24, y - 10, 12, "#ffe9a8", { opacity: 0.5 }) +
          circle(x + 21, y - 10, 4, "#fff6d6"),
      )
      .join("")
  );
}

function river(sheet: Sheet): void {
  sheet.paint(
    rect(
      0,
      930,
      2400,
      570,
      sheet.fade([
        [0, "#d8caa0"],
        [0.2, "#a89c7e"],
        [0.6, "#5c6a62"],
        [1, "#2a3c42"],
      ]),
    ),
  );
  ripples(sheet, { top: 940, bottom: 1340, count: 210, colour: "#f1e5c0", opacity: 0.5, longest: 300 });
  const { random } = sheet;
  const curls: string[] = [];
  for (let k = 0; k < 46; k++) {
    const [x, y] = [between(random, 0, 2400), between(random, 1090, 1330)];
    const s = between(random, 16, 34);
    curls.push(
      stroke(
        `M${x} ${y}q${s} ${-s * 0.9} ${2 * s} 0q${s * 0.4} ${-s * 0.5} ${-s * 0.2} ${-s * 0.5}`,
        "#e7dcb8",
        3,
        { opacity: 0.5 },
      ),
    );
  }
  sheet.paint(...curls);
}

function road(sheet: Sheet): void {
  const piers: string[] = [];
  for (let x = 120; x < 2400; x += 440) {
    piers.push(
      rect(
        x,
        1070,
        70,
        300,
        sheet.fade([
          [0, "#6b7673"],
          [1, "#34444a"],
        ]),
      ),
      rect(x, 1070, 12, 300, "#a9b0a4", { opacity: 0.6 }),
      path(`M${x - 30} 1066h130l-30 40h-70z`, "#7f8984"),
    );
  }
  sheet.paint(
    ...piers,
    rect(
      0,
      1020,
      2400,
      54,
      sheet.fade([
        [0, "#b7b5a2"],
        [1, "#6d7673"],
      ]),
    ),
    rect(0, 1014, 2400, 9, "#e9e3c8"),
    rect(0, 1070, 2400, 8, "#33434a"),
  );
  const glow = sheet.glow([
    [0, "#fff1bd", 0.9],
    [0.4, "#ffe59a", 0.35],
    [1, "#ffe59a", 0],
  ]);
  for (const [x, scale, tarp] of [
    [90, 1.06, "#7b5a3a"],
    [980, 1.06, "#56683f"],
  ] as const) {
    const nose = x + 662 * scale;
    sheet.paint(
      ellipse(nose + 250, 968, 360, 74, glow),
      moved(x, 1018, scale, truck(sheet, tarp)),
      circle(nose, 894, 56, glow),
    );
  }
  const rail: string[] = [stroke("M0 976H2400M0 996H2400", "#dcd8c2", 4)];
  for (let x = 30; x < 2400; x += 190)
    rail.push(rect(x, 960, 11, 62, "#f1ecd6"), rect(x, 972, 11, 12, pigment.cinnabar));
  sheet.paint(group({ opacity: 0.92 }, ...rail));
}

function bank(sheet: Sheet): void {
  const { random } = sheet;
  sheet.paint(
    path(
      "M0 1330Q500 1290 980 1342T1900 1330T2400 1300V1500H0Z",
      sheet.fade([
        [0, "#394a44"],
        [1, "#142329"],
      ]),
    ),
    stroke("M0 1330Q500 1290 980 1342T1900 1330T2400 1300", "#cbd0b0", 4, { opacity: 0.5 }),
  );
  const bags: string[] = [];
  for (let row = 0; row < 3; row++) {
    for (let k = 0; k < 12 - row * 2; k++) {
      const [x, y] = [1080 + row * 62 + k * 118 + (row % 2) * 24, 1420 - row * 46];
      const cloth = pick(random, ["#e6d9b4", "#d9c79a", "#cdbb8d", "#e9e1c6"]);
      bags.push(
        path(`M${x} ${y}q-14 -26 4 -46q50 -14 106 0q18 22 4 46q-56 12 -114 0z`, cloth),
        stroke(`M${x + 4} ${y - 8}q50 12 106 0`, "#8d7d57", 3, { opacity: 0.6 }),
        stroke(`M${x + 16} ${y - 40}q40 -8 80 0`, "#fff8dd", 3, { opacity: 0.6 }),
      );
    }
  }
  const vest = "#d8552f";
  const people = [
    { x: 150, y: 1424, height: 318, coat: "#e0a93c", left: false, points: true },
    { x: 420, y: 1416, height: 306, coat: vest, left: true, points: true },
    { x: 620, y: 1422, height: 314, coat: "#3a8096", left: false, points: true },
    { x: 890, y: 1414, height: 304, coat: "#e0a93c", left: true, points: true },
    { x: 2220, y: 1400, height: 306, coat: vest, left: true, points: true },
    { x: 2070, y: 1392, height: 290, coat: "#e0a93c", left: true, points: false },
  ];
  for (const { x, y, height, coat, left, points } of people) {
    bags.push(
      ellipse(x, y + 2, height * 0.2, 11, "#0c191e", { opacity: 0.45 }),
      standing({ x, y, height, left, points, clothes: { coat, legs: "#45606b" } }),
      helmet({ x, y, height, left }, "#f3c64e", "#f6eec2"),
    );
  }
  bags.push(carton(234, 1132), carton(704, 1128));
  sheet.paint(...bags, reeds(sheet));
}

function reeds(sheet: Sheet): string {
  const out: string[] = [];
  for (let k = 0; k < 150; k++) {
    const x = between(sheet.random, -20, 2420);
    const h = between(sheet.random, 40, 120);
    const lean = between(sheet.random, 14, 46);
    out.push(
      stroke(
        `M${x} 1506q${lean * 0.2} ${-h * 0.6} ${lean} ${-h}`,
        pick(sheet.random, ["#0f1d22", "#1d3230", "#2c4439"]),
        4,
      ),
    );
  }
  return out.join("");
}

function rain(sheet: Sheet): void {
  const { random } = sheet;
  const falling = (count: number, length: number) => {
    let d = "";
    for (let k = 0; k < count; k++) {
      const l = length * between(random, 0.5, 1);
      d += `M${between(random, -40, 2500).toFixed(0)} ${between(random, -60, 1460).toFixed(0)}l${(-l * 0.28).toFixed(0)} ${l.toFixed(0)}`;
    }
    return d;
  };
  sheet.paint(
    stroke(falling(420, 70), "#f4efd9", 1.6, { opacity: 0.26 }),
    stroke(falling(130, 120), "#f4efd9", 2.4, { opacity: 0.3 }),
  );
}
