import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: ["./lib/platform/test-server.ts"],
    include: ["{app,cli,components,lib,messages,prisma,scripts,server}/**/*.test.{ts,tsx}"],
    // A worker's databases are named in its environment, so files must not share one.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
