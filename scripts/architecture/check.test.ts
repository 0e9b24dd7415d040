import { describe, expect, test } from "vitest";
import { checkStructure } from "./check.ts";

/** Findings about these files, each as "path message". */
const findings = (files: Record<string, string>) =>
  checkStructure(Object.entries(files).map(([path, text]) => ({ path, text }))).map(
    ({ path, message }) => `${path} ${message}`,
  );
/** What is said about one file that imports another. */
const importing = (
  path: string,
  target: string,
  form = (from: string) => `import { x } from "${from}";\nx();\n`,
) => findings({ [path]: form(target) }).join("\n");

describe("imports point one way", () => {
  test.each([
    ["app/admin/events/page.tsx", "#lib/events/queries.ts"],
    ["app/admin/events/actions.tsx", "#lib/events/commands/edit-event.ts"],
    ["app/admin/page.tsx", "#components/desk/shell.tsx"],
    ["app/(site)/page.tsx", "#lib/publications/published.ts"],
    ["app/(site)/page.tsx", "#components/site/title.ts"],
    ["app/(site)/reports/page.tsx", "../layout.tsx"],
    ["components/site/picture.tsx", "#lib/images/model.ts"],
    ["components/editor/editor.tsx", "#components/ui/button.tsx"],
    ["components/ui/button.tsx", "./field.tsx"],
    ["components/ui/button.tsx", "react-aria-components"],
    ["lib/events/queries.ts", "#lib/platform/database.ts"],
    ["lib/reports/commands/add-event.ts", "#lib/events/add-event.ts"],
    ["lib/images/published.ts", "#lib/platform/public-database.ts"],
    ["lib/events/queries.ts", "#generated/prisma/client.ts"],
    ["server/main.ts", "#lib/platform/log.ts"],
    ["cli/main.ts", "#lib/reports/commands/create-report.ts"],
    ["server/pages/pages.ts", "#components/site/failure.html.ts"],
  ])("%s may import %s", (path, target) => expect(importing(path, target)).not.toContain("imports"));

  test.each([
    ["app/(site)/page.tsx", "#lib/events/queries.ts", "lib/<domain>/published.ts"],
    ["app/(site)/page.tsx", "#lib/events/model.ts", "lib/<domain>/published.ts"],
    ["app/(site)/page.tsx", "#components/desk/shell.tsx", "components/site"],
    ["app/(site)/page.tsx", "#lib/platform/public-database.ts", "lib/<domain>/published.ts"],
    ["app/admin/page.tsx", "#lib/platform/database.ts", "lib/<domain>/queries.ts"],
    ["app/admin/page.tsx", "#server/log.ts", "belongs in lib"],
    ["components/site/title.tsx", "#components/desk/shell.tsx", "nothing of the desk"],
    ["components/site/title.tsx", "#lib/reports/queries.ts", "lib/<domain>/published.ts"],
    ["components/ui/button.tsx", "#lib/events/model.ts", "could ship in another product"],
    ["components/ui/button.tsx", "../desk/shell.tsx", "could ship in another product"],
    ["components/desk/list.tsx", "#lib/events/queries.ts", "as props"],
    ["components/desk/list.tsx", "#lib/events/commands/edit-event.ts", "as props"],
    ["components/desk/list.tsx", "../../app/admin/actions.ts", "as a prop"],
    ["lib/events/queries.ts", "#components/site/title.ts", "move what both need into lib"],
    ["lib/events/queries.ts", "#server/front.ts", "move what both need into lib"],
    ["lib/platform/log.ts", "#lib/events/model.ts", "the platform knows no domain"],
    ["lib/platform/log.ts", "../access.ts", "the platform knows no domain"],
    ["lib/events/published.ts", "./queries.ts", "public-database.ts only"],
    ["lib/events/published.ts", "#lib/platform/database.ts", "public-database.ts only"],
    ["lib/events/rules.ts", "./queries.ts", "pure"],
    ["lib/events/model.ts", "#lib/platform/database.ts", "pure"],
    ["lib/reports/commands/add-event.ts", "#lib/events/commands/create-event.ts", "takes tx"],
    ["lib/events/commands/add-event.ts", "./create-event.ts", "takes tx"],
    ["lib/reports/ranking.ts", "#lib/events/commands/create-event.ts", "takes tx"],
    ["server/main.ts", "../app/admin/page.tsx", "belongs in lib"],
    ["cli/main.ts", "#components/desk/shell.tsx", "belongs in lib"],
    ["components/desk/list.tsx", "#generated/prisma/client.ts", "as a prop"],
    ["lib/events/queries.ts", "../../scripts/build.ts", "never the other way"],
  ])("%s may not import %s, and hears where it belongs", (path, target, home) =>
    expect(importing(path, target)).toContain(home),
  );

  test("however the import is written", () => {
    const forms = [
      (from: string) => `export * from "${from}";`,
      (from: string) => `export { x } from "${from}";`,
      (from: string) => `import "${from}";`,
      (from: string) => `import type { X } from "${from}";`,
      (from: string) => `const x = await import("${from}");`,
      (from: string) => `import x, {\n  type Y,\n} from '${from}';`,
    ];
    for (const form of forms)
      expect(importing("lib/platform/log.ts", "#lib/events/model.ts", form)).toContain("imports");
    const text = (from: string) =>
      `// import x from "${from}";\nexport const text = 'import x from "${from}"';`;
    expect(importing("lib/platform/log.ts", "#lib/events/model.ts", text)).toBe("");
  });

  test("a component may name the type of what a query answers", () => {
    const form = (from: string) => `import type { X } from "${from}";`;
    expect(importing("components/desk/list.tsx", "#lib/events/queries.ts", form)).toBe("");
  });

  test("tests may look everywhere", () => {
    expect(importing("lib/platform/log.test.ts", "#lib/events/model.ts")).toBe("");
    expect(importing("lib/platform/test-database.ts", "#lib/command.ts")).toBe("");
  });

  test("an import names the file with its ending", () => {
    expect(importing("lib/events/queries.ts", "./model")).toContain("write the file's ending");
  });
});

