import { sky } from "../kit/air.ts";
import { mix, pigment } from "../kit/colour.ts";
import { between, pick } from "../kit/noise.ts";
import { fromBehind } from "../kit/people.ts";
import { circle, ellipse, group, path, rect, Sheet, stroke } from "../kit/sheet.ts";

const CX = 1200;

/** The opening of a plenary session: rows of members seen from behind, the stage and the rostrum in light. */
export function hall(): string {
  const sheet = new Sheet(2400, 1500, 23);
  sky(sheet, [
    [0, "#3a1214"],
    [0.5, "#8c2a22"],
    [1, "#2a1013"],
  ]);
  ceiling(sheet);
  stage(sheet);
  wings(sheet);
  rows(sheet);
  return sheet.svg();
}

function ceiling(sheet: Sheet): void {
  const vault = "M0 0H2400V330Q1800 470 1200 470T0 330Z";
  sheet.paint(
    path(
      vault,
      sheet.fade([
        [0, "#5e2018"],
        [0.6, "#b86538"],
        [1, "#eab36d"],
      ]),
    ),
  );
  const clip = sheet.clip(vault);
  const rings: string[] = [];
  for (let k = 9; k >= 1; k--) {
    const rx = 150 * k + k * k * 6;
    const ry = rx * 0.34;
    const petals = 10 + k * 4;
    for (let i = 0; i < petals; i++) {
      const a = ((i + (k % 2) * 0.5) / petals) * Math.PI * 2;
      const [x, y] = [CX + Math.cos(a) * rx, 60 + Math.sin(a) * ry];
      rings.push(ellipse(x, y, 5 + k * 1.4, 2.6 + k * 0.55, "#ffe9b8", { opacity: 0.85 - k * 0.03 }));
    }
    rings.push(
      ellipse(CX, 60, rx + 62, (rx + 62) * 0.34, "none", {
        stroke: "#ffdf9f",
        "stroke-width": 3,
        opacity: 0.34,
      }),
    );
  }
  const rose = Array.from({ length: 16 }, (_, i) => {
    const a = (i / 16) * 360;
    return path("M0 0Q34 -52 0 -150Q-34 -52 0 0Z", "#fff0c4", {
      opacity: 0.5,
      transform: `translate(${CX} 60) scale(1 .36) rotate(${a})`,
    });
  });
  const halo = sheet.glow([
    [0, "#fff3cf", 0.95],
    [0.3, "#ffdc94", 0.5],
    [1, "#ffdc94", 0],
  ]);
  sheet.paint(
    group(
      { "clip-path": clip },
      ellipse(CX, 60, 900, 340, halo),
      ...rings,
      ...rose,
      ellipse(CX, 60, 46, 17, "#fffbe9"),
    ),
    stroke("M0 330Q600 470 1200 470T2400 330", "#ffd894", 7, { opacity: 0.85 }),
    stroke("M0 352Q600 492 1200 492T2400 352", "#2a0d0f", 12, { opacity: 0.35 }),
  );
}

function stage(sheet: Sheet): void {
  const back = sheet.fade([
    [0, "#a9261f"],
    [1, "#7d1a1a"],
  ]);
  sheet.paint(rect(430, 430, 1540, 400, back));
  const folds: string[] = [];
  for (let x = 430; x < 1970; x += 28) {
    folds.push(
      rect(x, 400, 12, 420, "#5a1013", { opacity: 0.35 }),
      rect(x + 16, 400, 3, 420, "#e3603f", { opacity: 0.4 }),
    );
  }
  sheet.paint(group({ "clip-path": sheet.clip("M430 452Q800 478 1200 478T1970 452V820H430Z") }, ...folds));
  const light = sheet.glow([
    [0, "#ffd58a", 0.7],
    [0.5, "#ff9a55", 0.25],
    [1, "#ff9a55", 0],
  ]);
  sheet.paint(ellipse(CX, 660, 720, 300, light));
  const hills =
    "M640 700Q760 560 860 640Q960 520 1080 620Q1190 500 1310 610Q1420 530 1520 640Q1640 580 1760 700Z";
  sheet.paint(path(hills, "#f1c987", { opacity: 0.28 }), circle(1400, 560, 34, "#ffe7b0", { opacity: 0.8 }));
  sheet.paint(
    path(
      "M330 830H2070L2130 900H270Z",
      sheet.fade([
        [0, "#e0a261"],
        [1, "#8d4a2c"],
      ]),
    ),
  );
  for (const [row, y] of [
    [0, 720],
    [1, 775],
  ] as const)
    presidium(sheet, y, row);
  sheet.paint(flowers(sheet, 400, 1990, 836));
  lectern(sheet);
}

