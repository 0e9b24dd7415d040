import type { NextConfig } from "next";

const config: NextConfig = {
  // Each build has a folder of its own, so that a running server keeps the one that it serves.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Every document is complete without scripts, for everybody: public pages are served without Next's.
  htmlLimitedBots: /.*/,
  // One cache for public pages, the front's; Next keeps none.
  cacheComponents: false,
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // The type check is its own step of .ci/run, with a compiler that is ten times as fast.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "pino", "@prisma/client", "yjs", "exifr"],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
