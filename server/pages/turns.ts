/** More wait already than could be served in a bearable time. */
export class TooBusy extends Error {
  override name = "TooBusy";
}

/** Lets `atOnce` pieces of work run and `waiting` more stand in line; whoever comes then is turned away. */
export function createTurns(atOnce: number, waiting: number) {
  const line: (() => void)[] = [];
  let running = 0;

  return async function take<Value>(work: () => Promise<Value>): Promise<Value> {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new TooBusy(`${line.length} renders wait already`);
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      // The next in line takes this place over, so `running` stays as it is.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
