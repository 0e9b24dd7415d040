import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepHouse } from "./housekeeping.ts";

test("it is cleaned at once and again and again, also after a failure, until it is ended", async () => {
  let looks = 0;
  const again = Promise.withResolvers<void>();
  const end = keepHouse(async () => {
    looks += 1;
    if (looks === 1) throw new Error("the database is away");
    if (looks === 3) again.resolve();
    return {};
  }, 5);
  expect(looks).toBe(1);
  await again.promise;
  end();
  const before = looks;
  await sleep(30);
  expect(looks).toBe(before);
});
