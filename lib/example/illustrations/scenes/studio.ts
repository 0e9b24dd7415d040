import { sun } from "../kit/air.ts";
import { pigment } from "../kit/colour.ts";
import { cutLayer, ridge } from "../kit/hills.ts";
import { pick } from "../kit/noise.ts";
import { fromBehind, standing } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { armchair, camera } from "../kit/studio-set.ts";

const CX = 1200;
const FLOOR = 1090;

/** A consultation programme being recorded: guests in a half circle on a lit stage, cameras and audience before it. */
export function studio(): string {
  const sheet = new Sheet(2400, 1500, 131);
  sheet.paint(
    rect(
      0,
      0,
      2400,
      1500,
      sheet.fade([
        [0, "#0e1a2e"],
        [0.6, "#1d3350"],
        [1, "#0b1424"],
      ]),
    ),
  );
  screen(sheet);
  sidePanels(sheet);
  stage(sheet);
  guests(sheet);
  truss(sheet);
  crew(sheet);
  const vignette = sheet.glow(
    [
      [0, "#050a14", 0],
      [0.6, "#050a14", 0],
      [1, "#050a14", 0.6],
    ],
    [0.5, 0.5],
    0.72,
  );
  sheet.paint(rect(0, 0, 2400, 1500, vignette));
  return sheet.svg();
}

/** The picture behind the stage: hills in another sheet's manner, cut to a wide bowed screen. */
function screen(sheet: Sheet): void {
  const shape = "M420 330Q1200 250 1980 330V960Q1200 900 420 960Z";
  const picture = new Sheet(2400, 1500, 17);
  picture.paint(
    rect(
      400,
      240,
      1600,
      740,
      picture.fade([
        [0, "#9cc7c4"],
        [0.5, "#f3e0b2"],
        [1, "#f0b987"],
      ]),
    ),
  );
  sun(picture, 1048, 440, 84, pigment.cinnabar, "#f7a878");
  const layers = [
    { base: 780, height: 380, peak: 300, top: "#8fb8b0", foot: "#f1d6a4" },
    { base: 840, height: 330, peak: 360, top: "#4f8a86", foot: "#c9cda3" },
    { base: 920, height: 300, peak: 420, top: "#22595e", foot: "#5f8d83" },
  ];
  for (const { base, height, peak, top, foot } of layers) {
    cutLayer(picture, ridge(picture, { base, height, peak, steep: 0.85, rough: 0.03 }), {
      bottom: 990,
      top,
      foot,
      echoes: 3,
    });
  }
  const glow = sheet.glow([
    [0, "#ffd9a0", 0.55],
    [0.6, "#5fa3ad", 0.2],
    [1, "#5fa3ad", 0],
  ]);
  // A nested drawing keeps its own definitions; its ids are made different from this sheet's.
  const nested = picture.svg().replaceAll('id="d', 'id="p').replaceAll("url(#d", "url(#p");
  sheet.paint(
    ellipse(CX, 640, 1250, 620, glow),
    path(shape, "#0a1322", { transform: "translate(0 14)" }),
    group({ "clip-path": sheet.clip(shape) }, nested),
  );
  let grid = "";
  for (let x = 420; x < 1980; x += 156) grid += `M${x} 240V980`;
  for (let y = 300; y < 980; y += 132) grid += `M420 ${y}H1980`;
  sheet.paint(
    group({ "clip-path": sheet.clip(shape) }, stroke(grid, "#0e1a2e", 2.4, { opacity: 0.28 })),
    path(shape, "none", { stroke: "#8fe0dc", "stroke-width": 6, opacity: 0.8 }),
  );
}

function sidePanels(sheet: Sheet): void {
  for (const side of [-1, 1]) {
    for (let k = 0; k < 3; k++) {
      const x = CX + side * (860 + k * 132);
      const [top, foot] = [350 - k * 34, 1010 + k * 44];
      const w = 92;
      const d = `M${x - w / 2} ${top}h${w}v${foot - top}h${-w}z`;
      sheet.paint(
        path(
          d,
          sheet.fade([
            [0, "#2b5570"],
            [1, "#142941"],
          ]),
        ),
        rect(x - w / 2, top, 6, foot - top, "#7fd0d0", { opacity: 0.8 }),
      );
      let lattice = "";
      for (let y = top + 40; y < foot - 40; y += 92) lattice += `M${x} ${y}l26 40l-26 40l-26 -40z`;
      sheet.paint(stroke(lattice, "#e7bd72", 3.5, { opacity: 0.55 }));
    }
  }
}

function stage(sheet: Sheet): void {
  const top = sheet.glow(
    [
      [0, "#f3e3c4"],
      [0.5, "#c4b6a2"],
      [1, "#5b6d80"],
    ],
    [0.5, 0.42],
    0.6,
  );
  const reflection = sheet.glow([
    [0, "#e98a5a", 0.5],
    [1, "#e98a5a", 0],
  ]);
  sheet.paint(
    ellipse(CX, FLOOR + 62, 1000, 238, "#0a1322"),
    ellipse(CX, FLOOR + 40, 985, 232, "#1f3a55"),
    ellipse(CX, FLOOR + 34, 985, 232, "none", { stroke: "#8fe0dc", "stroke-width": 7, opacity: 0.9 }),
    ellipse(CX, FLOOR + 6, 900, 206, "#122338"),
    ellipse(CX, FLOOR - 8, 900, 206, top),
    ellipse(CX, FLOOR - 8, 900, 206, "none", { stroke: "#ffe3ae", "stroke-width": 5, opacity: 0.9 }),
    ellipse(CX + 160, FLOOR - 80, 420, 80, reflection),
    ellipse(CX, FLOOR - 8, 640, 146, "none", { stroke: "#fff6df", "stroke-width": 3, opacity: 0.5 }),
    ellipse(CX, FLOOR - 8, 400, 92, "none", { stroke: "#fff6df", "stroke-width": 3, opacity: 0.5 }),
  );
}

