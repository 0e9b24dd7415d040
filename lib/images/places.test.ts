import { expect, test } from "vitest";
import { createPlaces } from "./places.ts";

/** Work that ends when it is told to, and says when it began. */
function work(began: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    end: resolve,
    run: () => {
      began.push(name);
      return promise;
    },
  };
}

/** Until everything that can begin has begun. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("so many at once; who is waited for comes before the background, which leaves a place free", async () => {
  const began: string[] = [];
  const places = createPlaces(2);
  const [one, two, urgent] = [work(began, "one"), work(began, "two"), work(began, "urgent")];
  const done = [places.run(one.run, true), places.run(two.run, true)];
  await settle();
  expect(began).toEqual(["one"]);
  done.push(places.run(urgent.run));
  await settle();
  expect(began).toEqual(["one", "urgent"]);
  const next = work(began, "next");
  done.push(places.run(next.run));
  one.end();
  await settle();
  expect(began).toEqual(["one", "urgent", "next"]);
  urgent.end();
  await settle();
  expect(began).toEqual(["one", "urgent", "next", "two"]);
  next.end();
  two.end();
  await Promise.all(done);
});

test("work that fails gives its place back", async () => {
  const places = createPlaces(1);
  await expect(places.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await places.run(async () => "next")).toBe("next");
});
