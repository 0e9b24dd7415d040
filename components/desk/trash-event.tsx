"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { Problems, useProblemWords } from "./action-form.tsx";

export interface TrashEventProps {
  id: string;
  title: string;
  trash: (id: string) => Promise<Outcome<void>>;
  restore: (id: string) => Promise<Outcome<void>>;
}

/** Says what will happen, does it, and can take it back. */
export function TrashEvent({ id, title, trash, restore }: TrashEventProps) {
  const t = useTranslations("events.trash");
  const ui = useTranslations("ui");
  const word = useProblemWords();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [pending, startTransition] = useTransition();
  const move = () =>
    startTransition(async () => {
      const outcome = await trash(id);
      if (!outcome.ok) return setProblems(outcome.problems.map(word));
      setAsking(false);
      const undo = async () => {
        await restore(id);
        router.refresh();
      };
      toast({ text: t("moved"), undo: { label: t("undo"), onPress: () => void undo() } });
      router.push("/admin/events");
    });
  const ask = (open: boolean) => {
    setProblems([]);
    setAsking(open);
  };
  return (
    <>
      <Button look="quiet" className="-ml-3.5 self-start touch:-ml-4" onPress={() => ask(true)}>
        {t("move")}
      </Button>
      <Dialog title={t("question")} isOpen={asking} onOpenChange={ask}>
        <Problems words={problems} />
        <p className="text-soft">{t("body", { title })}</p>
        <DialogActions>
          <Button look="quiet" onPress={() => ask(false)}>
            {ui("cancel")}
          </Button>
          <Button look="danger" isPending={pending} onPress={move}>
            {t("move")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
