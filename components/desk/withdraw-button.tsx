"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Problem } from "#lib/platform/errors.ts";
import { withdrawnSentence } from "#lib/publications/model.ts";
import { Problems, useProblemWords } from "./action-form.tsx";
import { plannedMoment } from "./moment.tsx";
import type { PublicationProps } from "./publication-actions.ts";

/** Takes a record off the public pages, after saying what that means. */
export function WithdrawButton(props: PublicationProps) {
  const t = useTranslations("publications");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {t("action.withdraw")}
      </Button>
      <Dialog
        role="alertdialog"
        size="medium"
        title={t("withdraw.title", { subject: t(`kind.${props.kind}`) })}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(close) => <WithdrawForm {...props} onClose={close} />}
      </Dialog>
    </>
  );
}

function WithdrawForm({ kind, id, state, actions, onClose }: PublicationProps & { onClose: () => void }) {
  const t = useTranslations("publications.withdraw");
  const done = useTranslations("publications.done");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const word = useProblemWords();
  const [reason, setReason] = useState("");
  const [sentence, setSentence] = useState(withdrawnSentence);
  const [cancel, setCancel] = useState(() => state.scheduled.map((schedule) => schedule.id));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, setPending] = useState(false);

  const withdraw = async () => {
    setPending(true);
    const outcome = await actions
      .withdraw({ kind, id, reason, sentence, cancel })
      .catch(() => ({ ok: false as const, problems: [{ code: "offline" }] }));
    setPending(false);
    if (!outcome.ok) return setProblems(outcome.problems);
    toast(done("withdrawn"));
    onClose();
  };

  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">{t("body")}</p>
      <Problems words={problems.map(word)} />
      <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={500} rows={2} isRequired />
      <Field label={t("sentence")} value={sentence} onChange={setSentence} maxLength={200} />
      {state.scheduled.map(({ id: scheduleId, edition, from }) => (
        <Checkbox
          key={scheduleId}
          isSelected={cancel.includes(scheduleId)}
          onChange={(yes) =>
            setCancel(yes ? [...cancel, scheduleId] : cancel.filter((other) => other !== scheduleId))
          }
        >
          {t("cancelSchedule", { at: plannedMoment(new Date(from), locale), number: edition })}
        </Checkbox>
      ))}
      <DialogActions>
        <Button onPress={onClose}>{ui("cancel")}</Button>
        <Button look="danger" onPress={withdraw} isPending={pending}>
          {t("confirm")}
        </Button>
      </DialogActions>
    </div>
  );
}
