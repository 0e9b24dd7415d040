import { bookRow } from "../kit/books.ts";
import { pigment } from "../kit/colour.ts";
import { between, pick } from "../kit/noise.ts";
import { facing, fromBehind, standing } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";

const [WX, WY, WR] = [1200, 560, 400];

/** The members' reading room: walls of books round a moon window, readers at a long table. */
export function readingRoom(): string {
  const sheet = new Sheet(2400, 1500, 53);
  sheet.paint(
    rect(
      0,
      0,
      2400,
      1500,
      sheet.fade([
        [0, "#5b3a26"],
        [1, "#2b1a14"],
      ]),
    ),
  );
  shelves(sheet);
  window_(sheet);
  floor(sheet);
  sheet.paint(ladder());
  readers(sheet);
  const vignette = sheet.glow(
    [
      [0, "#1a0e0a", 0],
      [0.55, "#1a0e0a", 0],
      [1, "#1a0e0a", 0.6],
    ],
    [0.5, 0.42],
    0.72,
  );
  sheet.paint(rect(0, 0, 2400, 1500, vignette));
  return sheet.svg();
}

function shelves(sheet: Sheet): void {
  const [bay, shelf] = [240, 172];
  const out: string[] = [];
  for (let x = 0; x < 2400; x += bay) {
    for (let k = 0; k < 6; k++) {
      const y = 40 + k * shelf;
      out.push(rect(x + 8, y, bay - 16, shelf - 14, "#2a1811"));
      out.push(bookRow(sheet.random, { x: x + 14, y: y + shelf - 14, width: bay - 28, height: shelf - 34 }));
      out.push(rect(x, y + shelf - 14, bay, 14, "#a8703f"), rect(x, y + shelf - 14, bay, 3, "#dba468"));
      out.push(rect(x + 8, y, bay - 16, 16, "#120906", { opacity: 0.45 }));
    }
    out.push(rect(x - 9, 0, 18, 1100, "#8a5730"), rect(x - 9, 0, 4, 1100, "#c48b52"));
  }
  out.push(rect(0, 0, 2400, 40, "#8a5730"), rect(0, 34, 2400, 6, "#d9a265"));
  sheet.paint(...out);
  const warm = sheet.glow([
    [0, "#ffe0a3", 0.5],
    [0.5, "#f7b869", 0.2],
    [1, "#f7b869", 0],
  ]);
  sheet.paint(ellipse(WX, WY, 1150, 900, warm));
}

function window_(sheet: Sheet): void {
  const { random } = sheet;
  const hole = `M${WX - WR} ${WY}a${WR} ${WR} 0 0 1 ${2 * WR} 0a${WR} ${WR} 0 0 1 ${-2 * WR} 0z`;
  const view: string[] = [
    rect(
      WX - WR,
      WY - WR,
      2 * WR,
      2 * WR,
      sheet.fade([
        [0, "#f8edcf"],
        [0.6, "#f9dfae"],
        [1, "#e7dcb4"],
      ]),
    ),
  ];
  view.push(circle(WX + 120, WY - 120, 70, "#fffaea"));
  const hills: [string, string][] = [
    ["M700 640Q830 420 950 560Q1060 380 1190 540Q1300 440 1400 560Q1500 430 1700 620V1000H700Z", "#b9cdb0"],
    ["M700 700Q860 560 980 660Q1130 520 1280 670Q1420 560 1700 700V1000H700Z", "#86aa8c"],
    ["M700 790Q900 680 1060 760Q1250 670 1400 760Q1520 700 1700 790V1000H700Z", "#54836b"],
  ];
  for (const [d, colour] of hills)
    view.push(
      path(
        d,
        sheet.fade([
          [0, colour],
          [1, "#dcd9b4"],
        ]),
      ),
      stroke(d.slice(0, d.indexOf("V")), "#fff3cf", 3, { opacity: 0.6 }),
    );
  for (let k = 0; k < 11; k++)
    view.push(bamboo(sheet, 830 + k * 62 + between(random, -26, 26) + (k > 4 ? 120 : 0)));
  sheet.paint(group({ "clip-path": sheet.clip(hole) }, ...view));
  sheet.paint(
    circle(WX, WY, WR + 18, "none", { stroke: "#5b351f", "stroke-width": 46 }),
    circle(WX, WY, WR + 36, "none", { stroke: "#d9a265", "stroke-width": 5 }),
    circle(WX, WY, WR - 3, "none", { stroke: "#f6d59a", "stroke-width": 5 }),
    stroke(
      `M${WX - WR} ${WY + 190}H${WX + WR}M${WX - 236} ${WY - WR + 74}V${WY + WR - 74}M${WX + 236} ${WY - WR + 74}V${WY + WR - 74}`,
      "#5b351f",
      11,
    ),
  );
}

function bamboo(sheet: Sheet, x: number): string {
  const { random } = sheet;
  const colour = pick(random, ["#2f6a4b", "#3f7d55", "#265a43"]);
  const lean = between(random, -30, 30);
  const out: string[] = [];
  for (let y = 1000; y > 100; y -= 92) {
    const at = (v: number) => x + (lean * (1000 - v)) / 900;
    out.push(
      stroke(`M${at(y)} ${y}L${at(y - 84)} ${y - 84}`, colour, 13, { "stroke-linecap": "butt" }),
      stroke(`M${at(y) - 9} ${y - 88}h18`, "#d6dca8", 3),
    );
    if (random() < 0.75) {
      for (let k = 0; k < 4; k++) {
        const turn = between(random, 50, 140) * (random() < 0.5 ? 1 : -1);
        out.push(
          path("M0 0q9 -30 0 -84q-9 44 0 84z", colour, {
            transform: `translate(${Math.round(at(y - 88))} ${y - 88}) rotate(${Math.round(turn)})`,
          }),
        );
      }
    }
  }
  return out.join("");
}

