"use client";
import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Outcome } from "#lib/command.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { unreached } from "./unreached.ts";

export interface ActionFormProps<Value> {
  /** A server action that unpacks the form and calls one command. */
  action: (data: FormData) => Promise<Outcome<Value>>;
  onDone?: (value: Value) => void;
  children: ReactNode | ((pending: boolean) => ReactNode);
  className?: string;
}

/**
 * A form for one command. What was typed stays until it is saved; each problem stands at its field, the rest above.
 */
export function ActionForm<Value>({ action, onDone, children, className = "" }: ActionFormProps<Value>) {
  const word = useProblemWords();
  const [outcome, submit, pending] = useActionState(
    async (_: Outcome<Value> | null, data: FormData): Promise<Outcome<Value>> => {
      const outcome = await action(data).catch(unreached);
      if (outcome.ok) onDone?.(outcome.value);
      return outcome;
    },
    null,
  );
  const problems = outcome && !outcome.ok ? outcome.problems : [];
  const form = useRef<HTMLFormElement>(null);
  const known = (problem: Problem) =>
    Boolean(problem.field && form.current?.elements.namedItem(problem.field));
  const atFields = Object.fromEntries(
    problems.filter(known).map((problem) => [problem.field ?? "", word(problem)]),
  );
  return (
    <Form
      ref={form}
      className={`flex flex-col gap-4 ${className}`}
      validationErrors={atFields}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => submit(data));
      }}
    >
      <Problems words={problems.filter((problem) => !known(problem)).map(word)} />
      {typeof children === "function" ? children(pending) : children}
    </Form>
  );
}

/** What went wrong, where it is read out at once and can't be missed. */
export function Problems({ words }: { words: string[] }) {
  const box = useRef<HTMLDivElement>(null);
  const text = words.join("\n");
  useEffect(() => {
    if (text) box.current?.scrollIntoView({ block: "nearest" });
  }, [text]);
  return (
    <div role="alert" ref={box} className="empty:hidden">
      {words.length > 0 && (
        <ul className="rounded-md border border-seal/30 bg-seal-wash px-3 py-2 text-sm text-seal">
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The sentence for a problem; one without a sentence of its own is told as unexpected, with its code. */
export function useProblemWords(): (problem: Problem) => string {
  const t = useTranslations("errors");
  return ({ code, values }) => {
    const key = code as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key, values as never) : t("unexpected", { requestId: code });
  };
}
