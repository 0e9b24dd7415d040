"use client";
import { useEffect, useRef, useState } from "react";
import type { Outcome } from "#lib/command.ts";
import { ActionForm, type ActionFormProps } from "./action-form.tsx";
import { type Choice, Conflict, type ConflictProps } from "./conflict.tsx";
import { differences, type SavedMeanwhile } from "./differences.ts";

export interface VersionedFormProps<Value>
  extends ActionFormProps<Value>,
    Pick<ConflictProps, "labels" | "show"> {
  /** The version that the form was filled with, then the one that it saved; sent as `version`. */
  version: number;
  /** A server action that reads what is stored now; null when the record is gone. */
  latest: () => Promise<SavedMeanwhile | null>;
}

type Question = Omit<ConflictProps, "labels" | "show">;

/**
 * A form whose command refuses `changed-meanwhile` when `version` is no longer the stored one. It then shows both
 * texts, lets the person choose, and saves the choice on top of what is stored. `labels` names the fields.
 */
export function VersionedForm<Value>({
  version,
  latest,
  labels,
  show,
  action,
  children,
  ...rest
}: VersionedFormProps<Value>) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [marker, base, accept] = useBase(version);
  const ask = (theirs: SavedMeanwhile, found: Question["differences"]) =>
    new Promise<Record<string, Choice> | null>((resolve) => {
      const onChosen = (choices: Record<string, Choice> | null) => {
        setQuestion(null);
        resolve(choices);
      };
      setQuestion({ theirs, differences: found, onChosen });
    });
  const save = async (data: FormData): Promise<Outcome<Value>> => {
    for (;;) {
      const outcome = await action(data);
      if (outcome.ok) accept(textsOf(data));
      if (outcome.ok || !outcome.problems.some(({ code }) => code === "changed-meanwhile")) return outcome;
      const theirs = await latest();
      if (!theirs) return { ok: false, problems: [{ code: "not-found" }] };
      const found = differences(Object.keys(labels), base.current, textsOf(data), theirs.values);
      const choices = found.length > 0 ? await ask(theirs, found) : {};
      if (!choices) return outcome;
      for (const [name, choice] of Object.entries(choices)) {
        if (choice === "theirs") data.set(name, theirs.values[name] ?? "");
      }
      data.set("version", String(theirs.version));
    }
  };
  return (
    <>
      <ActionForm {...rest} action={save}>
        {(pending) => (
          <>
            <input type="hidden" name="version" value={version} ref={marker} />
            {typeof children === "function" ? children(pending) : children}
          </>
        )}
      </ActionForm>
      {question && <Conflict {...question} labels={labels} show={show} />}
    </>
  );
}

/** What is stored as this version, as far as the form knows: what it was filled with, then what it sent last. */
function useBase(version: number) {
  const marker = useRef<HTMLInputElement>(null);
  const base = useRef<Record<string, string>>({});
  const accepted = useRef<Record<string, string> | null>(null);
  useEffect(() => {
    const { form, value } = marker.current ?? {};
    if (form && value === String(version)) base.current = accepted.current ?? textsOf(new FormData(form));
    accepted.current = null;
  }, [version]);
  const accept = (texts: Record<string, string>) => {
    accepted.current = texts;
  };
  return [marker, base, accept] as const;
}

function textsOf(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
