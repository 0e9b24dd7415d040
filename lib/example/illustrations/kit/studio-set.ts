import { facing, standing } from "./people.ts";
import { circle, ellipse, group, path, rect, stroke } from "./sheet.ts";

/** A guest in an armchair, seen from the front. */
export function armchair({
  x,
  y,
  coat,
  hairdo,
}: {
  x: number;
  y: number;
  coat: string;
  hairdo: number;
}): string {
  const [hide, shade] = ["#c8502f", "#8f3324"];
  return [
    ellipse(x, y + 92, 118, 20, "#2f3f4c", { opacity: 0.45 }),
    path(`M${x - 76} ${y + 10}v-96q2 -30 34 -32h84q32 2 34 32v96z`, shade),
    path(`M${x - 66} ${y + 10}v-92q2 -26 28 -28h76q26 2 28 28v92z`, hide),
    facing({ x, y: y + 22, width: 122, coat, hair: "#1a1b20", hairdo }),
    path(`M${x - 46} ${y + 8}h92l8 30h-108z`, "#27323e"),
    path(`M${x - 42} ${y + 30}h34l2 58h-26zM${x + 8} ${y + 30}h34l-10 58h-26z`, "#27323e"),
    path(`M${x - 34} ${y + 84}h30v10h-34q-4 -8 4 -10zM${x + 4} ${y + 84}h30q8 4 4 10h-34z`, "#12171d"),
    path(`M${x - 100} ${y - 30}q4 -18 24 -18t18 22v66h-42z`, hide),
    path(`M${x + 100} ${y - 30}q-4 -18 -24 -18t-18 22v66h42z`, hide),
    rect(x - 58, y + 36, 116, 12, shade, { opacity: 0.55 }),
    stroke(`M${x - 40} ${y - 10}q20 22 42 20M${x + 40} ${y - 10}q-20 22 -42 20`, coat, 15),
    circle(x, y + 11, 9, "#dba880"),
    stroke(`M${x - 98} ${y - 28}q4 -16 22 -16M${x + 98} ${y - 28}q-4 -16 -22 -16`, "#f09a6c", 4, {
      opacity: 0.8,
    }),
  ].join("");
}

/** A studio camera on its pedestal with its operator, pointing at the stage. */
export function camera(x: number, y: number, scale: number, mirrored: boolean): string {
  const dark = "#0a111c";
  return group(
    { transform: `translate(${x} ${y}) scale(${mirrored ? -scale : scale} ${scale})` },
    stroke("M20 30L-40 330M20 30L88 330M20 30V330", dark, 15),
    standing({
      x: -86,
      y: 330,
      height: 372,
      clothes: { coat: "#2d4a66", legs: "#1b2c42", hair: "#070b13", skin: "#8a5c46" },
      points: true,
    }),
    stroke("M-112 -2a27 27 0 0 1 54 0", "#24374a", 8),
    circle(-70, 6, 13, "#24374a"),
    rect(-42, -66, 150, 86, "#101a28", { rx: 10 }),
    rect(-42, -66, 150, 7, "#6f93a8", { opacity: 0.7 }),
    rect(-66, -92, 46, 46, "#1b2a3a", { rx: 5 }),
    rect(-64, -88, 6, 38, "#8fe0dc", { opacity: 0.85 }),
    path("M108 -52h44l34 -16v84l-34 -16h-44z", "#182536"),
    rect(184, -70, 16, 90, dark),
    circle(84, -78, 8, "#ff4d3a"),
    stroke("M-40 -20L-92 18", dark, 9),
  );
}
