import { drifts, mist, sky } from "../kit/air.ts";
import { cutLayer, groves, ridge } from "../kit/hills.ts";
import { townhouse } from "../kit/houses.ts";
import { between, pick } from "../kit/noise.ts";
import { sitting, standing } from "../kit/people.ts";
import { circle, ellipse, group, type Point, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { clump, dabs } from "../kit/trees.ts";

const bark = "#3f3228";

/** Upright: neighbours and members talk a matter over under the old tree in front of the village. */
export function greatTree(): string {
  const sheet = new Sheet(1500, 2000, 139);
  sky(sheet, [
    [0, "#d8e4c9"],
    [0.5, "#f3ecce"],
    [0.75, "#f6e6bd"],
  ]);
  const far = ridge(sheet, { base: 1290, height: 420, peak: 380, steep: 0.6, rough: 0.05 });
  cutLayer(sheet, far, { bottom: 1400, top: "#a9c4b0", foot: "#f2ead0", echoes: 3 });
  const near = ridge(sheet, { base: 1370, height: 240, peak: 420, steep: 0.45, rough: 0.05 });
  cutLayer(sheet, near, { bottom: 1450, top: "#7ea688", foot: "#dfe0b8", echoes: 3 });
  sheet.paint(groves(sheet.random, near, 3, 13, "#6a9477"));
  drifts(sheet, 1290, 30, "#faf2d6", 5, 0.7);
  village(sheet);
  ground(sheet);
  trunk(sheet);
  canopy(sheet);
  gathering(sheet);
  return sheet.svg();
}

function village(sheet: Sheet): void {
  const { random } = sheet;
  let x = -50;
  let k = 0;
  while (x < 1540) {
    const width = between(random, 120, 190);
    if (x < 380 || x > 1030)
      sheet.paint(
        townhouse(random, {
          x,
          y: 1450,
          width,
          height: between(random, 92, 130),
          gable: k % 2 === 1,
          tile: "#4f5c58",
          wall: "#f7f1e0",
        }),
      );
    x += width + between(random, 2, 14);
    k++;
  }
  mist(sheet, 1330, 150, "#faf2d6", 0.5);
}

function ground(sheet: Sheet): void {
  const { random } = sheet;
  sheet.paint(
    rect(
      0,
      1444,
      1500,
      556,
      sheet.fade([
        [0, "#cfd09a"],
        [0.2, "#e0cf9a"],
        [1, "#8d8a58"],
      ]),
    ),
  );
  const stones: string[] = [];
  for (let row = 0; row < 9; row++) {
    const t = row / 8;
    const y = 1500 + 470 * t ** 1.3;
    const [w, h] = [70 + 120 * t, 15 + 38 * t];
    for (let x = -80 + between(random, 0, w); x < 1560; x += w * 1.08) {
      const bend = between(random, -4, 4);
      stones.push(
        path(
          `M${x} ${y + bend}q${w * 0.5} ${-h * 0.16} ${w * 0.96} 0l${h * 0.1} ${h * 0.8}q${-w * 0.5} ${h * 0.14} ${-w} 0z`,
          pick(random, ["#eadbb0", "#e2d09f", "#d9c693", "#efe3bf"]),
          { opacity: 0.75 },
        ),
      );
    }
  }
  const shade = sheet.glow([
    [0, "#3e5a35", 0.62],
    [0.6, "#4e6a3d", 0.45],
    [1, "#5b7444", 0],
  ]);
  sheet.paint(...stones, ellipse(750, 1640, 900, 250, shade));
  for (let k = 0; k < 46; k++) {
    const [x, y] = [between(random, 60, 1440), between(random, 1520, 1830)];
    sheet.paint(ellipse(x, y, between(random, 12, 40), between(random, 4, 11), "#fbeebb", { opacity: 0.42 }));
  }
}

function trunk(sheet: Sheet): void {
  const wood = sheet.fade(
    [
      [0, "#2f261f"],
      [0.3, "#4d3d30"],
      [0.6, "#6b543f"],
      [1, "#33291f"],
    ],
    [0, 0, 1, 0],
  );
  const body =
    "M610 1640Q560 1660 420 1664Q520 1620 566 1540Q610 1420 600 1240Q590 1080 470 900L540 880Q640 980 690 1090Q700 960 690 820H760Q770 960 790 1060Q860 930 960 850L1020 890Q900 1000 880 1180Q872 1420 930 1550Q970 1622 1090 1668Q950 1664 890 1644Q860 1690 800 1652Q750 1690 700 1650Q650 1690 610 1640Z";
  sheet.paint(path(body, wood));
  const grain: string[] = [];
  for (let k = 0; k < 17; k++) {
    const x = 618 + k * 16;
    const lean = (k - 8) * 7;
    grain.push(
      stroke(
        `M${x + lean * 0.4} ${1110 + between(sheet.random, -40, 120)}Q${x - lean * 0.3} 1360 ${x + lean * 1.5} ${1610 + between(sheet.random, -60, 20)}`,
        k % 3 ? "#241c16" : "#9a7c5a",
        k % 3 ? 5 : 3,
        { opacity: 0.5 },
      ),
    );
  }
  sheet.paint(group({ "clip-path": sheet.clip(body) }, ...grain));
  const boughs: [string, number][] = [
    ["M520 930Q380 800 200 760Q110 740 40 760", 44],
    ["M640 1020Q560 760 420 560", 40],
    ["M724 900Q730 640 700 380", 46],
    ["M820 1000Q900 720 1080 540", 42],
    ["M980 900Q1120 780 1300 770Q1400 760 1470 800", 44],
    ["M420 830Q300 700 240 560", 24],
    ["M1080 810Q1200 680 1240 560", 24],
  ];
  sheet.paint(...boughs.map(([d, w]) => stroke(d, bark, w)));
  let roots = "";
  for (let k = 0; k < 26; k++) {
    const x = pick(sheet.random, [between(sheet.random, 180, 520), between(sheet.random, 980, 1330)]);
    roots += `M${x.toFixed(0)} 880q${between(sheet.random, -12, 12).toFixed(0)} 140 ${between(sheet.random, -16, 16).toFixed(0)} ${between(sheet.random, 160, 420).toFixed(0)}`;
  }
  sheet.paint(stroke(roots, "#5b4735", 4, { opacity: 0.8 }));
  sheet.paint(
    stroke("M583 1500Q740 1546 902 1500", "#c8402c", 17),
    stroke("M583 1496Q740 1542 902 1496", "#f0a06a", 4),
    path("M690 1520l-16 70l26 -14l12 26l14 -78z", "#c8402c"),
  );
}

/** Clumps of leaves within a broad dome, in three layers from shade to light. */
function canopy(sheet: Sheet): void {
  const { random } = sheet;
  const layers = [
    { count: 84, size: 128, colour: "#24503f", grow: 1.03, drop: 30 },
    { count: 84, size: 108, colour: "#35694a", grow: 0.97, drop: 0 },
    { count: 74, size: 92, colour: "#4f8556", grow: 0.9, drop: -40 },
    { count: 48, size: 70, colour: "#78a562", grow: 0.8, drop: -90 },
  ];
  for (const { count, size, colour, grow, drop } of layers) {
    const places: Point[] = [];
    for (let k = 0; k < count; k++) {
      const a = random() * Math.PI * 2;
      const far = Math.sqrt(random());
      const x = 750 + Math.cos(a) * far * 760 * grow;
      const y = 520 + Math.sin(a) * far * 430 * grow + drop + 90 * ((x - 750) / 760) ** 2;
      places.push([x, y]);
    }
    // Two windows into the crown keep the boughs visible.
    const open = places.filter(
      ([x, y]) => Math.hypot(x - 560, (y - 860) * 1.3) > 130 && Math.hypot(x - 930, (y - 880) * 1.3) > 120,
    );
    sheet.paint(...open.map((place) => clump(random, place, size * between(random, 0.7, 1.1), colour)));
    sheet.paint(
      ...open.map(([x, y]) => dabs(random, [x, y], size, 14, pick(random, ["#1d4335", "#2f6045"]))),
    );
    sheet.paint(
      ...open.map(([x, y]) =>
        dabs(
          random,
          [x - size * 0.2, y - size * 0.4],
          size * 0.8,
          16,
          pick(random, ["#8fb96a", "#a9cb78", "#6f9f5e"]),
        ),
      ),
    );
  }
  const ray = sheet.fade([
    [0, "#fff4c8", 0],
    [0.4, "#fff4c8", 0.5],
    [1, "#fff4c8", 0],
  ]);
  for (const [x, w] of [
    [1010, 70],
    [1160, 120],
    [1340, 60],
  ] as const)
    sheet.paint(path(`M${x} 560h${w}L${x + w - 330} 1720H${x - 480}Z`, ray, { opacity: 0.5 }));
}

function gathering(sheet: Sheet): void {
  const stool = (x: number, y: number, w: number) =>
    ellipse(x, y + 4, w * 0.6, 10, "#3b4a2c", { opacity: 0.4 }) +
    path(`M${x - w / 2} ${y - 62}h${w}l8 62h${-w - 16}z`, "#8a8f86") +
    ellipse(x, y - 62, w / 2, 11, "#c5c7b6");
  const table =
    path("M640 1738h220l22 86h-264z", "#868c84") +
    ellipse(750, 1738, 150, 34, "#c9cbb9") +
    ellipse(750, 1732, 150, 34, "#dcdccb") +
    ellipse(750, 1732, 110, 24, "none", { stroke: "#a3a796", "stroke-width": 3 });
  const onTable = [
    path("M690 1722l56 -6l14 20l-60 6z", "#fbf5e4"),
    stroke("M704 1726l36 -4M708 1732l38 -4", "#8a8a80", 2),
    circle(806, 1722, 15, "#fbf7ea"),
    circle(806, 1720, 10, "#b98a45"),
    circle(660, 1738, 14, "#fbf7ea"),
    circle(660, 1736, 9, "#b98a45"),
    path("M770 1738q2 -26 20 -26t20 26z", "#39677d"),
  ];
  const legs = "#2b3836";
  const back = [
    standing({ x: 640, y: 1706, height: 262, clothes: { coat: "#3d6c86", legs } }),
    standing({
      x: 872,
      y: 1704,
      height: 268,
      left: true,
      carries: "#f6ecd4",
      clothes: { coat: "#e9dfc6", legs },
    }),
    standing({ x: 250, y: 1650, height: 220, clothes: { coat: "#7f5a3c", legs } }),
    standing({ x: 1290, y: 1656, height: 226, left: true, clothes: { coat: "#4d6b52", legs } }),
    standing({ x: 1210, y: 1660, height: 150, left: true, clothes: { coat: "#d9803f", legs } }),
  ];
  const seated = [
    stool(420, 1806, 88),
    sitting({ x: 420, y: 1806, height: 250, clothes: { coat: "#a53a2f", legs } }),
    stool(1080, 1806, 88),
    sitting({
      x: 1080,
      y: 1806,
      height: 256,
      left: true,
      carries: "#c9543c",
      clothes: { coat: "#27404e", legs },
    }),
    stool(560, 1884, 96),
    sitting({ x: 560, y: 1884, height: 272, clothes: { coat: "#51684f", legs, hair: "#6b6862" } }),
    stool(960, 1890, 96),
    sitting({ x: 960, y: 1890, height: 276, left: true, clothes: { coat: "#8b7a5c", legs } }),
  ];
  sheet.paint(
    ...back,
    ellipse(750, 1826, 190, 22, "#3b4a2c", { opacity: 0.45 }),
    table,
    ...onTable,
    ...seated,
    hens(),
  );
  const grass: string[] = [];
  for (let k = 0; k < 120; k++) {
    const x = between(sheet.random, -10, 1510);
    const h = between(sheet.random, 26, 80) * (0.5 + Math.abs(x - 750) / 900);
    grass.push(
      stroke(
        `M${x} 2004q${h * 0.1} ${-h * 0.6} ${between(sheet.random, -h * 0.5, h * 0.5)} ${-h}`,
        pick(sheet.random, ["#36583a", "#4f7546", "#6f9152"]),
        4,
      ),
    );
  }
  sheet.paint(...grass);
}

function hens(): string {
  const hen = (x: number, y: number, s: number, coat: string) =>
    group(
      { transform: `translate(${x} ${y}) scale(${s} ${Math.abs(s)})` },
      ellipse(0, 2, 26, 4, "#3b4a2c", { opacity: 0.4 }),
      stroke("M-4 -12V0M6 -12V0", "#c98a3c", 3),
      path(
        "M-28 -34Q-34 -48 -30 -56Q-18 -40 0 -40Q12 -42 16 -56Q22 -66 30 -58Q34 -50 28 -40Q26 -12 2 -12Q-22 -12 -28 -34Z",
        coat,
      ),
      circle(24, -56, 2.4, "#1b1b1b"),
      path("M31 -57l9 3l-9 4z", "#e0a23f"),
      path("M18 -63q2 -8 6 -2q4 -7 6 2z", "#c8402c"),
    );
  return (
    hen(190, 1850, 1.1, "#c98f4f") + hen(262, 1884, -0.95, "#f3ead2") + hen(1330, 1862, -1.05, "#8a4f33")
  );
}