function guests(sheet: Sheet): void {
  const seats = [
    { x: 640, y: 1062, coat: "#2b4a5c", hairdo: 0 },
    { x: 868, y: 1018, coat: "#a53a2f", hairdo: 1 },
    { x: 1098, y: 1000, coat: "#3d5a4a", hairdo: 0 },
    { x: 1532, y: 1018, coat: "#5c4a6a", hairdo: 1 },
    { x: 1760, y: 1062, coat: "#31424e", hairdo: 0 },
  ];
  for (const seat of seats) sheet.paint(armchair(seat));
  for (const x of [755, 1648]) {
    sheet.paint(
      ellipse(x, 1090, 66, 15, "#2f3f4c", { opacity: 0.45 }),
      rect(x - 5, 1030, 10, 58, "#d9c49a"),
      ellipse(x, 1028, 58, 13, "#f6e9cf"),
      rect(x - 24, 1000, 18, 26, "#fdf8ec"),
      circle(x + 20, 1004, 15, "#3f7a5a"),
      circle(x + 12, 992, 11, "#5f9a6b"),
      rect(x + 12, 1010, 16, 16, "#c8694a"),
    );
  }
  sheet.paint(
    ellipse(1316, 1168, 64, 12, "#2f3f4c", { opacity: 0.45 }),
    standing({
      x: 1310,
      y: 1166,
      height: 318,
      left: true,
      carries: "#f6ecd4",
      clothes: { coat: "#f0e3c8", legs: "#27323e", hair: "#191a1f" },
    }),
  );
}

function truss(sheet: Sheet): void {
  const bar = "#0a111e";
  let web = "";
  for (let x = -20; x < 2420; x += 70) web += `M${x} 116L${x + 35} 172L${x + 70} 116`;
  sheet.paint(
    stroke("M0 116H2400M0 172H2400", bar, 13),
    stroke(web, bar, 6),
    stroke("M0 111H2400", "#5f7f98", 3, { opacity: 0.6 }),
  );
  const lamps = [
    [240, 20, "#8fd8e6"],
    [520, 12, "#ffe1a3"],
    [820, 6, "#ffe1a3"],
    [1200, 0, "#fff3d6"],
    [1580, -6, "#ffe1a3"],
    [1880, -12, "#ffe1a3"],
    [2160, -20, "#8fd8e6"],
  ] as const;
  const beams: string[] = [];
  for (const [x, lean, colour] of lamps) {
    const fill = sheet.fade([
      [0, colour, 0.42],
      [0.6, colour, 0.1],
      [1, colour, 0],
    ]);
    beams.push(path("M-26 40H26L190 930H-190Z", fill, { transform: `translate(${x} 200) rotate(${-lean})` }));
  }
  sheet.paint(group({}, ...beams));
  for (const [x, lean, colour] of lamps) {
    sheet.paint(
      group(
        { transform: `translate(${x} 200) rotate(${-lean})` },
        rect(-8, -26, 16, 30, bar),
        path("M-36 0h72l-10 52h-52z", "#121b2a"),
        path("M-44 -4l8 4v30l-14 10zM44 -4l-8 4v30l14 10z", bar),
        ellipse(0, 52, 27, 8, colour),
        ellipse(0, 52, 16, 5, "#fff"),
      ),
    );
  }
}

function crew(sheet: Sheet): void {
  const { random } = sheet;
  const dark = "#0a111c";
  const out: string[] = [];
  // The jib arm that swings in from the right.
  out.push(
    stroke("M2460 1010L1940 700", dark, 26),
    stroke("M2460 1056L1950 722", dark, 9),
    stroke("M2460 1000L1942 692", "#6f93a8", 3, { opacity: 0.8 }),
  );
  out.push(
    group(
      { transform: "translate(1916 700) rotate(12)" },
      rect(-86, -34, 120, 66, dark, { rx: 8 }),
      rect(-118, -24, 38, 46, "#1b2a3a"),
      circle(-118, 0, 20, "#2a4a5c"),
      circle(-121, -5, 8, "#8fe0dc", { opacity: 0.8 }),
      circle(14, -20, 5, "#ff4d3a"),
    ),
  );
  out.push(camera(330, 1200, 1.35, false), camera(2080, 1230, 1.2, true));
  for (let row = 0; row < 2; row++) {
    const width = 178 + row * 46;
    for (let k = 0; k < 16; k++) {
      const x = k * width * 1.02 + (row ? 0 : 80);
      const coat = pick(random, ["#15233a", "#1e2c3c", "#2b2635", "#17293a"]);
      out.push(
        fromBehind({
          x,
          y: 1500 + row * 96 - 6,
          width,
          coat,
          hair: "#070b13",
          skin: "#4a332c",
          hairdo: pick(random, [0, 1, 1, 2, 3]),
        }),
      );
    }
  }
  sheet.paint(...out);
}
