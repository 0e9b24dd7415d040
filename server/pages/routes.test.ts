import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDestination, missing, routes } from "./routes.ts";

const pageAt = (url: string) => {
  const found = findDestination(url);
  return "page" in found ? found.page.target : `moved ${found.moved}`;
};

describe("a public address", () => {
  test.each(["/", "/reports", "/reports/2025-ten-events", "/years/2025", "/feed.xml", "/robots.txt"])(
    "%s is asked for as it is",
    (url) => expect(pageAt(url)).toBe(url),
  );

  test("query parameters that the route does not name are left out", () => {
    expect(pageAt("/reports/a?utm_source=x&page=3&q=1")).toBe("/reports/a");
    expect(pageAt("/?__nextLocale=x")).toBe("/");
  });

  test("query parameters that the route names stand in its order and in one spelling", () => {
    expect(pageAt("/search?year=2024&x=1&q=%E5%A7%94%E5%91%98+%20读书&page=02")).toBe(
      "/search?q=%E5%A7%94%E5%91%98%20%E8%AF%BB%E4%B9%A6&year=2024",
    );
    expect(pageAt("/events?page=2&page=3&channel=a-b")).toBe("/events?page=2&channel=a-b");
  });

  test("the first page is the address without a page, and a malformed value is no value", () => {
    for (const query of ["page=1", "page=-1", "page=1e3", "year=24", "channel=../x", "channel=A", "="])
      expect(pageAt(`/events?${query}`)).toBe("/events");
  });

  test("search words are cut at a hundred characters and stay well-formed", () => {
    const target = pageAt(`/search?q=${encodeURIComponent("𠮷".repeat(80))}`);
    expect(decodeURIComponent(target.slice("/search?q=".length)).length).toBeLessThanOrEqual(100);
    expect(pageAt("/search?q=%00a%0Bb%7F")).toBe("/search?q=a%20b");
    expect(pageAt("/search?q=%FF")).toBe(`/search?q=${encodeURIComponent("\uFFFD")}`);
  });

  test("doubled and trailing slashes move to the one spelling, always within this site", () => {
    expect(pageAt("/reports/")).toBe("moved /reports");
    expect(pageAt("//reports//a/?x=1")).toBe("moved /reports/a");
    expect(pageAt("//")).toBe("moved /");
    expect(pageAt("//example.org/")).toBe(missing.target);
  });
});

describe("an address that no route names", () => {
  test.each([
    "/nothing",
    "/reports/a/b",
    "/reports/A",
    "/reports/-a",
    "/years/25",
    "/admin",
    "/%61dmin",
    "/_next/data/x.json",
    "/reports/..%2f..%2fadmin",
    "/reports/%",
    "/reports/a%0d%0aset-cookie:x",
    "/reports/a\\b",
    `/reports/${"a".repeat(300)}`,
    "*",
    "http://other.example/reports",
    "",
  ])("%j is the one missing page", (url) => expect(pageAt(url)).toBe(missing.target));

  test("whatever is asked, Next is asked for a harmless address", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.webUrl({ withQueryParameters: true }),
        (text, url) => {
          for (const asked of [`/${text}`, `/search?${text}`, `/search?q=${text}`, url])
            expect(pageAt(asked)).toMatch(
              /^(moved )?\/(?!\/)[a-z0-9./-]*(\?[a-z]+=[\w.!~*'()%-]+(&[a-z]+=[\w-]+)*)?$/,
            );
        },
      ),
    );
  });
});

test("addresses that a stranger can make up are marked as such", () => {
  const marks = (url: string) => {
    const found = findDestination(url);
    return "page" in found ? { named: found.page.named, asked: found.page.asked } : null;
  };
  expect(marks("/reports/a")).toEqual({ named: true, asked: false });
  expect(marks("/reports?page=2")).toEqual({ named: false, asked: true });
  expect(marks("/channels/a?page=2")).toEqual({ named: true, asked: true });
  for (const url of ["/", "/reports", "/search?x=1", "/nothing"])
    expect(marks(url)).toEqual({ named: false, asked: false });
});

test("every page of app/(site) has a row", () => {
  const root = "app/(site)";
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const folders = files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => path.dirname(file));
  const paths = folders
    .map((folder) => `/${folder === "." ? "" : folder}`)
    .filter((folder) => !folder.startsWith("/[..."));
  expect(existsSync(root)).toBe(true);
  expect(routes.map((route) => route.path)).toEqual(expect.arrayContaining(paths));
});
