import { pigment } from "../kit/colour.ts";
import { between, pick } from "../kit/noise.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";

const HALF = 640;
const R = 300;

/** A meeting about proposals seen from above: members and the offices that answer them round one table. */
export function meetingTable(): string {
  const sheet = new Sheet(2400, 1500, 37);
  const floor: [number, string][] = [
    [0, "#2c6660"],
    [0.55, "#1d4a4b"],
    [1, "#0f2e36"],
  ];
  sheet.paint(rect(0, 0, 2400, 1500, sheet.fade(floor, [0, 0, 1, 1])));
  carpet(sheet);
  const table = [...seats(sheet, false), slab(sheet), centre(sheet), ...seats(sheet, true)];
  sheet.paint(group({ transform: "translate(1200 765) rotate(-17)" }, ...table));
  light(sheet);
  return sheet.svg();
}

function carpet(sheet: Sheet): void {
  const lines: string[] = [];
  for (let at = -2800; at < 2800; at += 140) {
    lines.push(stroke(`M${at} -1300l2600 2600M${at} 1300l2600 -2600`, "#8fc0ad", 3));
    lines.push(stroke(`M${at + 22} -1300l2600 2600M${at + 22} 1300l2600 -2600`, "#8fc0ad", 1.5));
  }
  sheet.paint(group({ transform: "translate(1200 765) rotate(-17)", opacity: 0.1 }, ...lines));
}

function slab(sheet: Sheet): string {
  const shape = (grow: number) =>
    `M${-HALF} ${-R - grow}H${HALF}a${R + grow} ${R + grow} 0 0 1 0 ${2 * (R + grow)}H${-HALF}a${R + grow} ${R + grow} 0 0 1 0 ${-2 * (R + grow)}Z`;
  const wood = sheet.fade(
    [
      [0, "#f0cf9c"],
      [0.5, "#dca868"],
      [1, "#c1834a"],
    ],
    [0, 0, 1, 0.6],
  );
  const grain: string[] = [];
  for (let k = 0; k < 34; k++) {
    const y = -R + (k / 34) * R * 2 + between(sheet.random, -6, 6);
    grain.push(
      stroke(
        `M${-HALF - R} ${y}q${HALF} ${between(sheet.random, -16, 16)} ${2 * HALF + 2 * R} 0`,
        "#8d5730",
        2,
        { opacity: 0.18 },
      ),
    );
  }
  return [
    path(shape(14), "#081c22", { opacity: 0.22, transform: "translate(22 34)" }),
    path(shape(8), "#081c22", { opacity: 0.3, transform: "translate(12 20)" }),
    path(shape(0), "#8a5530", { transform: "translate(5 9)" }),
    path(shape(0), wood),
    group({ "clip-path": sheet.clip(shape(0)) }, ...grain),
    path(shape(-12), "none", { stroke: "#fbe6bd", "stroke-width": 3, opacity: 0.65 }),
  ].join("");
}

/** The well in the middle of the table with plants in it. */
function centre(sheet: Sheet): string {
  const well = "M-560 -96H560a96 96 0 0 1 0 192H-560a96 96 0 0 1 0 -192Z";
  const out = [
    path(well, "#123a3c"),
    path(well, "none", { stroke: "#fbe6bd", "stroke-width": 3, opacity: 0.6 }),
    path("M-560 -96H560a96 96 0 0 1 0 192", "none", { stroke: "#06181b", "stroke-width": 12, opacity: 0.25 }),
  ];
  const { random } = sheet;
  for (let k = 0; k < 150; k++) {
    const x = between(random, -600, 600);
    const y = between(random, -62, 62);
    const angle = between(random, 0, 360);
    const leaf = `M0 0Q${between(random, 10, 18)} -22 0 ${-between(random, 44, 66)}Q${-between(random, 10, 18)} -22 0 0Z`;
    const colour = pick(random, ["#2f7a58", "#4f9a6b", "#1f5c48", "#7fb67f", "#276a50"]);
    out.push(
      path(leaf, colour, {
        transform: `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(angle)})`,
      }),
    );
  }
  for (let k = 0; k < 34; k++) {
    const [x, y] = [between(random, -590, 590), between(random, -60, 60)];
    const colour = pick(random, [pigment.cinnabar, "#f4d9a4", "#f6efe1", "#e9804f"]);
    for (let p = 0; p < 5; p++) {
      const a = (p / 5) * Math.PI * 2;
      out.push(circle(x + Math.cos(a) * 9, y + Math.sin(a) * 9, 7.5, colour));
    }
    out.push(circle(x, y, 5, "#e2b04c"));
  }
  return out.join("");
}

