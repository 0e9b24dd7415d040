import { z } from "zod";

/** Where the id of an event is told whose comments have changed, so that open editors read them anew. */
export const commentChannel = "dashiji_comment";

/** A place in the event's Yjs text, as a relative position in base64: it stays with the letters around it. */
const Anchor = z.string().regex(/^[A-Za-z0-9+/]{1,400}={0,2}$/);

const CommentText = z.string().trim().min(1).max(2000);

export const NewComment = z.strictObject({
  /** Made by the browser: what is sent again after a lost answer is the same comment. */
  id: z.uuid(),
  event: z.uuid(),
  start: Anchor,
  end: Anchor,
  /** The words that are commented, which tell where it was when the text is gone. */
  quote: z.string().max(300),
  text: CommentText,
});
export type NewComment = z.infer<typeof NewComment>;

export const NewAnswer = z.strictObject({ id: z.uuid(), thread: z.uuid(), text: CommentText });
export type NewAnswer = z.infer<typeof NewAnswer>;

export interface CommentLine {
  id: string;
  author: string;
  name: string;
  text: string;
  /** ISO 8601. */
  at: string;
}

/** A comment with its answers, oldest first. */
export interface Thread {
  id: string;
  start: string;
  end: string;
  quote: string;
  lines: CommentLine[];
  resolved: { name: string; at: string } | null;
}