function presidium(sheet: Sheet, y: number, row: number): void {
  const half = 470 + row * 90;
  const out: string[] = [];
  const count = 15 + row * 2;
  for (let i = 0; i < count; i++) {
    const x = CX - half + ((i + 0.5) / count) * half * 2;
    if (row === 1 && Math.abs(x - CX) < 95) continue;
    out.push(path(`M${x - 19} ${y + 6}q-2 -32 12 -36h14q14 4 12 36z`, i % 3 ? "#22262d" : "#2f3d4c"));
    out.push(path(`M${x - 4} ${y - 30}l4 14l4 -14z`, "#f3ead8"));
    out.push(
      circle(x, y - 42, 11.5, "#dfa97f"),
      path(`M${x - 12} ${y - 42}a12 12.5 0 0 1 24 0q-12 -8 -24 0z`, "#1b1d20"),
    );
  }
  out.push(rect(CX - half - 20, y, half * 2 + 40, 10, "#e9b777"));
  out.push(
    rect(
      CX - half - 20,
      y + 10,
      half * 2 + 40,
      38,
      sheet.fade([
        [0, "#9d5b33"],
        [1, "#6b3a24"],
      ]),
    ),
  );
  sheet.paint(...out);
}

function lectern(sheet: Sheet): void {
  const wood = sheet.fade([
    [0, "#c4824a"],
    [1, "#6a3820"],
  ]);
  sheet.paint(
    path("M1150 740q0 -52 30 -60h40q30 8 30 60z", "#1b2733"),
    path("M1190 682l10 34l10 -34z", "#f6eddc"),
    circle(CX, 655, 24, "#e2ad84"),
    path("M1175 656a25 26 0 0 1 50 0q-22 -20 -50 0z", "#16181b"),
    path("M1112 736H1288L1276 856H1124Z", wood),
    rect(1104, 726, 192, 16, "#e8b878"),
    stroke("M1164 728q-6 -12 2 -22M1236 728q6 -12 -2 -22", "#f0d9b0", 4),
    ellipse(CX, 800, 34, 34, "#e8b878", { opacity: 0.5 }),
    ellipse(CX, 800, 24, 24, "#a8552f", { opacity: 0.6 }),
  );
}

function flowers(sheet: Sheet, from: number, to: number, y: number): string {
  const out: string[] = [];
  for (let x = from; x < to; x += 9) {
    out.push(
      circle(
        x,
        y + between(sheet.random, -16, 10),
        between(sheet.random, 10, 17),
        pick(sheet.random, ["#27503d", "#356a4c", "#1d3f33"]),
      ),
    );
  }
  for (let x = from; x < to; x += 13) {
    out.push(
      circle(
        x,
        y + between(sheet.random, -20, 6),
        between(sheet.random, 4, 8),
        pick(sheet.random, ["#e9503a", "#f6c35b", "#f7e4c0"]),
      ),
    );
  }
  return out.join("");
}

