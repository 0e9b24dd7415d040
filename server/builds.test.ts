import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdBuild } from "./builds.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "builds-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a build goes once it is old and nobody serves it", () => {
  const own = holdBuild(root, makeBuild("a"));
  const served = makeBuild("b");
  const other = holdBuild(root, served);
  const fresh = makeBuild("c");
  const builds = [served, fresh, makeBuild("d", 1)];
  const left = () => builds.map((build) => existsSync(path.join(root, build)));
  for (const build of ["a", "b"]) makeBuild(build, 1);
  holdBuild(root, fresh)?.release();
  expect(left()).toEqual([true, true, false]);
  other?.release();
  holdBuild(root, fresh)?.release();
  expect(left()).toEqual([false, true, false]);
  own?.release();
});

test("a build of somebody's own is left alone", () => {
  makeBuild("a", 1);
  expect(holdBuild(root, ".next")).toBeUndefined();
  expect(existsSync(path.join(root, `build/${"a".repeat(16)}`))).toBe(true);
});

function makeBuild(letter: string, time = Date.now() / 1000): string {
  const build = `build/${letter.repeat(16)}`;
  mkdirSync(path.join(root, build, "server"), { recursive: true });
  utimesSync(path.join(root, build), time, time);
  return build;
}
