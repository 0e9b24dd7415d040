import * as Y from "yjs";
import type { Transaction } from "#lib/platform/database.ts";
import { newDocument } from "./document.ts";
import { appendUpdate } from "./edit-document.ts";
import { type EventText, emptyFields } from "./model.ts";
import { project } from "./project.ts";

export interface NewEvent extends Partial<EventText> {
  /** The year it is filed under as long as it has no date. */
  year: number;
  slug?: string;
  isExample?: boolean;
}

/** Adds an event with its document and the first row of its log; for every command that makes events. */
export async function addEvent(
  tx: Transaction,
  actor: { id: string | null },
  { year, slug, isExample, fields = emptyFields, body = { type: "doc", content: [] } }: NewEvent,
): Promise<string> {
  const unversioned = fields !== emptyFields || body.content.length > 0;
  const { id } = await tx.event.create({
    data: { year, slug, isExample, unversioned, createdBy: actor.id, updatedBy: actor.id },
    select: { id: true },
  });
  const document = newDocument({ fields, body });
  await appendUpdate(tx, id, actor, Y.encodeStateAsUpdate(document));
  await project(tx, id, document, { projected: 1 });
  return id;
}
