"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Problem } from "#lib/platform/errors.ts";
import { Problems, useProblemWords } from "./action-form.tsx";
import { plannedMoment } from "./moment.tsx";
import type { PublicationProps } from "./publication-actions.ts";

/** Gives up a scheduled publication. */
export function CancelButton({
  state,
  actions,
  schedule: { id, edition, from },
}: PublicationProps & { schedule: { id: string; edition: number; from: Date } }) {
  const t = useTranslations("publications");
  const locale = useLocale();
  const word = useProblemWords();
  const [isOpen, setOpen] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, setPending] = useState(false);

  const cancel = async () => {
    setPending(true);
    const outcome = await actions
      .cancel(id)
      .catch(() => ({ ok: false as const, problems: [{ code: "offline" }] }));
    setPending(false);
    if (!outcome.ok) return setProblems(outcome.problems);
    toast(t("done.cancelled"));
    setOpen(false);
  };

  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} className="-mx-2 px-2 text-ink">
        {t("action.cancelSchedule")}
      </Button>
      <Dialog role="alertdialog" title={t("cancel.title")} isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => (
          <>
            <Problems words={problems.map(word)} />
            <p>{t("cancel.body", { number: edition, at: plannedMoment(new Date(from), locale) })}</p>
            {state.live && <p className="text-soft">{t("cancel.keeps")}</p>}
            <DialogActions>
              <Button onPress={close}>{t("cancel.back")}</Button>
              <Button look="main" onPress={cancel} isPending={pending}>
                {t("cancel.confirm")}
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}
