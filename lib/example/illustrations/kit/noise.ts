/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between `low` and `high`. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of the entries; the list must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Smooth noise in [-1, 1] along a line: a function of the place, made of `octaves` waves. */
export function wave(random: Random, octaves = 4): (x: number) => number {
  const table = Array.from({ length: 256 }, () => random() * 2 - 1);
  const at = (i: number) => table[((i % 256) + 256) % 256] as number;
  const single = (x: number) => {
    const i = Math.floor(x);
    const t = x - i;
    const s = t * t * (3 - 2 * t);
    return at(i) * (1 - s) + at(i + 1) * s;
  };
  return (x) => {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let k = 0; k < octaves; k++) {
      sum += weight * single(x * 2 ** k + k * 37.3);
      total += weight;
      weight *= 0.5;
    }
    return sum / total;
  };
}
