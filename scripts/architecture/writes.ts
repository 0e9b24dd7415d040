import type { Finding, Source } from "./source.ts";

/** Everything that changes a record goes through `command`, and a browser reaches it through actions.ts only. */
export function checkWrites(sources: Source[]): Finding[] {
  return sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) => [...checkCommands(source), ...checkActions(source)]);
}

function checkCommands({ path, exports, makers, imports }: Source): Finding[] {
  const isCommandFile = /^lib\/[^/]+\/commands\//.test(path);
  const made = makers.filter((maker) => maker === "command").length;
  const finding = (message: string) => [{ path, line: 1, message }];
  if (!isCommandFile && made > 0)
    return finding("makes a command: its home is lib/<domain>/commands/<verb-noun>.ts");
  if (!isCommandFile) return [];
  const database = imports.find(({ target, isType }) => target === "lib/platform/database.ts" && !isType);
  if (database) {
    const message = "imports the database: a command's body writes through the tx that it is handed";
    return [{ path, line: database.line, message }];
  }
  if (made !== 1 || exports.length !== 1)
    return finding("a command's file exports one value, made by command(…)");
  return [];
}

function checkActions({ path, directives }: Source): Finding[] {
  const isActions = /^app\/(?!\(site\)\/).*\/actions\.ts$/.test(path);
  const says = directives.includes("use server");
  if (says && !isActions) {
    return [
      {
        path,
        line: 1,
        message: 'says "use server": actions live in the actions.ts of their page, and only there',
      },
    ];
  }
  if (isActions && !says) return [{ path, line: 1, message: 'actions.ts begins with "use server"' }];
  return [];
}
