import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { hideSecrets } from "./log.ts";

test("an address keeps everything but its password or its token", () => {
  expect(hideSecrets('at "postgresql://app:p%40ss@db:5432/x" and smtp://me:pw@mail')).toBe(
    'at "postgresql://app:***@db:5432/x" and smtp://me:***@mail',
  );
  expect(hideSecrets('{"path":"/reset/aB3_-x"} http://h/setup/aB3_-x?y /resettle/me')).toBe(
    '{"path":"/reset/***"} http://h/setup/***?y /resettle/me',
  );
  expect(hideSecrets("http://127.0.0.1:3000/a@b")).toBe("http://127.0.0.1:3000/a@b");
});

test("secrets stay out of the log, which is one JSON object a line on standard error", () => {
  const module = JSON.stringify(path.join(import.meta.dirname, "log.ts"));
  const script = `
    const { log } = await import(${module});
    log.info({ password: "hunter2", user: { token: "hunter2" }, request: { headers: { cookie: "hunter2" } } }, "signed in");
    log.error(new Error("no answer from postgresql://app:hunter2@db/x"));
    log.debug("too much");`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.msg)).toEqual(["signed in", "no answer from postgresql://app:***@db/x"]);
  expect(stderr).not.toContain("hunter2");
});
