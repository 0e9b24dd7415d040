"use client";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { CommentList } from "./comment-list.tsx";
import type { Comments } from "./use-comments.ts";

/** On a phone: a word at the foot of the window opens the comments from below; pointing at commented text does, too. */
export function CommentSheet({ comments, editor }: { comments: Comments; editor: Editor }) {
  const t = useTranslations("editor.comments");
  const [isOpen, setOpen] = useState(false);
  const { active, draft, threads } = comments;
  useEffect(() => {
    if (active || draft) setOpen(true);
  }, [active, draft]);
  const count = threads.filter(({ resolved }) => !resolved).length;
  return (
    <>
      {count > 0 && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="ring-focus fixed right-4 bottom-[calc(var(--spacing-tabbar)+1rem+env(safe-area-inset-bottom))] z-20 min-h-11 rounded-full border border-line bg-sheet px-4 text-sm shadow-raised"
        >
          {t("open", { count })}
        </button>
      )}
      <Dialog
        title={t("label")}
        isOpen={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          if (!open) comments.pick(null);
        }}
      >
        <CommentList comments={comments} editor={editor} />
      </Dialog>
    </>
  );
}
