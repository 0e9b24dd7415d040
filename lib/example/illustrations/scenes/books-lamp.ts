import { sky } from "../kit/air.ts";
import { bookRow } from "../kit/books.ts";
import { pigment } from "../kit/colour.ts";
import { cutLayer, ridge } from "../kit/hills.ts";
import { between } from "../kit/noise.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";

/** A researcher's desk at night, upright: a lamp, books, a manuscript, and the hills under the moon outside. */
export function booksLamp(): string {
  const sheet = new Sheet(1500, 2000, 61);
  night(sheet);
  windowFrame(sheet);
  desk(sheet);
  lamp(sheet);
  sheet.paint(leaningBooks(sheet), manuscript(sheet), brushes(), cup(), inkstone());
  lampLight(sheet);
  return sheet.svg();
}

function night(sheet: Sheet): void {
  sky(sheet, [
    [0, "#0f2236"],
    [0.42, "#24485c"],
    [0.68, "#5b7f80"],
  ]);
  const halo = sheet.glow([
    [0, "#f7edcf", 0.5],
    [0.35, "#f7edcf", 0.16],
    [1, "#f7edcf", 0],
  ]);
  sheet.paint(
    circle(480, 430, 420, halo),
    circle(480, 430, 118, "#f6ecd0"),
    circle(520, 405, 22, "#e8dab4", { opacity: 0.6 }),
    circle(450, 470, 30, "#e8dab4", { opacity: 0.5 }),
  );
  for (let k = 0; k < 46; k++) {
    sheet.paint(
      circle(
        between(sheet.random, 150, 1350),
        between(sheet.random, 130, 640),
        between(sheet.random, 1.2, 3),
        "#f5e7c0",
        { opacity: 0.7 },
      ),
    );
  }
  const layers = [
    { base: 1010, height: 420, peak: 300, top: "#3f6671", foot: "#7d9c97" },
    { base: 1110, height: 380, peak: 360, top: "#28505b", foot: "#5a807f" },
    { base: 1210, height: 330, peak: 420, top: "#173b48", foot: "#2c5560" },
  ];
  for (const { base, height, peak, top, foot } of layers) {
    const points = ridge(sheet, { base, height, peak, steep: 0.8, rough: 0.04 });
    cutLayer(sheet, points, { bottom: 1320, top, foot, edge: "#cfe0cf", edgeOpacity: 0.4, echoes: 3 });
  }
}

function windowFrame(sheet: Sheet): void {
  const wall = sheet.fadeBetween(
    [
      [0, "#1d2a36"],
      [0.55, "#33302f"],
      [1, "#5c3f2b"],
    ],
    [0, 0],
    [900, 1500],
  );
  // The opening is a "vase" of right angles with cut corners, as garden windows have it.
  const opening = "M230 130H1270L1360 220V1230L1290 1300H210L140 1230V220Z";
  sheet.paint(path(`M0 0H1500V2000H0Z ${opening}`, wall, { "fill-rule": "evenodd" }));
  const frame = "#4a2f20";
  sheet.paint(
    path(opening, "none", { stroke: frame, "stroke-width": 40 }),
    path(opening, "none", { stroke: "#c78f54", "stroke-width": 4, opacity: 0.8 }),
    stroke("M750 120V1300M140 300H1360", frame, 20),
    stroke("M140 300L230 130M1360 300L1270 130", frame, 8),
  );
  const lattice: string[] = [];
  for (const dx of [150, 300, 450, 600])
    lattice.push(stroke(`M${750 - dx} 145V290M${750 + dx} 145V290`, frame, 9));
  lattice.push(stroke("M140 218H1360", frame, 9));
  sheet.paint(group({ "clip-path": sheet.clip(opening) }, ...lattice));
  const spill = sheet.glow([
    [0, "#ffcf86", 0.75],
    [0.45, "#f2a55c", 0.3],
    [1, "#f2a55c", 0],
  ]);
  sheet.paint(ellipse(1040, 1240, 900, 860, spill));
}

