import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Happening, next, opening, type Said, type Saving, said } from "./saving.ts";

const after = (...happenings: (Happening | Happening["type"])[]): Saving =>
  happenings
    .map((one) => (typeof one === "string" ? ({ type: one, readOnly: false } as Happening) : one))
    .reduce(next, opening);
const words = (...happenings: Parameters<typeof after>): Said => said(after(...happenings));
const readOnly: Happening = { type: "connected", readOnly: true };

describe("what is said", () => {
  test.each<[Said, Parameters<typeof after>]>([
    ["opening", []],
    ["opening", ["copy-kept"]],
    ["opening", ["copy-kept", "connected"]],
    ["saved", ["copy-kept", "connected", "stored"]],
    ["opening", ["copy-kept", "connected", "stored", "lost", "connected"]],
    ["saving", ["copy-kept", "connected", "stored", "wrote"]],
    ["saved", ["copy-kept", "connected", "stored", "wrote", "stored"]],
    // The server stores it late: until it says so, it is on its way.
    ["saving", ["copy-kept", "connected", "wrote", "wrote"]],
    // Cut, or silent so long that it counts as cut.
    ["offline", ["copy-kept", "connected", "stored", "lost"]],
    ["offline", ["copy-kept", "connected", "stored", "wrote", "lost"]],
    ["offline", ["copy-kept", "connected", "stored", "lost", "wrote"]],
    // Back, but not yet told that what was written meanwhile is stored.
    ["saving", ["copy-kept", "connected", "lost", "wrote", "connected"]],
    ["saved", ["copy-kept", "connected", "lost", "wrote", "connected", "stored"]],
    // A private window, or no room left: a closed page would lose it, and that is said.
    ["offline-loose", ["copy-lost", "connected", "stored", "wrote", "lost"]],
    ["offline-loose", ["copy-kept", "connected", "wrote", "lost", "copy-lost"]],
    ["saving", ["copy-lost", "connected", "wrote"]],
    ["saved", ["copy-lost", "connected", "wrote", "stored"]],
    // Room again.
    ["offline", ["copy-lost", "connected", "wrote", "lost", "copy-kept"]],
    // A copy of an earlier tab holds what was never sent.
    ["offline", ["wrote", "copy-kept"]],
    ["saving", ["wrote", "copy-kept", "connected"]],
    // The session ended, or the page is older than the server.
    ["stopped", ["copy-kept", "connected", "stored", "stopped"]],
    ["kept", ["copy-kept", "connected", "wrote", "stopped"]],
    ["loose", ["copy-lost", "connected", "wrote", "stopped"]],
    ["kept", ["copy-kept", "connected", "wrote", "stopped", "connected"]],
    // The right to write was withdrawn.
    ["read-only", ["copy-kept", "connected", "stored", "lost", readOnly]],
    ["stopped", ["copy-kept", "connected", "stored", "lost", readOnly, "lost"]],
    ["kept", ["copy-kept", "connected", "wrote", "lost", readOnly]],
    ["loose", ["copy-lost", "connected", "wrote", "lost", readOnly]],
    // Reading alone stores nothing.
    ["kept", ["copy-kept", "connected", "wrote", "lost", readOnly, "stored"]],
    // Given back: what was kept goes its way.
    ["saving", ["copy-kept", "connected", "wrote", "lost", readOnly, "lost", "connected"]],
    ["saved", ["copy-kept", "connected", "wrote", "lost", readOnly, "lost", "connected", "stored"]],
  ])("%s after %j", (expected, happenings) => {
    expect(words(...happenings)).toBe(expected);
  });
});

const anything = fc.array(
  fc.constantFrom<Happening>(
    { type: "wrote" },
    { type: "stored" },
    { type: "connected", readOnly: false },
    readOnly,
    { type: "lost" },
    { type: "stopped" },
    { type: "copy-kept" },
    { type: "copy-lost" },
  ),
  { maxLength: 14 },
);

test("已保存 is said only where nothing was written since the server said so, on a line that is there", () => {
  fc.assert(
    fc.property(anything, (happenings) => {
      if (words(...happenings) !== "saved") return;
      const types = happenings.map(({ type }) => type);
      expect(types.lastIndexOf("stored")).toBeGreaterThanOrEqual(Math.min(0, types.lastIndexOf("wrote")));
      if (types.includes("wrote"))
        expect(types.lastIndexOf("stored")).toBeGreaterThan(types.lastIndexOf("wrote"));
      expect(types.lastIndexOf("connected")).toBeGreaterThan(types.lastIndexOf("lost"));
    }),
  );
});

test("留在本机 is said only where the browser keeps it", () => {
  fc.assert(
    fc.property(anything, (happenings) => {
      if (!["offline", "kept"].includes(words(...happenings))) return;
      const types = happenings.map(({ type }) => type);
      expect(types.lastIndexOf("copy-kept")).toBeGreaterThan(types.lastIndexOf("copy-lost"));
    }),
  );
});

test("what was written is never forgotten but by the server's word", () => {
  fc.assert(
    fc.property(anything, (happenings) => {
      let saving = opening;
      for (const happening of happenings) {
        const before = saving;
        saving = next(saving, happening);
        if (before.unsent && !saving.unsent) expect(happening.type).toBe("stored");
      }
    }),
  );
});
