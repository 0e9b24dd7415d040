import { birds, drifts, mist, sky, sun } from "../kit/air.ts";
import { pigment } from "../kit/colour.ts";
import { cutLayer, groves, ridge } from "../kit/hills.ts";
import { curve, moved, type Point, path, rect, Sheet, stroke } from "../kit/sheet.ts";
import { ripples } from "../kit/water.ts";

/** The opening: a river between karst hills at dawn; its lower third is dark and quiet for white type. */
export function hillsRiver(): string {
  const sheet = new Sheet(2400, 1200, 11);
  sky(sheet, [
    [0, "#c9d6d1"],
    [0.26, "#e9e3cf"],
    [0.46, "#f6d9b2"],
    [0.6, "#f0bf94"],
  ]);
  sun(sheet, 1530, 300, 92, "#cf4530", "#f2a06c");
  const valley = (depth: number) => (x: number) => 1 - depth * Math.exp(-(((x - 0.63) / 0.13) ** 2));

  const far = ridge(sheet, {
    base: 660,
    height: 560,
    peak: 250,
    steep: 0.9,
    rough: 0.03,
    shape: valley(0.42),
  });
  cutLayer(sheet, far, { bottom: 760, top: "#adc1bb", foot: "#f3d3aa", edgeOpacity: 0.55, echoes: 3 });
  drifts(sheet, 560, 50, "#fbe3c2", 9, 0.6);
  const second = ridge(sheet, {
    base: 710,
    height: 500,
    peak: 330,
    steep: 0.85,
    rough: 0.03,
    shape: valley(0.68),
  });
  cutLayer(sheet, second, { bottom: 830, top: "#6f9690", foot: "#e9c9a2", echoes: 4 });
  drifts(sheet, 660, 40, "#fbe0bb", 9, 0.55);
  const third = ridge(sheet, {
    base: 765,
    height: 390,
    peak: 380,
    steep: 0.75,
    rough: 0.03,
    shape: valley(0.93),
  });
  cutLayer(sheet, third, { bottom: 860, top: "#3f736e", foot: "#b7a98c", echoes: 5 });
  sheet.paint(groves(sheet.random, third, 2, 9, "#2c5a56"));
  mist(sheet, 660, 180, "#f3d0a4", 0.6);

  river(sheet);
  banks(sheet);
  sheet.paint(
    rect(
      0,
      560,
      2400,
      640,
      sheet.fade([
        [0, "#08171b", 0],
        [0.36, "#08171b", 0.47],
        [1, "#08171b", 0.82],
      ]),
    ),
  );
  sheet.paint(birds(sheet.random, 1250, 235, 130, 6, "#39565a"), boat(1560, 822));
  return sheet.svg();
}

function river(sheet: Sheet): void {
  const water = sheet.fadeBetween(
    [
      [0, "#f6cfa0"],
      [0.16, "#dfa98a"],
      [0.4, "#5f8584"],
      [1, "#143138"],
    ],
    [0, 740],
    [0, 1200],
  );
  sheet.paint(rect(0, 742, 2400, 460, water));
  ripples(sheet, {
    top: 748,
    bottom: 1000,
    left: 1250,
    right: 1850,
    count: 90,
    colour: "#ffe3bd",
    opacity: 0.6,
  });
  const shine: string[] = [];
  for (let k = 0; k < 26; k++) {
    const y = 752 + k * k * 0.42 + k * 5;
    const half = (34 + 26 * Math.abs(Math.sin(k * 1.9))) * (1 - k / 40);
    shine.push(
      stroke(`M${1530 - half} ${y}h${half * 2}`, "#d9553a", 3 + k * 0.22, { opacity: 0.62 - k * 0.02 }),
    );
  }
  sheet.paint(...shine);
}

function banks(sheet: Sheet): void {
  const left: Point[] = ridge(sheet, {
    base: 905,
    height: 300,
    peak: 620,
    steep: 0.45,
    rough: 0.03,
    shape: (x) => Math.max(-0.4, 1 - (x / 0.58) ** 3 * 1.3),
  });
  cutLayer(sheet, left, { bottom: 1200, top: "#1f4f4d", foot: "#0e2a30", edgeOpacity: 0.42, echoes: 5 });
  const right: Point[] = ridge(sheet, {
    base: 930,
    height: 330,
    peak: 520,
    steep: 0.5,
    rough: 0.03,
    shape: (x) => Math.max(-0.6, 1 - ((1 - x) / 0.3) ** 3 * 1.2),
  });
  cutLayer(sheet, right, { bottom: 1200, top: "#1a4645", foot: "#0c252b", edgeOpacity: 0.42, echoes: 5 });
  sheet.paint(groves(sheet.random, left, 2, 12, "#173f3e"), groves(sheet.random, right, 2, 12, "#143a3a"));
  const front = ridge(sheet, {
    base: 1130,
    height: 200,
    peak: 900,
    steep: 0.2,
    rough: 0.02,
    shape: (x) => 0.35 + 0.65 * Math.abs(x - 0.62) * 2,
  });
  cutLayer(sheet, front, { bottom: 1200, top: "#0f2c31", foot: "#0a2026", edgeOpacity: 0.3, echoes: 2 });
}

function boat(x: number, y: number): string {
  const hull = "M-62 0C-40 17 40 17 66 -5C40 5 -34 6 -62 0Z";
  const man = "M-30 0l4 -34q6 -8 12 0l3 34z";
  return moved(
    x,
    y,
    1.15,
    path(hull, pigment.ink),
    path("M2 2q18 -34 46 -2z", "#31444a"),
    path(man, pigment.ink),
    path(
      curve([
        [-40, -37],
        [-20, -52],
        [0, -37],
      ]),
      "#2a3b40",
    ),
    stroke("M-14 -24L-78 22", pigment.ink, 2.6),
    stroke("M-70 16h150", "#ffe3bd", 2, { opacity: 0.5 }),
  );
}
