import path from "node:path";
import { parseSync } from "oxc-parser";

/** A file of the repository; the path is relative to its root, with slashes. */
export interface SourceText {
  path: string;
  text: string;
}

export interface Import {
  /** Path within the repository, or the name of a package. */
  target: string;
  isPackage: boolean;
  /** Gone when the types are taken out. */
  isType: boolean;
  names: string[];
  line: number;
}

export interface Source extends SourceText {
  lines: number;
  imports: Import[];
  /** "use client", "use server". */
  directives: string[];
  /** Names of exported values. */
  exports: string[];
  /** Functions called to make a value that the module keeps: `const x = command(…)` gives "command". */
  makers: string[];
  isTest: boolean;
}

export interface Finding {
  path: string;
  line: number;
  message: string;
}

/** @throws Error naming the file when it is no TypeScript. */
export function readSource({ path: file, text }: SourceText): Source {
  const isCode = /\.(tsx?|mts|mjs)$/.test(file);
  const parsed = isCode ? parse(file, text) : { imports: [], directives: [], exports: [], makers: [] };
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { path: file, text, lines, isTest: isTestFile(file), ...parsed };
}

/** Tests and what only tests use may look everywhere. */
function isTestFile(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)test-[^/]+\.tsx?$|(^|\/)(fixtures|e2e|bench|scripts)\//.test(file);
}

function parse(file: string, text: string): Pick<Source, "imports" | "directives" | "exports" | "makers"> {
  const { module, program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const found = (specifier: string, offset: number, isType: boolean, names: string[]): Import => {
    const target = resolve(file, specifier);
    return { target, isPackage: target === specifier, isType, names, line: lineAt(offset) };
  };

  const imports = module.staticImports.map(({ start, moduleRequest, entries }) => {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    const names = entries.flatMap(({ importName, isType: aside }) => (!aside && importName.name) || []);
    return found(moduleRequest.value, start, isType, names);
  });
  const passedOn = module.staticExports.flatMap(({ start, entries }) => {
    const from = entries[0]?.moduleRequest;
    return from
      ? [
          found(
            from.value,
            start,
            entries.every((entry) => entry.isType),
            [],
          ),
        ]
      : [];
  });
  const later = module.dynamicImports.flatMap(({ start, moduleRequest }) => {
    const written = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return written?.[1] ? [found(written[1], start, false, [])] : [];
  });
  return {
    imports: [...imports, ...passedOn, ...later],
    directives: program.body.flatMap((node) =>
      "directive" in node && node.directive ? [node.directive] : [],
    ),
    exports: module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ exportName, isType }) => (!isType && exportName.name) || []),
    ),
    makers: program.body.flatMap(makersIn),
  };
}

type Statement = ReturnType<typeof parseSync>["program"]["body"][number];

function makersIn(statement: Statement): string[] {
  const inner = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (inner?.type !== "VariableDeclaration") return [];
  return inner.declarations.flatMap(({ init }) =>
    init?.type === "CallExpression" && init.callee.type === "Identifier" ? [init.callee.name] : [],
  );
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return specifier;
  return path.posix.join(path.posix.dirname(from), specifier);
}
