import { expect, test } from "vitest";
import { isDiskFull } from "./disk-full.ts";

const prisma = { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "53100" } } } };

test.each([
  ["of the system", Object.assign(new Error("write"), { code: "ENOSPC" }), true],
  ["of a quota", Object.assign(new Error("write"), { code: "EDQUOT" }), true],
  ["of PostgreSQL", Object.assign(new Error("could not extend file"), { code: "53100" }), true],
  ["of PostgreSQL, as Prisma tells it", Object.assign(new Error("raw query failed"), prisma), true],
  [
    "of SQLite",
    Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 }),
    true,
  ],
  ["as the cause of another", new Error("upload", { cause: { code: "ENOSPC" } }), true],
  ["of rights", Object.assign(new Error("write"), { code: "EACCES" }), false],
  ["of PostgreSQL, out of memory", Object.assign(new Error("out of memory"), { code: "53200" }), false],
  ["that is no object", "ENOSPC", false],
])("an error %s: a full disk? %o", (_name, error, expected) => {
  expect(isDiskFull(error)).toBe(expected);
});

test("an error that causes itself ends the search", () => {
  const error = new Error("round");
  error.cause = error;
  expect(isDiskFull(error)).toBe(false);
});
