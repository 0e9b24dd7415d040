import { globSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command } from "./command.ts";
import { testDatabase } from "./platform/test-database.ts";
import {
  type Column,
  columnNames,
  enrol,
  type Person,
  refusedAlways,
  type Trials,
  undone,
} from "./test-access.ts";
import { accessTable, type Row } from "./test-access-table.ts";
import { closeThrottle } from "./users/throttle.ts";

/*
 * Every command of the code × every kind of person × every state of its record. The outcomes are docs/access.md,
 * which people read and agree to; `npx vitest run lib/access.db.test.ts -u` writes it anew.
 */

interface Found {
  domain: string;
  file: string;
  command: Command<unknown>;
}

const here = import.meta.dirname;
const commands: Found[] = await Promise.all(
  globSync("*/commands/*.ts", { cwd: here, exclude: ["**/*.test.ts"] })
    .sort()
    .map(async (file) => {
      const exported: Record<string, Command<unknown>> = await import(path.join(here, file));
      const [command] = Object.values(exported);
      if (!command?.action) throw new Error(`lib/${file} exports no command`);
      return { domain: file.split(path.sep)[0] ?? "", file, command };
    }),
);
const trials = new Map<string, Trials>(
  await Promise.all(
    globSync("*/test-access.ts", { cwd: here }).map(async (file): Promise<[string, Trials]> => {
      const module: { trials: Trials } = await import(path.join(here, file));
      return [path.dirname(file), module.trials];
    }),
  ),
);

let people: Record<Column, Person>;
beforeAll(async () => {
  people = await enrol(await testDatabase());
});
afterAll(closeThrottle);

/** What each person is answered in one state: "done", or the codes of the refusal. */
async function outcomes({ command }: Found, state: Trials[string][string]): Promise<Row["outcomes"]> {
  return undone(async () => {
    const input = await state(people.administrator.by);
    const answers: Partial<Row["outcomes"]> = {};
    for (const column of columnNames) {
      const me = people[column];
      answers[column] = await undone(async () => {
        const outcome = await command(me.by, typeof input === "function" ? await input(me) : input);
        return outcome.ok ? "done" : [...new Set(outcome.problems.map(({ code }) => code))].join(", ");
      });
    }
    return answers as Row["outcomes"];
  });
}

const rows: Row[] = [];

describe("every command, for everybody, in every state", () => {
  test("is found in the code, bears an action of its own, and is tried", () => {
    expect(commands.length).toBeGreaterThan(30);
    const actions = commands.map(({ command }) => command.action);
    expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
    const untried = commands
      .filter(({ domain, command }) => !trials.get(domain)?.[command.action])
      .map(
        ({ domain, file, command }) => `lib/${file}: add "${command.action}" to lib/${domain}/test-access.ts`,
      );
    expect(untried, "say on which states of its record a command is tried, and with what input").toEqual([]);
    const known = commands.map(({ domain, command }) => `${domain} ${command.action}`);
    const tried = [...trials].flatMap(([domain, its]) =>
      Object.keys(its).map((action) => `${domain} ${action}`),
    );
    expect(
      tried.filter((one) => !known.includes(one)),
      "tried, but no command",
    ).toEqual([]);
  });

  test.each(commands)("$command.action", async (found) => {
    const { domain, command } = found;
    const own: Row[] = [];
    for (const [state, fixture] of Object.entries(trials.get(domain)?.[command.action] ?? {}))
      own.push({
        domain,
        action: command.action,
        needs: command.needs,
        state,
        outcomes: await outcomes(found, fixture),
      });
    rows.push(...own);

    const words = own.flatMap((row) => Object.values(row.outcomes));
    expect(
      words.filter((word) => word.includes("invalid.")),
      "the input of the trial is valid",
    ).toEqual([]);
    for (const column of columnNames) {
      const seen = own.map((row) => row.outcomes[column]);
      const refused = refusedAlways(column, command.needs);
      if (refused) expect(seen, column).toEqual(own.map(() => refused));
      else expect(seen, `${column} may ${command.needs}`).toContain("done");
    }
  });

  test("is answered as docs/access.md says", async () => {
    expect(new Set(rows.map(({ action }) => action)).size, "run the whole file").toBe(commands.length);
    await expect(accessTable(rows)).toMatchFileSnapshot("../docs/access.md");
  });
});
