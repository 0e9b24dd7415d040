import { pigment } from "./colour.ts";
import { circle, ellipse, group, path, rect, stroke } from "./sheet.ts";

/** Somebody on a bicycle heading right; (x, y) is the ground between the wheels. */
export function cyclist(x: number, y: number): string {
  const wheel = (cx: number) =>
    circle(cx, -44, 42, "none", { stroke: "#1f2a33", "stroke-width": 5 }) + circle(cx, -44, 4, "#1f2a33");
  return group(
    { transform: `translate(${x} ${y}) scale(1.25)` },
    ellipse(0, 2, 120, 9, "#22323f", { opacity: 0.35 }),
    wheel(-66),
    wheel(70),
    stroke(
      "M-66 -44L-24 -44L-40 -104M-24 -44L48 -98L-36 -92L-66 -44M48 -98L70 -44M48 -98l-8 -20h22",
      pigment.cinnabar,
      5,
    ),
    stroke("M-54 -108h30", "#1f2a33", 8),
    stroke("M-38 -112L-2 -84L-22 -40", "#2a3138", 17),
    stroke("M-38 -112L6 -96L-8 -50", "#343d45", 15),
    path("M-58 -112Q-44 -176 -6 -190Q14 -186 8 -166L-18 -106Z", "#2f6a61"),
    stroke("M-2 -172L22 -136L56 -122", "#2f6a61", 13),
    circle(14, -206, 17, "#dba880"),
    path("M-4 -204a18 19 0 1 1 34 -10q-12 4 -20 0q-2 14 -14 10z", "#1b1f23"),
    rect(-86, -112, 34, 30, "#8a5a34", { rx: 4 }),
  );
}
