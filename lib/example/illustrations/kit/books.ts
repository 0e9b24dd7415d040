import { between, pick, type Random } from "./noise.ts";
import { group, rect } from "./sheet.ts";

const bindings = [
  "#8f2f26",
  "#b5533a",
  "#c98d4a",
  "#d9b878",
  "#efe2c4",
  "#3f6f63",
  "#2c5a5c",
  "#27445a",
  "#49606c",
  "#6a4a38",
  "#7c8d6a",
  "#31343c",
];

/** Books standing on a shelf whose upper side is at `y`; some lie, some lean, some places are empty. */
export function bookRow(
  random: Random,
  shelf: { x: number; y: number; width: number; height: number },
): string {
  const { x, y, width, height } = shelf;
  const out: string[] = [];
  let at = x;
  while (at < x + width - 14) {
    const chance = random();
    const left = x + width - at;
    if (chance < 0.03) {
      at += between(random, 8, 26);
    } else if (chance < 0.07 && left > 90) {
      out.push(pile(random, at, y, Math.min(left, between(random, 70, 96))));
      at += 98;
    } else {
      at += volume(random, out, at, y, Math.min(left, between(random, 11, 30)), height);
    }
  }
  return out.join("");
}

function volume(random: Random, out: string[], x: number, y: number, width: number, height: number): number {
  const tall = height * between(random, 0.62, 0.98);
  const colour = pick(random, bindings);
  const band = pick(random, ["#f0dca8", "#1d1a18", "#c8402c"]);
  const book =
    rect(x, y - tall, width - 1.5, tall, colour) +
    rect(x, y - tall, 3, tall, "#fff", { opacity: 0.16 }) +
    rect(x, y - tall * 0.84, width - 1.5, 4, band, { opacity: 0.7 }) +
    (width > 17 ? rect(x + 5, y - tall * 0.7, width - 11, tall * 0.3, "#f0e2c0", { opacity: 0.35 }) : "");
  const leans = random() < 0.05;
  out.push(leans ? group({ transform: `rotate(7 ${Math.round(x)} ${Math.round(y)})` }, book) : book);
  return leans ? width + 16 : width;
}

function pile(random: Random, x: number, y: number, width: number): string {
  let top = y;
  const out: string[] = [];
  for (let k = 0; k < 4; k++) {
    const thick = between(random, 11, 19);
    const inset = between(random, 0, 14);
    top -= thick;
    out.push(rect(x + inset, top, width - inset * 1.4, thick - 1.5, pick(random, bindings)));
    out.push(rect(x + inset + 6, top + 3, 5, thick - 7, "#f0dca8", { opacity: 0.7 }));
  }
  return out.join("");
}
