import { pigment } from "./colour.ts";
import { circle, ellipse, path, rect, type Sheet, stroke } from "./sheet.ts";

/** A loaded truck heading right; its wheels stand on y = 0 and it is 680 wide. */
export function truck(sheet: Sheet, tarp: string): string {
  const cloth = sheet.fade([
    [0, "#9aa36b"],
    [0.25, tarp],
    [1, "#2d3a2c"],
  ]);
  const cab = sheet.fade([
    [0, "#d9513b"],
    [1, "#8f2a24"],
  ]);
  const wheel = (x: number) =>
    circle(x, -44, 44, "#161c20") + circle(x, -44, 23, "#737d80") + circle(x, -44, 8, "#161c20");
  const ropes = Array.from({ length: 8 }, (_, k) =>
    stroke(`M${38 + k * 58} -284q-6 60 4 150`, "#e7d7a6", 3, { opacity: 0.7 }),
  ).join("");
  const boxes = Array.from({ length: 9 }, (_, k) => {
    const x = 24 + k * 49;
    return (
      rect(x, -136, 46, 42, k % 3 === 1 ? "#c99a5b" : "#d8b075") +
      rect(x + 19, -136, 8, 42, "#f1e2b8") +
      stroke(`M${x} -94h46`, "#7b5a33", 2)
    );
  }).join("");
  return [
    ellipse(340, 2, 350, 12, "#0d1a20", { opacity: 0.4 }),
    rect(10, -94, 640, 26, "#262f33"),
    boxes,
    path("M14 -136Q8 -266 60 -288Q240 -316 426 -288Q474 -270 468 -136Z", cloth),
    ropes,
    path("M14 -172H468V-212H12Z", pigment.cinnabar),
    stroke("M13 -174H468M12 -210H468", "#f4d693", 3),
    rect(484, -262, 14, 170, "#2b3438"),
    path("M496 -92V-250Q498 -262 510 -262H590Q606 -262 614 -246L646 -170L664 -160V-76H496Z", cab),
    path("M520 -240H584Q594 -240 600 -228L624 -168H520Z", "#bfd6d3"),
    path("M520 -168L556 -240H576L536 -168Z", "#fff", { opacity: 0.4 }),
    circle(566, -186, 17, "#d9a67e"),
    path("M548 -188a18 18 0 0 1 36 -2z", "#1d2226"),
    path("M544 -168q2 -14 20 -14t26 14z", "#30464f"),
    stroke("M508 -150H650", "#7a211d", 3),
    rect(640, -138, 24, 30, "#fff6d0"),
    rect(632, -92, 44, 26, "#31393c"),
    stroke("M612 -150q4 -6 12 -6", "#f0d9a0", 5),
    wheel(96),
    wheel(196),
    wheel(580),
  ].join("");
}

/** A carton of relief goods with its upper left corner at (x, y). */
export function carton(x: number, y: number): string {
  return (
    rect(x, y, 104, 84, "#c99a5b") +
    rect(x, y, 104, 20, "#e0b77c") +
    rect(x + 44, y, 16, 84, "#f2e3bb") +
    rect(x + 8, y + 40, 28, 28, pigment.cinnabar, { opacity: 0.9 }) +
    rect(x, y, 104, 84, "none", { stroke: "#70502c", "stroke-width": 3 })
  );
}
