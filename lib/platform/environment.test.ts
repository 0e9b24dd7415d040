import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./environment.ts";
import { names } from "./environment-schema.ts";

const read = (variables: Record<string, string>, dotenv = "") =>
  parseEnvironment(variables, dotenv, "/srv/app");

describe("settings", () => {
  test("nothing needs to be set", () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "/srv/app/data",
      siteUrl: "http://127.0.0.1:3000",
      siteUrlIsDefault: true,
      trustProxy: [],
      logLevel: "info",
    });
  });

  test("a variable wins over .env, and an empty one takes the setting back", () => {
    expect(read({ PORT: "4100" }, "PORT=4200").port).toBe(4100);
    expect(read({ PORT: "" }, "PORT=4200").port).toBe(3000);
    expect(read({}, "PORT=4200").port).toBe(4200);
  });

  test("the site's address follows host and port, and names no wildcard", () => {
    expect(read({ HOST: "0.0.0.0", PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
    expect(read({ HOST: "::1", PORT: "80" }).siteUrl).toBe("http://[::1]");
    expect(read({ SITE_URL: "https://大事记.example/" }).siteUrl).toBe("https://xn--3kq81x624b.example");
  });

  test("links to the desk lead to its own host where it has one", () => {
    expect(read({ SITE_URL: "https://example.org" }).deskUrl).toBe("https://example.org");
    expect(read({ SITE_URL: "https://example.org", ADMIN_HOST: "Desk.example.org" }).deskUrl).toBe(
      "https://desk.example.org",
    );
    expect(read({ ADMIN_HOST: "localhost:4000" }).deskUrl).toBe("http://localhost:4000");
  });

  test("proxies are addresses and ranges", () => {
    expect(read({ TRUST_PROXY: "127.0.0.1, 10.0.0.0/8 ::1" }).trustProxy).toEqual([
      "127.0.0.1",
      "10.0.0.0/8",
      "::1",
    ]);
  });

  test(".env may have a byte order mark, comments, quotes and Windows line ends", () => {
    const dotenv = '\uFEFF# 设置\r\nPORT=4300 # 端口\r\n\r\nexport DATA_DIR="资料 目录"\r\n';
    expect(read({}, dotenv)).toMatchObject({ port: 4300, dataDir: "/srv/app/资料 目录" });
  });
});

test(".env.example shows every setting, with a value that is accepted", () => {
  const example = readFileSync(".env.example", "utf8");
  const lines = example.match(/^#[A-Z_]+=.*$/gm)?.map((line) => line.slice(1)) ?? [];
  expect(lines.map((line) => line.split("=")[0]).sort()).toEqual([...names].sort());
  expect(read({}, lines.join("\n"))).toMatchObject({ siteUrl: "https://dashiji.example.org" });
});

describe("refused in one line that names the setting and the right form", () => {
  test.each([
    [{ PORT: "0" }, "PORT", "65535"],
    [{ PORT: "3000x" }, "PORT", "65535"],
    [{ HOST: "http://localhost" }, "HOST", "IP"],
    [{ SITE_URL: "example.org" }, "SITE_URL", "https://example.org"],
    [{ SITE_URL: "https://example.org/news" }, "SITE_URL", "https://example.org"],
    [{ DATABASE_URL: "mysql://a:b@c/d" }, "DATABASE_URL", "postgresql://"],
    [{ DATABASE_URL: "postgresql://localhost/d" }, "DATABASE_URL", "postgresql://"],
    [{ STORAGE_URL: "https://bucket" }, "STORAGE_URL", "s3://"],
    [{ STORAGE_URL: "s3://bucket" }, "STORAGE_URL", "s3://"],
    [{ SMTP_URL: "mail.example.org" }, "SMTP_URL", "smtp://"],
    [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "abc" }, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "openssl"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET", "32"],
    [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN", "16"],
    [{ TRUST_PROXY: "10.0.0.0/33" }, "TRUST_PROXY", "10.0.0.0/8"],
    [{ FETCH_PICTURES: "yes" }, "FETCH_PICTURES", "off"],
    [{ TRUST_PROXY: "*" }, "TRUST_PROXY", "10.0.0.0/8"],
    [{ LOG_LEVEL: "verbose" }, "LOG_LEVEL", "debug"],
    [{ ADMIN_HOST: "https://admin.example.org" }, "ADMIN_HOST", "admin.example.org"],
  ])("%o", (variables, name, hint) => {
    const message = refusal(() => read(variables));
    expect(message).toContain(name);
    expect(message).toContain(hint);
    expect(message).toMatch(/^[^\n]*应为[^\n]* \/ [^\n]*must be[^\n]*$/);
  });

  test.each(["PROT=3000", "port=3000", "NODE_OPTIONS=--inspect"])("unknown name in .env: %s", (line) => {
    expect(refusal(() => read({}, line))).toContain(line.split("=")[0]);
  });

  test("a line of .env that would be passed over", () => {
    expect(refusal(() => read({}, "HOST=127.0.0.1\nPORT 3000"))).toContain("第 2 行");
  });

  test("a secret that is wrong is not repeated", () => {
    expect(refusal(() => read({ AUTH_SECRET: "hunter2" }))).not.toContain("hunter2");
    expect(refusal(() => read({ DATABASE_URL: "postgres//u:hunter2@h/d" }))).not.toContain("hunter2");
  });
});

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    expect(error).toMatchObject({ name: "StartError" });
    return (error as Error).message;
  }
  throw new Error("was accepted");
}