function desk(sheet: Sheet): void {
  const wood = sheet.fadeBetween(
    [
      [0, "#7c4a2a"],
      [0.5, "#c98a4d"],
      [0.75, "#b5733d"],
      [1, "#5a3220"],
    ],
    [0, 1500],
    [1500, 1700],
  );
  sheet.paint(rect(0, 1440, 1500, 560, wood), rect(0, 1440, 1500, 8, "#f5c988", { opacity: 0.8 }));
  for (let k = 0; k < 26; k++) {
    const y = 1462 + k * k * 0.82;
    const d = `M-20 ${y}q${between(sheet.random, 300, 900)} ${between(sheet.random, -14, 14)} 1540 ${between(sheet.random, -6, 6)}`;
    sheet.paint(stroke(d, "#4d2a18", 2, { opacity: 0.28 }));
  }
  sheet.paint(
    rect(
      0,
      1930,
      1500,
      70,
      sheet.fade([
        [0, "#3b2116"],
        [1, "#24140e"],
      ]),
    ),
    rect(0, 1928, 1500, 4, "#d99b58", { opacity: 0.6 }),
  );
}

function lamp(sheet: Sheet): void {
  const cone = sheet.fade([
    [0, "#ffe7ae", 0.85],
    [0.6, "#ffd78a", 0.35],
    [1, "#ffd78a", 0.04],
  ]);
  const brass = sheet.fade(
    [
      [0, "#e7b765"],
      [1, "#8c6027"],
    ],
    [0, 0, 1, 0],
  );
  const shade = sheet.fade(
    [
      [0, "#b5392b"],
      [0.6, "#8a241f"],
      [1, "#a33226"],
    ],
    [0, 0, 1, 0],
  );
  sheet.paint(
    path("M888 1090L560 1650H1480L1212 1090Z", cone),
    ellipse(1066, 1636, 132, 28, "#2a1810", { opacity: 0.35 }),
    path("M951 1620q100 -34 200 0v16q-100 26 -200 0z", brass),
    path("M1046 1612q-10 -200 -4 -512h18q8 312 0 512z", brass),
    circle(1051, 1360, 17, "#d8a650"),
    path("M944 850H1158L1240 1096H862Z", shade),
    path("M944 850H996L930 1096H862Z", "#e0644b", { opacity: 0.5 }),
    stroke("M866 1090H1236", "#ffd98e", 9),
    stroke("M946 854H1156", "#e9b362", 8),
    ellipse(1050, 1098, 186, 16, "#fff4d0"),
    stroke("M1051 850v-26", "#d8a650", 12),
    circle(1051, 816, 13, "#e9c072"),
  );
}

function leaningBooks(sheet: Sheet): string {
  const row = bookRow(sheet.random, { x: 0, y: 0, width: 250, height: 230 });
  const pile = [
    ["#2f5d5a", 430, 56, 0],
    ["#8f2f26", 396, 48, 22],
    ["#d9b878", 410, 44, 6],
    ["#27445a", 360, 52, 34],
    ["#efe2c4", 372, 38, 18],
    ["#b5533a", 330, 44, 40],
  ] as const;
  let y = 1640;
  const out = [ellipse(330, 1640, 290, 26, "#2a1810", { opacity: 0.4 })];
  for (const [colour, width, height, inset] of pile) {
    y -= height;
    const x = 100 + inset;
    out.push(
      rect(x, y, width, height - 3, colour),
      rect(x + width - 70, y + 7, 66, height - 17, "#f3e6c8"),
      stroke(
        `M${x + width - 66} ${y + height * 0.4}h58M${x + width - 66} ${y + height * 0.62}h58`,
        "#b79c70",
        2,
      ),
      rect(x + 34, y, 8, height - 3, pigment.straw, { opacity: 0.8 }),
      rect(x + 52, y, 4, height - 3, pigment.straw, { opacity: 0.8 }),
      rect(x, y, width, 4, "#fff", { opacity: 0.18 }),
    );
  }
  return out.join("") + group({ transform: `translate(150 ${y}) scale(1.25)` }, row);
}

