"use client";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { useProblemWords } from "./action-form.tsx";

export function RestoreEvent({
  id,
  restore,
  onDone,
}: {
  id: string;
  restore: (id: string) => Promise<Outcome<void>>;
  onDone?: () => void;
}) {
  const t = useTranslations("events.trash");
  const word = useProblemWords();
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const outcome = await restore(id);
      if (!outcome.ok) return toast({ text: outcome.problems.map(word).join(" "), tone: "due" });
      toast(t("restored"));
      onDone?.();
    });
  return (
    <Button className="relative" isPending={pending} onPress={press}>
      {t("restore")}
    </Button>
  );
}
