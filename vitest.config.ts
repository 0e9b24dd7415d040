import { defineConfig } from "vitest/config";

const folders = "{app,cli,components,lib,messages,prisma,scripts,server}";
const withDatabase = `${folders}/**/*.db.test.{ts,tsx}`;

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: ["./lib/platform/test-server.ts"],
    pool: "forks",
    // Most of the slow ones wait for another process, so one more than the cores of a small machine.
    maxWorkers: 3,
    // Far more than any takes on a quiet machine: on a busy one a test is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "database",
          include: [withDatabase],
          // A worker's databases are named in its environment, so files must not share one.
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          name: "pure",
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: [withDatabase],
          // They keep nothing, and most of their time would go into loading the same modules again.
          isolate: false,
        },
      },
    ],
  },
});
