"use client";
import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
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
  const form = useRef<HTMLFormElement>(null);
  const [{ atFields, above }, submit, pending] = useActionState(async (_: Placed, data: FormData) => {
    const outcome = await action(data).catch(unreached);
    if (outcome.ok) onDone?.(outcome.value);
    return place(outcome.ok ? [] : outcome.problems, form.current, word);
  }, nothing);
  const { open, mend } = useMended(atFields);
  useEffect(() => {
    if (Object.keys(atFields).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [atFields]);
  return (
    <Form
      ref={form}
      className={`flex flex-col gap-4 ${className}`}
      validationErrors={open}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => submit(data));
      }}
    >
      <Problems words={above} />
      <div className="contents" onInput={({ target }) => mend((target as HTMLInputElement).name)}>
        {typeof children === "function" ? children(pending) : children}
      </div>
    </Form>
  );
}

/**
 * The errors whose fields were not touched since. An error goes while its field is being mended, not when the field
 * is left: the page would move under the press of the button, which then meets nothing.
 */
function useMended(atFields: Record<string, string>) {
  const [mended, setMended] = useState({ of: atFields, names: [] as string[] });
  const names = mended.of === atFields ? mended.names : [];
  const open = Object.fromEntries(Object.entries(atFields).filter(([name]) => !names.includes(name)));
  const mend = (name: string) => {
    if (name in open) setMended({ of: atFields, names: [...names, name] });
  };
  return { open, mend };
}

interface Placed {
  atFields: Record<string, string>;
  above: string[];
}

const nothing: Placed = { atFields: {}, above: [] };

/** Each problem at its field, or at the field that holds the item ("lines.2" at "lines"); the rest above. */
function place(
  problems: Problem[],
  form: HTMLFormElement | null,
  word: (problem: Problem) => string,
): Placed {
  const placed: Placed = { atFields: {}, above: [] };
  for (const problem of problems) {
    const { field = "" } = problem;
    const name = [field, field.split(".")[0] ?? ""].find((name) => canShow(form, name));
    if (name) placed.atFields[name] = word(problem);
    else placed.above.push(word(problem));
  }
  return placed;
}

/** A hidden input has nowhere to say it. */
function canShow(form: HTMLFormElement | null, name: string): boolean {
  const element = name && form?.elements.namedItem(name);
  return Boolean(element) && !(element instanceof HTMLInputElement && element.type === "hidden");
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