describe("circles", () => {
  const a = (type = "") => ({
    "lib/platform/a.ts": `import ${type}{ b } from "./b.ts";\nexport const a = () => b;`,
  });
  const b = { "lib/platform/b.ts": 'import { c } from "./c.ts";\nexport const b = () => c;' };
  const c = { "lib/platform/c.ts": 'import { a } from "./a.ts";\nexport const c = () => a;' };

  test("are refused, and named whole", () => {
    expect(findings({ ...a(), ...b, ...c }).join()).toContain(
      "(lib/platform/a.ts → lib/platform/b.ts → lib/platform/c.ts → lib/platform/a.ts)",
    );
  });

  test("of types alone are none, and neither is a file that two others need", () => {
    expect(findings({ ...a("type "), ...b, ...c })).toEqual([]);
    const leaf = { "lib/platform/c.ts": "export const c = 1;" };
    expect(findings({ ...a(), ...b, ...leaf })).toEqual([]);
  });
});

describe("files of a domain", () => {
  const named = (path: string) => findings({ [path]: "" }).join();

  test.each([
    "model.ts",
    "rules.test.ts",
    "queries.db.test.ts",
    "published.ts",
    "add-event.ts",
    "test-data.ts",
  ])("events/%s is known", (name) => expect(named(`lib/events/${name}`)).toBe(""));

  test.each(["utils.ts", "helpers.ts", "service.ts", "model/event.ts", "queries-list.ts"])(
    "events/%s is not",
    (name) => expect(named(`lib/events/${name}`)).toContain("scripts/architecture/extra-names.ts"),
  );

  test("a reason given for one domain holds for that one", () => {
    expect(named("lib/reports/add-event.ts")).toContain("extra-names");
  });

  test("commands are named verb-noun, in one folder", () => {
    for (const name of ["edit.ts", "EditEvent.ts", "list/edit-event.ts"])
      expect(named(`lib/events/commands/${name}`)).toContain("verb-noun");
  });
});

