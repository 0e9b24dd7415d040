import type { z } from "zod";
import { may, type Party, type Permission } from "./access.ts";
import { database, type Transaction } from "./platform/database.ts";
import { type Problem, Refusal, refuse } from "./platform/errors.ts";
import { findUnsound } from "./platform/sound-text.ts";

/** On whose behalf: a signed-in browser (id of its session row), a visitor, or a named job of the system. */
export type By = { requestId: string } & ({ session: string } | { visitor: string } | { system: string });

/** Somebody whose right to act was just read from the database. Only `command` makes one. */
export interface Actor {
  id: string | null;
  name: string;
  party: Party;
  session: string | null;
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

/** What the audit row says beside who and when. Titles are copied: the row outlives the record. */
export interface Trace {
  subject: string;
  subjectId: string;
  title: string;
  data?: Record<string, string | number | boolean | null | string[]>;
}

interface Context<Input> {
  tx: Transaction;
  actor: Actor;
  input: Input;
  requestId: string;
  /** Says what was done; a command that ends without having said so fails. */
  record(trace: Trace): void;
}

export interface Command<Value> {
  (by: By, input: unknown): Promise<Outcome<Value>>;
  action: string;
  needs: Permission;
}

/**
 * The one door for writes. Authenticates, authorises, validates, runs `body` in a transaction and writes the
 * audit row in it; what the database's triggers NOTIFY goes out with the commit. An expected failure
 * (Refusal, invalid input, missing right) rolls back and is answered; anything else is thrown.
 */
export function command<Schema extends z.ZodType, Value>(
  { action, needs, input: schema }: { action: string; needs: Permission; input: Schema },
  body: (context: Context<z.output<Schema>>) => Promise<Value>,
): Command<Value> {
  const run = async (by: By, raw: unknown): Promise<Outcome<Value>> => {
    try {
      const value = await database().$transaction(async (tx) => {
        const actor = await authenticate(tx, by);
        if (!may(actor.party, needs)) refuse("forbidden");
        const input = validate(schema, raw);
        const traces: Trace[] = [];
        const context = {
          tx,
          actor,
          input,
          requestId: by.requestId,
          record: (trace: Trace) => void traces.push(trace),
        };
        const value = await body(context);
        if (traces.length === 0) throw new Error(`${action} recorded nothing for the audit log`);
        await audit(tx, actor, action, by.requestId, traces);
        return value;
      });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problems: error.problems };
      throw error;
    }
  };
  return Object.assign(run, { action, needs });
}

async function authenticate(tx: Transaction, by: By): Promise<Actor> {
  if ("system" in by) return { id: null, name: by.system, party: "system", session: null };
  if ("visitor" in by) return { id: null, name: by.visitor, party: "visitor", session: null };
  const session = await tx.session.findFirst({
    where: { id: by.session, endedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true, user: { select: { id: true, name: true, role: true } } },
  });
  if (!session) refuse("signed-out");
  return { id: session.user.id, name: session.user.name, party: session.user.role, session: session.id };
}

function validate<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const unsound = findUnsound(raw);
  if (unsound !== undefined) refuse("invalid.characters", { field: unsound });
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    ...parsed.error.issues.map((issue) => ({
      code: issue.code === "custom" ? issue.message : `invalid.${issue.code}`,
      field: issue.path.join("."),
      values: limitsOf(issue),
    })),
  );
}

function limitsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  if ("minimum" in issue) values.minimum = Number(issue.minimum);
  if ("maximum" in issue) values.maximum = Number(issue.maximum);
  return values;
}

async function audit(tx: Transaction, actor: Actor, action: string, requestId: string, traces: Trace[]) {
  await tx.auditEntry.createMany({
    data: traces.map(({ subject, subjectId, title, data }) => ({
      actorId: actor.id,
      actorName: actor.name,
      action,
      subject,
      subjectId,
      title,
      data: data ?? {},
      requestId,
    })),
  });
}