function floor(sheet: Sheet): void {
  sheet.paint(
    rect(
      0,
      1086,
      2400,
      414,
      sheet.fade([
        [0, "#7d4c2a"],
        [1, "#3a2117"],
      ]),
    ),
    rect(0, 1070, 2400, 18, "#4a2b1a"),
  );
  const boards: string[] = [];
  for (let k = -14; k <= 14; k++)
    boards.push(stroke(`M${WX + k * 92} 1088L${WX + k * 230} 1500`, "#2a160e", 3, { opacity: 0.5 }));
  const pool = sheet.glow([
    [0, "#ffe4a8", 0.75],
    [0.7, "#ffcf85", 0.45],
    [0.78, "#ffcf85", 0.06],
    [1, "#ffcf85", 0],
  ]);
  sheet.paint(...boards, ellipse(WX - 40, 1260, 900, 210, pool));
}

function ladder(): string {
  const rungs = Array.from({ length: 11 }, (_, k) => {
    const y = 330 + k * 76;
    const x = 470 - (k * 76 * 150) / 820;
    return stroke(`M${x} ${y}h104`, "#d8a566", 8);
  });
  return (
    stroke("M480 280L318 1112M584 280L422 1112", "#b47b45", 13) +
    stroke("M477 280L315 1112", "#f0c88c", 3) +
    rungs.join("") +
    standing({ x: 452, y: 742, height: 330, clothes: { coat: "#2f6a61", legs: "#26323a" }, points: true }) +
    rect(548, 464, 26, 74, pigment.cinnabar, { transform: "rotate(-10 560 500)" })
  );
}

function readers(sheet: Sheet): void {
  const out: string[] = [];
  const people = [
    { x: 640, coat: "#31505c", hairdo: 0 },
    { x: 930, coat: "#8f3a30", hairdo: 1 },
    { x: 1215, coat: "#3b4a3c", hairdo: 0 },
    { x: 1500, coat: "#54604f", hairdo: 1 },
    { x: 1785, coat: "#263a4a", hairdo: 0 },
  ];
  for (const { x, coat, hairdo } of people)
    out.push(facing({ x, y: 1178, width: 176, coat, hair: "#1c1b1c", hairdo, reads: true }));
  const top = sheet.fade([
    [0, "#c98d50"],
    [1, "#8d5a31"],
  ]);
  out.push(
    path("M430 1160H1970L2120 1268H280Z", top),
    rect(280, 1268, 1840, 24, "#5d3820"),
    rect(280, 1266, 1840, 4, "#f2c98c"),
  );
  for (const { x } of people) out.push(openBook(x, 1184));
  for (const x of [785, 1072, 1358, 1642]) out.push(lamp(sheet, x, 1222));
  out.push(rect(330, 1292, 44, 208, "#4a2b1a"), rect(2026, 1292, 44, 208, "#4a2b1a"));
  const backs = [
    { x: 500, coat: "#22343f", hairdo: 1 },
    { x: 1010, coat: "#6b3a30", hairdo: 3 },
    { x: 1900, coat: "#2b3d38", hairdo: 0 },
  ];
  for (const { x, coat, hairdo } of backs) {
    out.push(fromBehind({ x, y: 1500, width: 270, coat, hair: "#17161a", skin: "#a86c4b", hairdo }));
    out.push(
      path(`M${x - 120} 1500v-46q0 -30 30 -30h180q30 0 30 30v46z`, "#5a341f"),
      stroke(`M${x - 116} 1500v-46q0 -27 27 -27h178q27 0 27 27v46`, "#c98d50", 5),
    );
    out.push(...[-60, -20, 20, 60].map((dx) => rect(x + dx - 5, 1440, 10, 60, "#2c180f")));
  }
  sheet.paint(...out);
}

function openBook(x: number, y: number): string {
  return (
    path(
      `M${x - 74} ${y + 44}L${x - 60} ${y}Q${x - 26} ${y - 12} ${x} ${y + 2}Q${x + 26} ${y - 12} ${x + 60} ${y}L${x + 74} ${y + 44}Q${x + 30} ${y + 30} ${x} ${y + 44}Q${x - 30} ${y + 30} ${x - 74} ${y + 44}Z`,
      "#fbf3df",
    ) +
    stroke(`M${x} ${y + 2}V${y + 44}`, "#b9a27c", 3) +
    stroke(
      `M${x - 54} ${y + 10}q24 -8 44 0M${x - 58} ${y + 22}q26 -8 48 0M${x + 10} ${y + 10}q22 -8 44 0M${x + 10} ${y + 22}q24 -8 48 0`,
      "#a8977a",
      2.4,
    )
  );
}

function lamp(sheet: Sheet, x: number, y: number): string {
  const shine = sheet.glow([
    [0, "#fff0bd", 0.85],
    [0.5, "#ffd98a", 0.28],
    [1, "#ffd98a", 0],
  ]);
  return (
    ellipse(x, y - 18, 150, 70, shine) +
    rect(x - 4, y - 96, 8, 100, "#c69a54") +
    ellipse(x, y + 6, 30, 9, "#8d6a34") +
    path(`M${x - 62} ${y - 84}q4 -44 40 -50h44q36 6 40 50z`, "#2f7a5c") +
    path(`M${x - 62} ${y - 84}q4 -44 40 -50h10q-28 10 -30 50z`, "#6fb08a") +
    ellipse(x, y - 84, 62, 8, "#fff3c9")
  );
}