/** Everyone round the table; `upper` gives what lies on it, otherwise the people and chairs below it. */
function seats(sheet: Sheet, upper: boolean): string[] {
  const places: { x: number; y: number; turn: number }[] = [];
  for (let k = 0; k < 7; k++) {
    const x = -HALF + (k / 6) * HALF * 2;
    places.push({ x, y: -R, turn: 180 }, { x, y: R, turn: 0 });
  }
  for (const side of [-1, 1]) {
    for (const a of [-45, 0, 45]) {
      const angle = ((side < 0 ? 180 : 0) + a) * (Math.PI / 180);
      places.push({
        x: side * HALF + Math.cos(angle) * R,
        y: Math.sin(angle) * R,
        turn: (angle * 180) / Math.PI - 90,
      });
    }
  }
  return places.map(({ x, y, turn }, i) =>
    group(
      { transform: `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(turn)})` },
      upper ? papers(sheet, i) : person(sheet, i),
    ),
  );
}

function person(sheet: Sheet, i: number): string {
  const { random } = sheet;
  const coat = pick(random, [
    "#22343f",
    "#35424b",
    "#6c3b34",
    "#27474c",
    "#54504a",
    "#8a3a31",
    "#c9b99c",
    "#1b2830",
  ]);
  const hair = pick(random, ["#15181b", "#22201f", "#191c20", "#23211f", "#17191c", "#57534e"]);
  const shift = between(random, -5, 5);
  const nod = between(random, -4, 6);
  return [
    ellipse(14, 132, 92, 70, "#06181b", { opacity: 0.28 }),
    path("M-66 60q-6 100 16 112h100q22 -12 16 -112z", i % 2 ? "#7d2a25" : "#8b332b"),
    path("M-56 64q-4 88 12 96h88q16 -8 12 -96z", "#a5443a"),
    stroke(`M-62 98Q-72 46 -40 8M62 98Q72 46 40 8`, coat, 30),
    path(`M-80 92q4 -36 46 -40h68q42 4 46 40q-2 34 -46 38h-68q-44 -4 -46 -38z`, coat),
    stroke("M-20 74Q0 92 20 74", "#f3ead9", 7, { opacity: 0.9 }),
    circle(-36, 0, 13, "#dba880"),
    circle(36, 0, 13, "#dba880"),
    ellipse(shift, 78 - nod, 37, 41, hair),
    path(`M${shift - 28} ${60 - nod}q28 -34 56 0q-28 -14 -56 0z`, "#dba880"),
    stroke(`M${shift - 20} ${100 - nod}q8 -30 24 -44`, "#fff", 3, { opacity: 0.12 }),
  ].join("");
}

function papers(sheet: Sheet, i: number): string {
  const { random } = sheet;
  const turn = Math.round(between(random, -9, 9));
  const lines = Array.from({ length: 7 }, (_, k) =>
    stroke(`M-32 ${-116 + k * 13}h${k === 6 ? 30 : between(random, 50, 64)}`, "#5d6b70", 2.4, {
      opacity: 0.55,
    }),
  );
  const sheetOfPaper = [
    rect(-40, -128, 84, 112, "#06181b", { opacity: 0.14, transform: "translate(5 7)" }),
    rect(-42, -132, 84, 112, "#fbf5e8"),
    stroke("M-32 -122h40", pigment.cinnabar, 4.5),
    ...lines,
  ];
  const folder =
    i % 3 === 0
      ? [
          rect(52, -116, 74, 98, "#7e1f1f"),
          rect(52, -116, 74, 98, pigment.cinnabar, { transform: "translate(-4 -4)" }),
          stroke("M58 -104h50", "#f2cf92", 4),
        ]
      : [];
  const cup = [
    circle(-78, -70, 26, "#06181b", { opacity: 0.16, transform: "translate(5 8)" }),
    circle(-78, -70, 26, "#f7f1e4"),
    circle(-78, -70, 19, i % 2 ? "#e8dfcb" : "#b9853f"),
    circle(-78, -70, i % 2 ? 7 : 13, i % 2 ? "#f7f1e4" : "#a06c2d"),
    stroke("M-54 -64q16 4 12 18", "#f7f1e4", 6),
  ];
  const pen = stroke("M22 -30l34 -56", i % 2 ? pigment.ink : "#9b2c25", 6);
  return group({ transform: `rotate(${turn} 0 -80)` }, ...sheetOfPaper, ...folder) + cup.join("") + pen;
}

function light(sheet: Sheet): void {
  const warm = sheet.fadeBetween(
    [
      [0, "#ffe3a6", 0.5],
      [0.7, "#ffdc9c", 0.2],
      [1, "#ffdc9c", 0],
    ],
    [2100, -100],
    [700, 1500],
  );
  const panes: string[] = [];
  for (let k = 0; k < 3; k++) {
    const x = 1130 + k * 430;
    for (let p = 0; p < 2; p++) {
      const left = x + p * 172;
      panes.push(path(`M${left} -40h150L${left - 770} 1540h-172Z`, warm));
    }
  }
  sheet.paint(group({ style: "mix-blend-mode:soft-light" }, ...panes), group({ opacity: 0.22 }, ...panes));
  const vignette = sheet.glow(
    [
      [0, "#061418", 0],
      [0.62, "#061418", 0],
      [1, "#061418", 0.55],
    ],
    [0.52, 0.48],
    0.74,
  );
  sheet.paint(rect(0, 0, 2400, 1500, vignette));
}
