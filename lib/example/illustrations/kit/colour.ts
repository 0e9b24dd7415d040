/** The pigments that all pictures share, so that they look like one series. */
export const pigment = {
  paper: "#f6efe1",
  mist: "#efe4cf",
  ink: "#14232b",
  night: "#132433",
  indigo: "#1f3d54",
  azure: "#3b6f8f",
  malachite: "#2f6d61",
  jade: "#7fae9b",
  celadon: "#c3d5c8",
  ochre: "#b9783f",
  straw: "#e4bd6a",
  gold: "#e2c184",
  peach: "#f0c9a0",
  cinnabar: "#c8402c",
  crimson: "#96262a",
  umber: "#4a3228",
} as const;

/** The colour `t` of the way (0 to 1) from `a` to `b`, both `#rrggbb`. */
export function mix(a: string, b: string, t: number): string {
  let out = "#";
  for (const i of [1, 3, 5]) {
    const from = Number.parseInt(a.slice(i, i + 2), 16);
    const to = Number.parseInt(b.slice(i, i + 2), 16);
    out += Math.round(from + (to - from) * t)
      .toString(16)
      .padStart(2, "0");
  }
  return out;
}
