"use client";
import type { Editor } from "@tiptap/react";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CommentCard } from "./comment-card.tsx";
import { DraftCard, showThread, useOrdered } from "./comment-list.tsx";
import { commentSpans } from "./comment-marks.ts";
import type { Comments } from "./use-comments.ts";

/** Pixels between two comments. */
const gap = 8;

/** Open comments beside the lines that they are about; where they would overlap the later ones move down. */
export function CommentMargin({ comments, editor }: { comments: Comments; editor: Editor }) {
  const t = useTranslations("editor.comments");
  const { open } = useOrdered(comments, editor);
  const box = useRef<HTMLElement>(null);
  const here = open.filter(({ isGone }) => !isGone);
  const ids = comments.draft ? [...here.map(({ id }) => id), comments.draft.id] : here.map(({ id }) => id);
  const tops = useTops(box, ids, editor);
  const place = (id: string, child: ReactNode) => (
    <div key={id} data-thread={id} className="absolute inset-x-0" style={{ top: tops.get(id) ?? 0 }}>
      {child}
    </div>
  );
  return (
    <aside ref={box} aria-label={t("label")} className="relative">
      {here.map((thread) =>
        place(
          thread.id,
          <CommentCard
            thread={thread}
            comments={comments}
            isGone={false}
            onPick={() => showThread(editor, comments, thread.id)}
          />,
        ),
      )}
      {comments.draft && place(comments.draft.id, <DraftCard comments={comments} />)}
    </aside>
  );
}

/** How far down each stands, measured again whenever the text, a comment or the window changes. */
function useTops(box: { current: HTMLElement | null }, ids: string[], editor: Editor): Map<string, number> {
  const [tops, setTops] = useState(new Map<string, number>());
  const list = ids.join(" ");
  useLayoutEffect(() => {
    let frame = 0;
    const measure = () => {
      if (box.current && !editor.isDestroyed)
        setTops((before) => same(before, topsOf(box.current, list, editor)));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    editor.on("transaction", soon);
    const observer = new ResizeObserver(soon);
    observer.observe(editor.view.dom);
    for (const card of box.current?.children ?? []) observer.observe(card);
    return () => {
      cancelAnimationFrame(frame);
      editor.off("transaction", soon);
      observer.disconnect();
    };
  }, [box, list, editor]);
  return tops;
}

function topsOf(box: HTMLElement | null, list: string, editor: Editor): Map<string, number> {
  const origin = box?.getBoundingClientRect().top ?? 0;
  const spans = commentSpans(editor.state);
  const wanted = list
    .split(" ")
    .flatMap((id) => {
      const span = spans.get(id);
      return span ? [{ id, top: editor.view.coordsAtPos(span.from).top - origin }] : [];
    })
    .sort((a, b) => a.top - b.top);
  const tops = new Map<string, number>();
  let free = 0;
  for (const { id, top } of wanted) {
    const at = Math.max(top, free);
    tops.set(id, Math.round(at));
    free = at + (box?.querySelector<HTMLElement>(`[data-thread="${id}"]`)?.offsetHeight ?? 0) + gap;
  }
  return tops;
}

/** The same map when nothing moved, so that nothing is drawn again. */
function same(before: Map<string, number>, after: Map<string, number>): Map<string, number> {
  const equal = before.size === after.size && [...after].every(([id, top]) => before.get(id) === top);
  return equal ? before : after;
}
