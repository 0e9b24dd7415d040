"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { Thread } from "#lib/comments/model.ts";
import { CommentCard } from "./comment-card.tsx";
import { CommentForm } from "./comment-form.tsx";
import { commentSpans } from "./comment-marks.ts";
import type { Comments } from "./use-comments.ts";
import { shownKeys } from "./writing/shortcuts.ts";

/** All comments one below the other: those that are open in the order of the text, then those that are resolved. */
export function CommentList({
  comments,
  editor,
  withOpen = true,
}: {
  comments: Comments;
  editor: Editor;
  /** False where the margin shows them. */
  withOpen?: boolean;
}) {
  const t = useTranslations("editor.comments");
  const [showResolved, setShowResolved] = useState(false);
  const { open, resolved } = useOrdered(comments, editor);
  // Where its text is gone, the margin has no place for it.
  const listed = withOpen ? open : open.filter(({ isGone }) => isGone);
  const inMargin = open.length - listed.length;
  const card = (thread: Thread & { isGone: boolean }) => (
    <li key={thread.id}>
      <CommentCard
        thread={thread}
        comments={comments}
        isGone={thread.isGone}
        onPick={() => showThread(editor, comments, thread.id)}
      />
    </li>
  );
  return (
    <div className="flex flex-col gap-2">
      {withOpen && comments.draft && <DraftCard comments={comments} />}
      {comments.threads.length === 0 && !comments.draft && <p className="text-faint">{t("none")}</p>}
      {listed.length > 0 && <ul className="flex flex-col gap-2">{listed.map(card)}</ul>}
      {inMargin > 0 && <p className="text-faint">{t("inMargin", { count: inMargin })}</p>}
      {comments.mayWrite && !comments.draft && (
        <div>
          <Button onPress={comments.begin}>{t("add")}</Button>
          <span className="ml-2 text-xs text-faint max-md:hidden">{shownKeys("comment")}</span>
        </div>
      )}
      {resolved.length > 0 && (
        <button
          type="button"
          aria-expanded={showResolved}
          onClick={() => setShowResolved(!showResolved)}
          className="ring-focus min-h-8 self-start rounded text-soft hover:text-ink touch:min-h-11"
        >
          {t(showResolved ? "hideResolved" : "showResolved", { count: resolved.length })}
        </button>
      )}
      {showResolved && <ul className="flex flex-col gap-2">{resolved.map(card)}</ul>}
    </div>
  );
}

export function DraftCard({ comments }: { comments: Comments }) {
  const t = useTranslations("editor.comments");
  const { draft } = comments;
  if (!draft) return null;
  return (
    <section
      aria-label={t("new")}
      className="rounded-md border border-edge bg-sheet px-3 py-2 text-sm shadow-raised"
    >
      <p className="truncate text-xs text-faint">“{draft.quote}”</p>
      <CommentForm
        key={draft.id}
        label={t("write")}
        sendLabel={t("send")}
        initial={draft.text}
        autoFocus
        onTyped={comments.keep}
        onSend={comments.send}
        onCancel={comments.cancel}
      />
    </section>
  );
}

/** Threads with where they stand in the text, in that order; those whose text is gone come last. */
export function useOrdered({ threads }: Comments, editor: Editor) {
  const places = useEditorState({
    editor,
    selector: ({ editor }) =>
      [...commentSpans(editor.state)].map(([id, span]) => `${id} ${span?.from ?? ""}`).join("\n"),
  });
  const from = new Map(places.split("\n").map((line) => line.split(" ") as [string, string]));
  const placed = threads.map((thread) => {
    const at = from.get(thread.id);
    return { ...thread, at: at ? Number(at) : Number.POSITIVE_INFINITY, isGone: at === "" };
  });
  const open = placed.filter(({ resolved }) => !resolved).sort((a, b) => (a.at < b.at ? -1 : 1));
  return { open, resolved: placed.filter(({ resolved }) => resolved) };
}

/** Marks the thread and brings its text into view. */
export function showThread(editor: Editor, comments: Comments, id: string): void {
  comments.pick(id);
  const span = commentSpans(editor.state).get(id);
  if (!span) return;
  const { node } = editor.view.domAtPos(span.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}