function wings(sheet: Sheet): void {
  const shade = sheet.fade([
    [0, "#7a1c1c"],
    [1, "#330d10"],
  ]);
  for (const side of [1, -1]) {
    const at = (x: number) => CX + side * x;
    const curtain = `M${at(1200)} 330Q${at(960)} 410 ${at(770)} 448Q${at(800)} 640 ${at(872)} 870L${at(1200)} 960Z`;
    sheet.paint(path(curtain, shade));
    const folds = Array.from({ length: 11 }, (_, i) => {
      const x = 800 + i * 38;
      return stroke(
        `M${at(x - 24)} ${440 - i * 9}Q${at(x + 8)} 660 ${at(x + 60)} 960`,
        i % 2 ? "#20090c" : "#d4533c",
        i % 2 ? 15 : 4,
        {
          opacity: i % 2 ? 0.35 : 0.4,
        },
      );
    });
    sheet.paint(group({ "clip-path": sheet.clip(curtain) }, ...folds));
    sheet.paint(stroke(`M${at(770)} 448Q${at(800)} 640 ${at(872)} 870`, "#f0a55f", 4, { opacity: 0.7 }));
  }
}

function rows(sheet: Sheet): void {
  const { random } = sheet;
  const count = 8;
  for (let k = 0; k < count; k++) {
    const t = k / (count - 1);
    const y = 900 + 640 * t ** 1.45;
    const width = 62 + 150 * t ** 1.25;
    const dip = 26 + 80 * t;
    const coat = mix("#6d2a22", pigment.ink, Math.min(1, 0.25 + t));
    const yAt = (x: number) => y + dip * (1 - ((x - CX) / 1300) ** 2) - dip;
    const out: string[] = [];
    const offset = (k % 2) * 0.5;
    for (let i = -1; i * width * 1.14 < 2500; i++) {
      const x = (i + offset) * width * 1.14;
      if (Math.abs(x - CX) < aisleHalf(y) + width * 0.6) continue;
      const jacket = mix(coat, pick(random, ["#1f3540", "#3c2a24", "#54221f", "#17202a"]), 0.55);
      const lift = between(random, -0.06, 0.06) * width;
      const hair = mix("#2b1512", "#0d1013", t);
      const skin = mix("#a05f3f", "#5a3526", t);
      const hairdo = pick(random, [0, 1, 1, 0, 2, 3, 1]);
      out.push(
        fromBehind({
          x,
          y: yAt(x) + width * 0.16 + lift,
          width: width * 0.98,
          coat: jacket,
          hair,
          skin,
          hairdo,
        }),
      );
    }
    sheet.paint(...out, seats(sheet, yAt, width, t), aisle(sheet, y + 4));
  }
  const dark = sheet.fade([
    [0, "#12080a", 0],
    [1, "#12080a", 0.75],
  ]);
  sheet.paint(rect(0, 1050, 2400, 450, dark));
}

const aisleHalf = (y: number) => 62 + (y - 890) * 0.27;

function aisle(sheet: Sheet, y: number): string {
  const [a, b] = [aisleHalf(y), aisleHalf(1500)];
  const carpet = `M${CX - a} ${y}H${CX + a}L${CX + b} 1500H${CX - b}Z`;
  return (
    path(
      carpet,
      sheet.fadeBetween(
        [
          [0, "#d9683f"],
          [0.25, "#9c2a24"],
          [1, "#4a1216"],
        ],
        [0, 890],
        [0, 1500],
      ),
    ) + stroke(`M${CX - a} ${y}L${CX - b} 1500M${CX + a} ${y}L${CX + b} 1500`, "#f6c07a", 4, { opacity: 0.5 })
  );
}

function seats(sheet: Sheet, yAt: (x: number) => number, width: number, t: number): string {
  const points = Array.from({ length: 27 }, (_, i) => [i * 96 - 48, yAt(i * 96 - 48)] as const);
  const top = points.map(([x, y], i) => `${i ? "L" : "M"}${x} ${y.toFixed(1)}`).join("");
  const fill = sheet.fade([
    [0, mix("#b0382b", "#5b1a1c", t)],
    [1, mix("#6e1f1d", "#22090c", t)],
  ]);
  return (
    path(`${top}L2500 1600L-60 1600Z`, fill) +
    stroke(top, "#f4a765", 2 + t * 2, { opacity: 0.75 - t * 0.35 }) +
    points
      .map(([x, y]) =>
        stroke(`M${x + (width % 31)} ${y + 6}v${width * 0.5}`, "#1a0709", 2 + 2 * t, { opacity: 0.4 }),
      )
      .join("")
  );
}
