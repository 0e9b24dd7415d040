"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Problems, useProblemWords } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import type { Problem } from "#lib/platform/errors.ts";

type Act = (id: string) => Promise<Outcome<void>>;

/** What one seldom does with a report. */
export function ReportMenu({ id, trash }: { id: string; trash: Act }) {
  const t = useTranslations("reports");
  const ui = useTranslations("ui");
  const word = useProblemWords();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const outcome = await trash(id);
      if (!outcome.ok) return setProblems(outcome.problems);
      toast(t("trash.moved"));
      router.push("/admin/reports");
    });
  return (
    <>
      <Menu
        label={t("more")}
        items={[{ id: "trash", label: t("trash.move"), danger: true, onAction: () => setOpen(true) }]}
      />
      <Dialog
        role="alertdialog"
        title={t("trash.title")}
        isOpen={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          setProblems([]);
        }}
      >
        {(close) => (
          <>
            <Problems words={problems.map(word)} />
            <p className="mt-2">{t("trash.body")}</p>
            <DialogActions>
              <Button onPress={close}>{ui("cancel")}</Button>
              <Button look="danger" isPending={pending} onPress={confirm}>
                {t("trash.confirm")}
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}

/** Says that the report is in the trash, and takes it out. */
export function RestoreReport({ id, restore }: { id: string; restore?: Act }) {
  const t = useTranslations("reports");
  const word = useProblemWords();
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const outcome = await restore?.(id);
      if (outcome?.ok) toast(t("trash.restored"));
      else if (outcome) toast({ text: outcome.problems.map(word).join(""), tone: "due" });
    });
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-mark px-3 py-2 text-sm">
      {t("trash.note")}
      {restore && (
        <Button onPress={press} isPending={pending}>
          {t("trash.restore")}
        </Button>
      )}
    </p>
  );
}
