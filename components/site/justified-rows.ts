/** Width by height of a row that is neither a strip nor a wall. */
const best = 3.6;

/**
 * Divides pictures, in their order, into rows that will all be as wide as the column: so that no row is much higher
 * than another and none holds a single picture unless it must.
 *
 * @param ratioOf width by height.
 */
export function justifiedRows<Item>(items: Item[], ratioOf: (item: Item) => number): Item[][] {
  const ratios = items.map(ratioOf);
  const cost = (from: number, to: number) => {
    const whole = ratios.slice(from, to).reduce((sum, ratio) => sum + ratio, 0);
    return (whole - best) ** 2 + (to - from === 1 ? 4 : 0);
  };
  // The best division of the first n pictures, for each n: what it costs and where its last row begins.
  const divisions = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= items.length; to++) {
    const choices = Array.from({ length: to }, (_, from) => ({
      cost: (divisions[from]?.cost ?? 0) + cost(from, to),
      from,
    }));
    divisions.push(choices.reduce((least, one) => (one.cost < least.cost ? one : least)));
  }
  const rows: Item[][] = [];
  for (let to = items.length; to > 0; to = divisions[to]?.from ?? 0)
    rows.unshift(items.slice(divisions[to]?.from ?? 0, to));
  return rows;
}