describe("writes", () => {
  const command =
    'import { command } from "#lib/command.ts";\nexport const editEvent = command({}, async () => {});\n';

  test("are commands, one a file, in the folder of commands", () => {
    expect(findings({ "lib/events/commands/edit-event.ts": command })).toEqual([]);
    expect(findings({ "lib/events/edit-document.ts": command }).join()).toContain(
      "lib/<domain>/commands/<verb-noun>.ts",
    );
    const plain = "export async function editEvent() {}\n";
    expect(findings({ "lib/events/commands/edit-event.ts": plain }).join()).toContain("made by command(…)");
    const two = `${command}export const other = command({}, async () => {});\n`;
    expect(findings({ "lib/events/commands/edit-event.ts": two }).join()).toContain("one value");
  });

  test("of a command go through its transaction", () => {
    const around = `import { database } from "#lib/platform/database.ts";\n${command}database();\n`;
    expect(findings({ "lib/events/commands/edit-event.ts": around }).join()).toContain(
      "tx that it is handed",
    );
    const type = `import type { Transaction } from "#lib/platform/database.ts";\n${command}`;
    expect(findings({ "lib/events/commands/edit-event.ts": type })).toEqual([]);
  });

  test("reach a command from actions.ts of a page, and from no other file that says so", () => {
    const says = '"use server";\nexport async function save() {}\n';
    expect(findings({ "app/admin/events/actions.ts": says, "app/(auth)/login/actions.ts": says })).toEqual(
      [],
    );
    for (const path of ["app/admin/events/page.tsx", "components/desk/form.tsx", "lib/events/settle.ts"])
      expect(findings({ [path]: says }).join()).toContain("actions.ts of their page");
    expect(findings({ "app/admin/events/actions.ts": "export async function save() {}" }).join()).toContain(
      "begins with",
    );
  });
});

describe("public pages", () => {
  test.each([
    ["app/(site)/loading.tsx", "export default 1;"],
    ["app/(site)/reports/error.tsx", "export default 1;"],
    ["app/(site)/not-found.tsx", "export default 1;"],
    ["app/(site)/actions.ts", "export const a = 1;"],
    ["app/(site)/page.tsx", '"use client";\nexport default 1;'],
    ["components/site/gallery.tsx", '"use client";\nexport default 1;'],
    ["app/(site)/page.tsx", 'import { Suspense } from "react";\nSuspense;'],
    ["app/(site)/page.tsx", 'import { notFound } from "next/navigation";\nnotFound();'],
    ["app/(site)/page.tsx", 'import { cookies } from "next/headers";\ncookies();'],
    ["components/site/menu.tsx", 'import Link from "next/link";\nLink;'],
  ])("%s with %j is refused", (path, text) => expect(findings({ [path]: text })).toHaveLength(1));

  test("are server components, route handlers and plain TypeScript", () => {
    expect(
      findings({
        "app/(site)/reports/[slug]/page.tsx":
          'import type { ReactNode } from "react";\nexport default (): ReactNode => null;',
        "app/(site)/feed.xml/route.ts": "export function GET() {}",
        "components/site/elements/lightbox.ts": "export class Lightbox extends HTMLElement {}",
        "app/admin/error.tsx": '"use client";\nexport default 1;',
      }),
    ).toEqual([]);
  });
});

test("a file has at most three hundred lines", () => {
  expect(findings({ "lib/events/queries.ts": "x();\n".repeat(300) })).toEqual([]);
  expect(findings({ "lib/events/queries.ts": "x();\n".repeat(301) }).join()).toContain("301 lines");
});
