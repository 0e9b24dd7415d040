import { may, type Party } from "./access.ts";
import type { By, Command, Outcome } from "./command.ts";
import { database } from "./platform/database.ts";
import type { TestDatabase } from "./platform/test-database.ts";
import { hashPassword } from "./users/password.ts";

/*
 * For lib/access.db.test.ts. Every domain says in its own test-access.ts on which states of a record each of its
 * commands is tried, and with what input.
 */

/** Somebody who tries. */
export interface Person {
  by: By;
  /** Id of the account; of none for visitors and the system. */
  userId: string;
}

/** Makes a state, and answers the valid input to try there: a function of who tries, where it is about oneself. */
type State = (administrator: By) => Promise<object | ((me: Person) => object | Promise<object>)>;

/** By action, then by state in a few words, Chinese and English. */
export type Trials = Record<string, Record<string, State>>;

/** The id of no record. */
export const nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";

/** Of everybody with a role. */
export const knownPassword = "柳暗花明又一村落";

export const columns = {
  administrator: "管理员",
  editor: "编辑",
  reviewer: "审核",
  auditor: "审计",
  visitor: "访客",
  system: "系统",
  disabled: "停用的账号",
  ended: "已退出的会话",
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** Somebody for each column. Who has lost the session was an administrator, so that nothing else keeps him out. */
export async function enrol(db: TestDatabase): Promise<Record<Column, Person>> {
  const passwordHash = await hashPassword(knownPassword);
  const roles = ["administrator", "editor", "reviewer", "auditor"] as const;
  const [administrator, editor, reviewer, auditor, disabled, ended] = await Promise.all(
    [...roles, "administrator" as const, "administrator" as const].map(async (role) => {
      const { userId, ...by } = await db.by(role);
      return { by, userId };
    }),
  );
  if (!administrator || !editor || !reviewer || !auditor || !disabled || !ended) throw new Error("nobody");
  await database().user.updateMany({
    where: { id: { in: [administrator, editor, reviewer, auditor].map(({ userId }) => userId) } },
    data: { passwordHash },
  });
  await database().user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
  await database().session.updateMany({ where: { userId: ended.userId }, data: { endedAt: new Date() } });
  const requestId = "test";
  const visitor = { by: { requestId, visitor: "192.0.2.1" }, userId: nowhere };
  const system = { by: { requestId, system: "test" }, userId: nowhere };
  return { administrator, editor, reviewer, auditor, visitor, system, disabled, ended };
}

/** What the table of permissions says of a column before any record is looked at; null leaves it to the record. */
export function refusedAlways(column: Column, needs: Command<unknown>["needs"]): string | null {
  if (column === "disabled" || column === "ended") return "signed-out";
  return may(column satisfies Party, needs) ? null : "forbidden";
}

const kept = globalThis as { dashijiDatabase?: unknown };

/**
 * Runs all of `use` in one transaction, of which nothing stays; `database()` leads to it, so the transaction of a
 * command is a savepoint of it.
 */
export async function undone<Result>(use: () => Promise<Result>): Promise<Result> {
  const outer = database();
  const end = { result: undefined as Result };
  await outer
    .$transaction(
      async (tx) => {
        kept.dashijiDatabase = tx;
        end.result = await use();
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        throw end;
      },
      { timeout: 60_000 },
    )
    .catch((error) => {
      if (error !== end) throw error;
    })
    .finally(() => {
      kept.dashijiDatabase = outer;
    });
  return end.result;
}

/** What a command of the fixture answers. */
export async function done<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw new Error(`the fixture was refused: ${answer.problems.map(({ code }) => code).join(", ")}`);
}
