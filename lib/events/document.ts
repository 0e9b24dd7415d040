import { prosemirrorToYXmlFragment, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { RichText } from "#lib/richtext/model.ts";
import { clean, type LooseNode, normalise } from "#lib/richtext/normalise.ts";
import { richTextSchema } from "#lib/richtext/schema.ts";
import { EventDate, type EventFields, type EventText, type TextField, textFields } from "./model.ts";
import { changeBetween } from "./text-change.ts";

/*
 * The shape of an event's Yjs document. Every part is of the top level, where two browsers that make it at once
 * get the same one: a Y.Text per typed field, a Y.Map `facts` of plain values (date, channel, cover), a Y.Map
 * `tags` whose keys are the tags (so that two people may each add one), and the Y.XmlFragment `body`.
 */

export const bodyOf = (document: Y.Doc): Y.XmlFragment => document.getXmlFragment("body");
export const factsOf = (document: Y.Doc): Y.Map<unknown> => document.getMap("facts");
export const tagsOf = (document: Y.Doc): Y.Map<true> => document.getMap("tags");
export const textOf = (document: Y.Doc, field: TextField): Y.Text => document.getText(field);

/** A new document that says this. */
export function newDocument({ fields, body }: EventText): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    setFields(document, fields);
    if (body.content.length > 0) prosemirrorToYXmlFragment(checkedNode(body), bodyOf(document));
  });
  return document;
}

/** Reads anything that a document may contain into a valid text; changes nothing. */
export function readText(document: Y.Doc): EventText {
  return {
    fields: readFields(document),
    body: normalise(
      bodyOf(document)
        .toArray()
        .flatMap((item) => looseNodes(item)),
    ),
  };
}

/** Sets the given fields; typed ones keep what they share with the old text, so that others' cursors stay. */
export function setFields(document: Y.Doc, fields: Partial<EventFields>): void {
  const facts = factsOf(document);
  const tags = tagsOf(document);
  document.transact(() => {
    for (const field of textFields) {
      if (fields[field] !== undefined) setText(textOf(document, field), fields[field]);
    }
    for (const name of ["date", "channel", "cover"] as const) {
      if (fields[name] !== undefined) facts.set(name, fields[name]);
    }
    if (fields.tags !== undefined) {
      for (const tag of tags.keys()) if (!fields.tags.includes(tag)) tags.delete(tag);
      for (const tag of fields.tags) if (!tags.has(tag)) tags.set(tag, true);
    }
  });
}

/** Replaces the body; blocks that stay the same keep their identity. */
export function setBody(document: Y.Doc, body: RichText): void {
  document.transact(() => {
    const node = body.content.length > 0 ? checkedNode(body) : richTextSchema.topNodeType.create();
    updateYFragment(document, bodyOf(document), node, { mapping: new Map(), isOMark: new Map() });
  });
}

/** Changes a text by the one stretch in which the two differ. */
export function setText(text: Y.Text, value: string): void {
  const change = changeBetween(text.toString(), value);
  if (!change) return;
  const apply = () => {
    text.delete(change.index, change.remove);
    text.insert(change.index, change.insert);
  };
  if (text.doc) text.doc.transact(apply);
  else apply();
}

function readFields(document: Y.Doc): EventFields {
  const facts = factsOf(document);
  const date = EventDate.safeParse(facts.get("date"));
  const typed = Object.fromEntries(
    textFields.map((field) => [field, oneLine(textOf(document, field).toString())]),
  );
  return {
    ...(typed as Record<TextField, string>),
    date: date.success ? date.data : null,
    channel: idOf(facts.get("channel")),
    cover: idOf(facts.get("cover")),
    tags: [...new Set([...tagsOf(document).keys()].map(oneLine).filter(Boolean))].sort(),
  };
}

function looseNodes(item: unknown, depth = 0): LooseNode[] {
  if (item instanceof Y.XmlText) {
    const parts: { insert: unknown; attributes?: Record<string, Record<string, unknown>> }[] = item.toDelta();
    return parts.map(({ insert, attributes }) => ({
      type: "text",
      text: insert,
      marks: Object.entries(attributes ?? {}).map(([type, attrs]) => ({ type, attrs })),
    }));
  }
  if (!(item instanceof Y.XmlElement) || depth > 60) return [];
  const content = item.toArray().flatMap((child) => looseNodes(child, depth + 1));
  return [{ type: item.nodeName, attrs: item.getAttributes(), content }];
}

function checkedNode(body: RichText) {
  const node = richTextSchema.nodeFromJSON(body);
  node.check();
  return node;
}

function oneLine(text: string): string {
  return clean(text)
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

function idOf(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? value
    : null;
}
