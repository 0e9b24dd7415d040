import { circle, ellipse, group, path, stroke } from "./sheet.ts";

type Clothes = { coat: string; legs: string; hair?: string; skin?: string };
type Pose = { x: number; y: number; height: number; clothes: Clothes; left?: boolean };

const placed = ({ x, y, height, left }: Pose, ...inside: string[]) => {
  const scale = height / 100;
  return group({ transform: `translate(${x} ${y}) scale(${left ? -scale : scale} ${scale})` }, ...inside);
};

function head(x: number, y: number, { hair = "#1d2226", skin = "#d9a57c" }: Clothes): string {
  return (
    path(`M${x - 2.6} ${y + 4}h5.2v8h-5.2z`, skin) +
    circle(x + 0.6, y, 6.6, skin) +
    path(`M${x - 7} ${y + 3}a7.2 7.6 0 1 1 13.6 -4.6q-4.6 1.6 -8 -0.4q0.4 5.6 -5.6 5z`, hair)
  );
}

/** A person standing or walking; (x, y) is between the feet. `carries` adds a folder under the arm. */
export function standing(pose: Pose & { carries?: string; points?: boolean }): string {
  const { coat, legs } = pose.clothes;
  const arm = pose.points ? stroke("M6 -74Q18 -72 30 -80", coat, 7) : stroke("M7 -75Q13 -62 9 -46", coat, 7);
  return placed(
    pose,
    path("M-9 -46L-12 -2h-3q-1 2 1 2h8q2 0 2 -3L-1 -40L5 -3q0 3 2 3h9q2 0 0 -3l-4 -1L9 -46z", legs),
    path("M-10 -77Q-2 -83 8 -78Q13 -74 12 -60L13 -38Q1 -34 -13 -38L-12 -62Q-14 -72 -10 -77z", coat),
    pose.carries ? path("M2 -58l17 -3l3 13l-17 4z", pose.carries) : "",
    stroke("M-8 -74Q-15 -60 -11 -44", coat, 6.5),
    arm,
    head(0, -89, pose.clothes),
  );
}

/** A person sitting in profile on a seat 40 high; (x, y) is below the hips. */
export function sitting(pose: Pose & { carries?: string }): string {
  const { coat, legs } = pose.clothes;
  return placed(
    pose,
    path("M-10 -50Q4 -54 24 -48Q30 -46 29 -40L27 -3l8 1q3 3 -1 3h-15L17 -34L-10 -32z", legs),
    path("M-12 -82Q-4 -90 4 -84Q11 -78 10 -60L12 -38H-12Q-16 -64 -12 -82z", coat),
    pose.carries ? path("M20 -62l15 -5l3 13l-15 4z", pose.carries) : "",
    stroke("M2 -78Q12 -66 24 -57", coat, 6.6),
    head(-1, -96, pose.clothes),
  );
}

/** Four heads of hair seen from behind: short, cropped above the ears, bobbed, in a bun. */
const hairdos = [
  (hair: string, skin: string) =>
    path("M-21 -80a21 23 0 0 1 42 0q0 22 -12 27h-18q-12 -5 -12 -27z", hair) + ears(skin),
  (hair: string, skin: string) =>
    ears(skin) + path("M-20 -72q-4 -34 20 -34t20 34q-4 12 -20 12t-20 -12z", hair),
  (hair: string) => path("M-25 -50q-4 -55 25 -55t25 55q-25 9 -50 0z", hair),
  (hair: string, skin: string) =>
    ears(skin) +
    path("M-20 -76a20 25 0 0 1 40 0q0 18 -20 19t-20 -19z", hair) +
    circle(0, -62, 12, hair, { stroke: "#0003", "stroke-width": 2 }),
];
const ears = (skin: string) => ellipse(-21, -76, 3.6, 6.4, skin) + ellipse(21, -76, 3.6, 6.4, skin);

type Back = {
  x: number;
  y: number;
  width: number;
  coat: string;
  hair: string;
  skin?: string;
  hairdo?: number;
};

/** Head and shoulders seen from behind; (x, y) is the middle of the shoulders' lower edge, `width` theirs. */
export function fromBehind({ x, y, width, coat, hair, skin = "#7c4a35", hairdo = 0 }: Back): string {
  const style = hairdos[hairdo % hairdos.length] as (hair: string, skin: string) => string;
  return group(
    { transform: `translate(${Math.round(x)} ${Math.round(y)}) scale(${(width / 100).toFixed(3)})` },
    path("M-10 -64h20v20h-20z", skin),
    path("M-50 0Q-50 -38 -20 -44L-11 -50Q0 -43 11 -50L20 -44Q50 -38 50 0z", coat),
    path(style === hairdos[2] ? "" : "M-11 -50Q0 -43 11 -50L12 -47Q0 -39 -12 -47z", "#f3e6d0", {
      opacity: 0.5,
    }),
    style(hair, skin),
  );
}

/** Head and shoulders seen from the front, reading or looking up; placed as `fromBehind`. */
export function facing({
  x,
  y,
  width,
  coat,
  hair,
  skin = "#dba880",
  hairdo = 0,
  reads = false,
}: Back & { reads?: boolean }): string {
  const long = hairdo % 2 === 1;
  return group(
    { transform: `translate(${Math.round(x)} ${Math.round(y)}) scale(${(width / 100).toFixed(3)})` },
    long ? path("M-26 -48q-4 -56 26 -56t26 56q-26 12 -52 0z", hair) : "",
    path("M-9 -58h18v18h-18z", skin),
    path("M-50 0Q-50 -38 -18 -44L0 -30L18 -44Q50 -38 50 0z", coat),
    path("M-14 -45L0 -24L14 -45L6 -48L0 -38L-6 -48z", "#f3ead9"),
    ellipse(0, -74, 19, 22, skin),
    path(
      long
        ? "M-20 -70q-4 -30 20 -30t20 30q-6 -14 -22 -17q-8 10 -18 17z"
        : "M-21 -74q-4 -28 21 -28t21 28q-4 -12 -12 -13q-16 2 -26 -2q-3 6 -4 15z",
      hair,
    ),
    reads
      ? stroke("M-11 -70q3.5 2.6 7 0M4 -70q3.5 2.6 7 0", "#5b3a2b", 1.8)
      : circle(-7.5, -72, 2, "#33231c") + circle(7.5, -72, 2, "#33231c"),
    stroke("M-3 -61q3 1.6 6 0", "#a8563f", 1.8),
  );
}

/** A helmet for a standing person; vest gives the colour of the stripes across the chest. */
export function helmet({ x, y, height, left }: Omit<Pose, "clothes">, colour: string, vest: string): string {
  const s = height / 100;
  return group(
    { transform: `translate(${x} ${y}) scale(${left ? -s : s} ${s})` },
    path("M-8 -90a9 9.5 0 0 1 17 -1l5 2q-10 3 -22 2z", colour),
    path("M-11 -50h24v3h-24zM-12 -62h25v3h-25z", vest),
  );
}
