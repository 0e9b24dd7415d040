"use client";
import type { Editor } from "@tiptap/react";
import { uuidv4 } from "lib0/random";
import { useCallback, useEffect, useRef, useState } from "react";
import { unreached } from "#components/desk/unreached.ts";
import type { Outcome } from "#lib/command.ts";
import type { NewAnswer, NewComment, Thread } from "#lib/comments/model.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { anchorOf, type Span } from "./comment-anchor.ts";
import { pickedEvent, showComments } from "./comment-marks.ts";
import { keepDraft, keptDraft } from "./kept-draft.ts";
import type { LiveSession } from "./use-live-event.ts";

export interface CommentActions {
  add: (comment: NewComment) => Promise<Outcome<unknown>>;
  answer: (answer: NewAnswer) => Promise<Outcome<unknown>>;
  resolve: (thread: string) => Promise<Outcome<unknown>>;
  reopen: (thread: string) => Promise<Outcome<unknown>>;
}

export interface Comments {
  threads: Thread[];
  /** A comment that is being written; its text is kept until it has been sent. */
  draft: NewComment | null;
  active: string | null;
  mayWrite: boolean;
  pick: (id: string | null) => void;
  /** Begins a comment on what is selected, else on the paragraph in which the caret is. */
  begin: () => void;
  /** Keeps what is typed so far. */
  keep: (text: string) => void;
  /** Where this tab keeps an answer that is being written. */
  answerPlace: (thread: string) => string;
  cancel: () => void;
  send: (text: string) => Promise<Problem[]>;
  answer: (thread: string, id: string, text: string) => Promise<Problem[]>;
  resolve: (thread: string) => Promise<Problem[]>;
  reopen: (thread: string) => Promise<Problem[]>;
}

export interface CommentsOptions {
  eventId: string;
  userId: string;
  mayWrite: boolean;
  actions: CommentActions;
  session: LiveSession;
  editor: Editor | null;
}

/** The comments of an event, live: read when the page opens, when the server says they have changed, and on return. */
export function useComments({
  eventId,
  userId,
  mayWrite,
  actions,
  session,
  editor,
}: CommentsOptions): Comments {
  const [threads, setThreads] = useState<Thread[]>([]);
  const place = `comment ${userId} ${eventId}`;
  const [draft, setDraft] = useState<NewComment | null>(() => keptDraft(place));
  /** What is typed in the draft's field, which keeps it itself. */
  const typed = useRef(draft?.text ?? "");
  const [active, setActive] = useState<string | null>(null);

  const asked = useRef(0);
  const read = useCallback(async () => {
    const turn = ++asked.current;
    const found = await fetch(`/admin/events/comments?event=${eventId}`)
      .then((response): Promise<Thread[]> | null => (response.ok ? response.json() : null))
      // What can't be read now is read again when the connection is back.
      .catch(() => null);
    // An answer that was overtaken says what was.
    if (found && turn === asked.current) setThreads(found);
  }, [eventId]);

  useEffect(() => {
    const { provider } = session;
    const onTold = ({ payload }: { payload: string }) => void (payload === "comments" && read());
    const onBack = () => void read();
    provider.on("stateless", onTold);
    provider.on("synced", onBack);
    void read();
    return () => {
      provider.off("stateless", onTold);
      provider.off("synced", onBack);
    };
  }, [session, read]);

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const open = threads.filter(({ resolved, id }) => !resolved || id === active);
    showComments(editor, draft ? [...open, draft] : open, draft ? draft.id : active);
  }, [editor, threads, draft, active]);

  useEffect(() => {
    const element = editor?.view.dom;
    const onPicked = (event: Event) => setActive((event as CustomEvent<string>).detail);
    element?.addEventListener(pickedEvent, onPicked);
    return () => element?.removeEventListener(pickedEvent, onPicked);
  }, [editor]);

  const begin = useCallback(() => {
    if (!editor || !mayWrite) return;
    const anchor = anchorOf(editor.state, spanToComment(editor));
    if (!anchor?.quote.trim()) return;
    const comment = { id: uuidv4(), event: eventId, ...anchor, text: typed.current };
    keepDraft(place, comment);
    setDraft(comment);
    setActive(comment.id);
  }, [editor, mayWrite, eventId, place]);

  const keep = (text: string) => {
    typed.current = text;
    if (draft) keepDraft(place, { ...draft, text });
  };
  const drop = () => {
    typed.current = "";
    keepDraft(place, null);
    setDraft(null);
  };
  const run = async (action: () => Promise<Outcome<unknown>>): Promise<Problem[]> => {
    const outcome = await action().catch(unreached);
    if (!outcome.ok) return outcome.problems;
    await read();
    return [];
  };

  return {
    threads,
    draft,
    active,
    mayWrite,
    pick: setActive,
    begin,
    keep,
    answerPlace: (thread) => `answer ${userId} ${thread}`,
    cancel: drop,
    async send(text) {
      if (!draft) return [];
      keep(text);
      const problems = await run(() => actions.add({ ...draft, text }));
      if (problems.length === 0) drop();
      return problems;
    },
    answer: (thread, id, text) => run(() => actions.answer({ id, thread, text })),
    resolve: (thread) => run(() => actions.resolve(thread)),
    reopen: (thread) => run(() => actions.reopen(thread)),
  };
}

function spanToComment(editor: Editor): Span {
  const { from, to, empty, $from } = editor.state.selection;
  if (!empty) return { from, to };
  const depth = $from.depth;
  return depth > 0 ? { from: $from.start(depth), to: $from.end(depth) } : { from, to };
}
