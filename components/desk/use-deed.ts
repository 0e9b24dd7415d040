"use client";
import { useTransition } from "react";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { useProblemWords } from "./action-form.tsx";
import { unreached } from "./unreached.ts";

/**
 * For buttons: runs a server action and says how it went. `deed(action, done)`; `done` gets the value, and what it
 * answers is said.
 */
export function useDeed(): [
  deed: <Value>(action: () => Promise<Outcome<Value>>, done: (value: Value) => string | undefined) => void,
  pending: boolean,
] {
  const word = useProblemWords();
  const [pending, startTransition] = useTransition();
  const deed = <Value>(action: () => Promise<Outcome<Value>>, done: (value: Value) => string | undefined) =>
    startTransition(async () => {
      const outcome = await action().catch(unreached);
      if (!outcome.ok) return toast({ text: outcome.problems.map(word).join(" "), tone: "due" });
      const text = done(outcome.value);
      if (text) toast(text);
    });
  return [deed, pending];
}
