/**
 * So many pieces of work at once in this process, the others wait. Whoever somebody is waiting for comes first;
 * work in the background leaves one place free for them, where there are two.
 */
export function createPlaces(count: number) {
  const urgent: (() => void)[] = [];
  const later: (() => void)[] = [];
  let taken = 0;
  let takenInBackground = 0;
  const inBackground = Math.max(1, count - 1);

  function admit(): void {
    while (taken < count) {
      const mayBackground = takenInBackground < inBackground;
      const next = urgent.shift() ?? (mayBackground ? later.shift() : undefined);
      if (!next) return;
      next();
    }
  }

  async function run<Result>(work: () => Promise<Result>, background = false): Promise<Result> {
    await new Promise<void>((resolve) => {
      (background ? later : urgent).push(() => {
        taken++;
        if (background) takenInBackground++;
        resolve();
      });
      admit();
    });
    try {
      return await work();
    } finally {
      taken--;
      if (background) takenInBackground--;
      admit();
    }
  }

  return { run };
}