function manuscript({ random }: Sheet): string {
  const cells: string[] = [];
  for (let k = 0; k < 9; k++)
    cells.push(stroke(`M${748 + k * 8} ${1690 + k * 21}H${1252 + k * 11}`, "#c5674f", 2, { opacity: 0.6 }));
  for (let k = 0; k <= 12; k++)
    cells.push(stroke(`M${748 + k * 42} 1690L${812 + k * 44} 1858`, "#c5674f", 2, { opacity: 0.5 }));
  const writing: string[] = [];
  for (let k = 0; k < 49; k++) {
    const [row, column] = [Math.floor(k / 11), k % 11];
    const [x, y] = [769 + row * 11 + column * 42.5, 1693 + row * 21];
    let d = "";
    for (let s = 0; s < 4; s++) {
      const [ax, ay] = [x + between(random, 0, 20), y + between(random, 0, 13)];
      d += `M${ax.toFixed(0)} ${ay.toFixed(0)}l${between(random, -8, 9).toFixed(0)} ${between(random, -5, 7).toFixed(0)}`;
    }
    writing.push(stroke(d, "#2b2320", 2.5, { opacity: 0.75 }));
  }
  return (
    path("M700 1672H1300L1400 1890H770Z", "#2a1810", { opacity: 0.28, transform: "translate(10 12)" }) +
    path("M716 1664L1290 1658L1384 1878L786 1886Z", "#efe1c0", { transform: "rotate(-3 1000 1770)" }) +
    path("M700 1672H1300L1396 1884H782Z", "#fdf5e0") +
    cells.join("") +
    writing.join("") +
    stroke("M1330 1700L1120 1830", "#1f2a30", 15) +
    stroke("M1330 1700L1300 1719", pigment.straw, 15) +
    path("M1128 1818l-36 30l46 -16z", "#d8b36a")
  );
}

function brushes(): string {
  const pot = "M560 1450q66 -16 132 0l-10 186q-56 16 -112 0z";
  const sticks = [
    [590, 1200, "#8a5a34"],
    [622, 1150, "#3b2a20"],
    [650, 1210, "#b98a4f"],
    [672, 1176, "#5b2a22"],
  ] as const;
  return (
    ellipse(640, 1640, 90, 18, "#2a1810", { opacity: 0.4 }) +
    sticks
      .map(
        ([x, y, colour], k) =>
          stroke(`M${626 + k * 4} 1470L${x + (x - 630) * 0.7} ${y}`, colour, 11) +
          path(`M${x + (x - 630) * 0.7 - 8} ${y}q2 -40 ${8 + (x - 630) * 0.1} -66q12 30 8 66z`, "#efe3cb"),
      )
      .join("") +
    path(pot, "#e8e4d6") +
    path("M664 1446q16 1 28 4l-10 186q-14 4 -28 6z", "#9db0ab", { opacity: 0.5 }) +
    path("M566 1560q30 -44 56 -14q26 -40 66 6l-4 50q-56 12 -112 0z", "#39677d", { opacity: 0.75 }) +
    circle(654, 1510, 10, pigment.cinnabar) +
    ellipse(626, 1451, 66, 12, "#6d675a")
  );
}

function cup(): string {
  return (
    ellipse(262, 1800, 128, 26, "#2a1810", { opacity: 0.35 }) +
    ellipse(250, 1792, 122, 24, "#dfe3d6") +
    ellipse(250, 1788, 104, 18, "#b8c4b8") +
    path("M170 1684H332Q330 1780 282 1786H220Q172 1780 170 1684Z", "#eef0e4") +
    path("M290 1684H332Q330 1780 282 1786Q300 1750 290 1684Z", "#a9bab0", { opacity: 0.6 }) +
    stroke("M330 1700q46 4 34 40q-10 24 -42 20", "#eef0e4", 13) +
    ellipse(251, 1684, 81, 15, "#c99a4b") +
    stroke("M178 1716q74 22 148 0", "#3b6f8f", 5) +
    stroke("M226 1650q-26 -44 4 -84t2 -92M272 1648q26 -40 0 -80t10 -84", "#fff3d4", 7, { opacity: 0.4 })
  );
}

function inkstone(): string {
  return (
    path("M430 1822L640 1814L668 1902L420 1912Z", "#14181b") +
    path("M444 1832L628 1824L648 1884L436 1894Z", "#2b3338") +
    ellipse(500, 1862, 46, 20, "#0b0e10") +
    stroke("M470 1852q30 -14 60 0", "#8fa3a6", 3, { opacity: 0.6 })
  );
}

function lampLight(sheet: Sheet): void {
  const pool = sheet.glow([
    [0, "#ffe2a0", 0.5],
    [0.5, "#ffd07a", 0.18],
    [1, "#ffd07a", 0],
  ]);
  const vignette = sheet.glow(
    [
      [0, "#0d0b0d", 0],
      [0.5, "#0d0b0d", 0],
      [1, "#0d0b0d", 0.68],
    ],
    [0.6, 0.62],
    0.75,
  );
  sheet.paint(ellipse(1030, 1680, 720, 250, pool), rect(0, 0, 1500, 2000, vignette));
}
