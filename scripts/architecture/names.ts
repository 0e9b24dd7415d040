import { extraNames } from "./extra-names.ts";
import type { Finding, Source } from "./source.ts";

const closedList = ["model", "rules", "queries", "published"];

/** Folders under lib that are no domain with a closed list: see why in each reason. */
export function checkNames(sources: Source[]): Finding[] {
  return sources.filter(({ path }) => path.startsWith("lib/")).flatMap(({ path }) => checkName(path));
}

function checkName(path: string): Finding[] {
  const [, domain = "", ...rest] = path.split("/");
  if (rest.length === 0 || domain === "platform") return [];
  const known = extraNames[domain] ?? {};
  if ("*" in known) return [];
  const finding = (message: string) => [{ path, line: 1, message }];
  if (rest[0] === "commands") {
    if (rest.length === 2 && /^[a-z]+(-[a-z]+)+(\.db)?(\.test)?\.ts$/.test(rest[1] ?? "")) return [];
    return finding("a command's file is named verb-noun, as in commands/disable-user.ts");
  }
  const name = rest.join("/").replace(/(\.db)?(\.test)?\.tsx?$/, "");
  if (closedList.includes(name) || name in known || /^test-|\.(test|db\.test)\.ts$/.test(rest.join("/")))
    return [];
  return finding(
    `a domain's files are ${closedList.join(", ")} and commands/<verb-noun>; if this is none of them, give its reason in scripts/architecture/extra-names.ts`,
  );
}
