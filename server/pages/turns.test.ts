import { expect, test } from "vitest";
import { createTurns, TooBusy } from "./turns.ts";

test("so many run, so many wait in their order, and whoever comes then is turned away", async () => {
  const take = createTurns(2, 2);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const works = [0, 1, 2, 3].map((name) =>
    take(() => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  await expect(take(async () => {})).rejects.toThrow(TooBusy);
  for (let i = 0; i < 4; i += 1) {
    ends[i]?.();
    await works[i];
  }
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await take(async () => "free again")).toBe("free again");
});

test("work that fails gives its place back", async () => {
  const take = createTurns(1, 0);
  await expect(take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await take(async () => 1)).toBe(1);
});
