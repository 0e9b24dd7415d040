"use client";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { useProblemWords } from "./action-form.tsx";

/** One press: an empty event, and its page. */
export function NewEvent({
  year,
  start,
}: {
  year: number;
  start: (year: number) => Promise<Outcome<unknown>>;
}) {
  const t = useTranslations("events");
  const word = useProblemWords();
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const outcome = await start(year);
      if (outcome && !outcome.ok) toast({ text: outcome.problems.map(word).join(" "), tone: "due" });
    });
  return (
    <Button look="main" isPending={pending} onPress={press}>
      {t("new")}
    </Button>
  );
}
