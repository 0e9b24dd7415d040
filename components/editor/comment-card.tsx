"use client";
import { uuidv4 } from "lib0/random";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useProblemWords } from "#components/desk/action-form.tsx";
import { Moment } from "#components/desk/moment.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { CommentLine, NewAnswer, Thread } from "#lib/comments/model.ts";
import type { Problem } from "#lib/platform/errors.ts";
import type { Locale } from "#messages/locales.ts";
import { CommentForm } from "./comment-form.tsx";
import { keepDraft, keptDraft } from "./kept-draft.ts";
import type { Comments } from "./use-comments.ts";

interface CommentCardProps {
  thread: Thread;
  comments: Comments;
  /** The commented text is not there any more. */
  isGone: boolean;
  onPick: () => void;
}

const wordClass = "ring-focus min-h-8 rounded text-soft hover:text-ink touch:min-h-11";

/** A comment with its answers; the words it is about are named where the text does not show them. */
export function CommentCard({ thread, comments, isGone, onPick }: CommentCardProps) {
  const t = useTranslations("editor.comments");
  const word = useProblemWords();
  // The card goes when somebody resolves its thread or cuts out its text; the answer is there when it comes again.
  const place = comments.answerPlace(thread.id);
  const [answer, setAnswer] = useState(() => keptDraft<Omit<NewAnswer, "thread">>(place));
  const keep = (kept: typeof answer) => {
    keepDraft(place, kept);
    return kept;
  };
  const close = () => setAnswer(keep(null));
  const isActive = comments.active === thread.id;
  const run = async (action: Promise<Problem[]>) => {
    const problems = await action;
    if (problems.length > 0) toast({ text: problems.map(word).join(" "), tone: "due" });
  };
  return (
    <article
      aria-label={t("about", { quote: thread.quote })}
      className={`rounded-md border bg-sheet px-3 py-2 text-sm ${isActive ? "border-edge shadow-raised" : "border-line"}`}
    >
      <button
        type="button"
        onClick={onPick}
        title={t("show")}
        className={`ring-focus block w-full truncate rounded text-left text-xs touch:min-h-11 ${isGone ? "text-warn" : "text-faint"}`}
      >
        {isGone && `${t("gone")} `}
        {isGone ? <s>{thread.quote}</s> : `“${thread.quote}”`}
      </button>
      <ol className="flex flex-col gap-2">
        {thread.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {thread.resolved && (
        <p className="mt-1 text-xs text-ok">{t("resolvedBy", { name: thread.resolved.name })}</p>
      )}
      {comments.mayWrite && !answer && (
        <p className="mt-1 flex gap-4">
          <button type="button" onClick={() => setAnswer({ id: uuidv4(), text: "" })} className={wordClass}>
            {t("answer")}
          </button>
          <button
            type="button"
            onClick={() =>
              void run(thread.resolved ? comments.reopen(thread.id) : comments.resolve(thread.id))
            }
            className={wordClass}
          >
            {t(thread.resolved ? "reopen" : "resolve")}
          </button>
        </p>
      )}
      {answer && (
        <CommentForm
          label={t("writeAnswer")}
          sendLabel={t("answer")}
          initial={answer.text}
          autoFocus={!answer.text}
          onTyped={(text) => keep({ ...answer, text })}
          onSend={async (text) => {
            const problems = await comments.answer(thread.id, answer.id, text);
            if (problems.length === 0) close();
            return problems;
          }}
          onCancel={close}
        />
      )}
    </article>
  );
}

function Line({ line: { name, at, text } }: { line: CommentLine }) {
  const locale = useLocale() as Locale;
  return (
    <li>
      <p className="flex items-baseline gap-2">
        <span className="font-medium">{name}</span>
        <span className="text-xs text-faint">
          <Moment at={new Date(at)} locale={locale} />
        </span>
      </p>
      <p className="leading-relaxed whitespace-pre-wrap">{text}</p>
    </li>
  );
}
