import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const app = path.join(import.meta.dirname, "../../app");

export interface Route {
  /** File under app/. */
  file: string;
  /** As addresses are written, with parameters in brackets. */
  path: string;
  methods: string[];
  section: string;
}

const sections: [begins: RegExp, words: string][] = [
  [/^\(site\)/, "公开页面 public pages"],
  [/^\(auth\)/, "登录前后 around signing in"],
  [/^(\([a-z]+\)\/)?admin/, "编辑台 the desk"],
  [/^api/, "接口 interfaces"],
];

/** Every page and every route handler that the files of app/ make. */
export function findRoutes(): Route[] {
  return globSync("**/{page.tsx,route.ts,route.tsx}", { cwd: app })
    .map((file) => file.split(path.sep).join("/"))
    .map((file) => ({
      file,
      path: `/${segmentsOf(file).join("/")}`,
      methods: /(^|\/)page\.tsx$/.test(file)
        ? ["GET"]
        : methodsIn(readFileSync(path.join(app, file), "utf8")),
      section: sections.find(([begins]) => begins.test(file))?.[1] ?? "别处 elsewhere",
    }))
    .sort((one, other) => placeOf(one) - placeOf(other) || one.path.localeCompare(other.path, "en"));
}

function segmentsOf(file: string): string[] {
  return file
    .split("/")
    .slice(0, -1)
    .filter((segment) => !/^\(.*\)$/.test(segment));
}

function methodsIn(source: string): string[] {
  const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  return methods.filter((method) =>
    new RegExp(`export (async )?(function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b[^}]*\\}`).test(
      source,
    ),
  );
}

function placeOf({ section }: Route): number {
  return sections.findIndex(([, words]) => words === section);
}
