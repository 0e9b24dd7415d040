import { expect, test } from "vitest";
import { isWorthNoting } from "./sign-in.ts";
import { delayFor, limits, networkOf } from "./throttle.ts";

test("an attacked account answers later and later, but never later than eight seconds", () => {
  expect([1, 10, 11, 15, 20, 1000].map(delayFor)).toEqual([0, 0, 287, 500, 1000, limits.longestDelay]);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:DB8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["?", "?"],
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));

test("a flood of guesses leaves a few audit rows, not one each", () => {
  const noted = Array.from({ length: 100_000 }, (_, i) => i + 1).filter(isWorthNoting);
  expect(noted.slice(0, 18)).toEqual([...Array(16).keys()].map((i) => i + 1).concat(32, 64));
  expect(noted.length).toBeLessThan(40);
});
