import { between, pick } from "./noise.ts";
import { ellipse, type Point, path, type Sheet, stroke } from "./sheet.ts";

/** A bough with fruit that frames the upper left corner. */
export function persimmon(sheet: Sheet): void {
  const { random } = sheet;
  const bark = "#33271f";
  const twigs = [
    "M-40 90C240 130 420 240 640 210",
    "M170 128C260 260 330 330 470 380",
    "M420 205C520 160 620 90 760 80",
    "M-40 300C120 300 200 360 300 470",
    "M560 214C660 250 720 290 800 300",
  ];
  sheet.paint(...twigs.map((d, k) => stroke(d, bark, k === 0 ? 24 : 11)));
  const fruit: Point[] = [
    [640, 250],
    [470, 430],
    [760, 128],
    [300, 520],
    [800, 348],
    [330, 352],
    [540, 176],
    [180, 190],
    [110, 372],
    [690, 118],
    [390, 262],
    [60, 150],
  ];
  for (const [x, y] of fruit) {
    for (let k = 0; k < 3; k++) {
      const turn = Math.round(between(random, 0, 360));
      const leaf = pick(random, ["#b5482b", "#7b7f3d", "#d9842f", "#5f6b3a"]);
      sheet.paint(
        path("M0 0Q26 -24 78 0Q26 24 0 0z", leaf, {
          transform: `translate(${x + Math.round(between(random, -20, 20))} ${y - 36}) rotate(${turn})`,
        }),
      );
    }
  }
  const skin = sheet.glow(
    [
      [0, "#f7a24a"],
      [0.6, "#e56f2a"],
      [1, "#b9471f"],
    ],
    [0.36, 0.32],
    0.75,
  );
  for (const [x, y] of fruit) {
    sheet.paint(
      stroke(`M${x} ${y - 62}v30`, bark, 5),
      ellipse(x, y, 38, 33, skin),
      path(`M${x - 20} ${y - 28}q20 -12 40 0q-10 10 -20 4q-10 6 -20 -4z`, "#6a6b34"),
      ellipse(x - 13, y - 11, 8, 5, "#fff1cf", { opacity: 0.6 }),
    );
  }
}
