import { describe, expect, test } from "vitest";
import { planCancellation, planPublication, planWithdrawal, type Range, stateOf } from "./rules.ts";

const at = (hour: number) => new Date(Date.UTC(2025, 0, 1, hour));
const now = at(10);
const range = (id: string, from: number, until: number | null, editionId = `edition of ${id}`): Range => ({
  id,
  editionId,
  from: at(from),
  until: until === null ? null : at(until),
});
const wish = (
  from: number,
  rest: { cancel?: string[]; note?: string; editionId?: string; live?: string | null } = {},
) => ({
  editionId: "new",
  note: "",
  cancel: [],
  ...rest,
  from: at(from),
});

const live = range("live", 8, null);
const liveUntilNext = range("live", 8, 12);
const next = range("next", 12, null);

describe("publishing", () => {
  test("the first time ends and cancels nothing", () => {
    expect(planPublication(wish(10), [], now)).toEqual({ end: null, cancel: [] });
  });

  test("ends the predecessor at that time, now or later", () => {
    expect(planPublication(wish(10), [live], now)).toEqual({ end: live, cancel: [] });
    expect(planPublication(wish(14), [live], now)).toEqual({ end: live, cancel: [] });
    expect(planPublication(wish(14), [liveUntilNext, next], now)).toEqual({ end: next, cancel: [] });
  });

  test("a correction that was decided before a withdrawal does not undo it; one decided after it is made", () => {
    const withdrawn = range("live", 8, 9);
    expect(planPublication(wish(10, { live: "live" }), [live], now)).toEqual({ end: live, cancel: [] });
    expect(planPublication(wish(10, { live: "live" }), [withdrawn], now)).toEqual({
      code: "publication.changed-meanwhile",
    });
    expect(planPublication(wish(10, { live: null }), [withdrawn], now)).toEqual({ end: null, cancel: [] });
    expect(planPublication(wish(10, { live: null }), [live], now)).toEqual({
      code: "publication.changed-meanwhile",
    });
  });

  test("is refused at a time that has passed", () => {
    expect(planPublication(wish(9), [], now)).toMatchObject({ code: "publication.time-past" });
  });

  test("cancels later publications that were agreed to, and is refused for others", () => {
    expect(planPublication(wish(10), [liveUntilNext, next], now)).toEqual({
      code: "publication.later-schedule",
      values: { count: 1, at: "2025年1月1日 20:00" },
    });
    expect(planPublication(wish(10, { cancel: ["next"] }), [liveUntilNext, next], now)).toEqual({
      end: liveUntilNext,
      cancel: [next],
    });
  });

  test("at exactly the time of another is the same conflict", () => {
    expect(planPublication(wish(12), [liveUntilNext, next], now)).toMatchObject({
      code: "publication.later-schedule",
    });
  });

  test("what is public already is refused, so that a second click changes nothing", () => {
    expect(planPublication(wish(10, { editionId: live.editionId }), [live], now)).toEqual({
      code: "publication.nothing-changed",
    });
  });

  test("with a note of correction needs something that was public before", () => {
    expect(planPublication(wish(10, { note: "更正一处数字" }), [], now)).toMatchObject({
      code: "publication.nothing-to-correct",
    });
    expect(planPublication(wish(10, { note: "更正一处数字" }), [live], now)).toMatchObject({ end: live });
    expect(planPublication(wish(10, { note: "更正一处数字" }), [range("ended", 7, 8)], now)).toMatchObject({
      end: null,
    });
  });
});

describe("withdrawing", () => {
  test("ends what is live", () => {
    expect(planWithdrawal([], [range("ended", 6, 8), live], now)).toEqual({ end: live, cancel: [] });
  });

  test("is refused when nothing is live", () => {
    expect(planWithdrawal([], [range("ended", 6, 8), next], now)).toEqual({ code: "publication.not-live" });
  });

  test("takes later publications along only when that was agreed to", () => {
    expect(planWithdrawal([], [liveUntilNext, next], now)).toMatchObject({
      code: "publication.later-schedule",
    });
    expect(planWithdrawal(["next"], [liveUntilNext, next], now)).toEqual({
      end: liveUntilNext,
      cancel: [next],
    });
  });
});

describe("cancelling a schedule", () => {
  test("lets the one before it go on, until the one after it", () => {
    const middle = range("middle", 12, 14);
    expect(planCancellation("next", [liveUntilNext, next], now)).toEqual({
      cancel: next,
      extend: { range: liveUntilNext, until: null },
    });
    expect(planCancellation("middle", [liveUntilNext, middle, range("last", 14, null)], now)).toEqual({
      cancel: middle,
      extend: { range: liveUntilNext, until: at(14) },
    });
  });

  test("of the first publication extends nothing", () => {
    expect(planCancellation("next", [next], now)).toEqual({ cancel: next, extend: null });
  });

  test("is refused once it has begun, and for what is not there", () => {
    expect(planCancellation("live", [live], now)).toEqual({ code: "publication.already-begun" });
    expect(planCancellation("gone", [live], now)).toEqual({ code: "publication.not-scheduled" });
  });
});

describe("the word for a state", () => {
  const facts = { live: false, scheduled: false, withdrawn: false, differs: false };
  test.each([
    [{}, "draft"],
    [{ scheduled: true }, "scheduled"],
    [{ live: true }, "live"],
    [{ live: true, differs: true }, "changed"],
    [{ live: true, scheduled: true }, "live"],
    [{ scheduled: true, differs: true }, "scheduled"],
    [{ withdrawn: true }, "withdrawn"],
    [{ withdrawn: true, live: true }, "live"],
    [{ withdrawn: true, scheduled: true }, "scheduled"],
  ] as const)("%o is %s", (changes, word) => {
    expect(stateOf({ ...facts, ...changes })).toBe(word);
  });
});
