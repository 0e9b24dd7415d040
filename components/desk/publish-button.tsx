"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { SubjectState } from "#lib/publications/queries.ts";
import type { PublicationProps } from "./publication-actions.ts";
import { PublishForm } from "./publish-form.tsx";

/** Opens the dialog in which a record is published, now or at a time, for the first time or as a correction. */
export function PublishButton({ look = "main", ...props }: PublicationProps & { look?: ButtonLook }) {
  const t = useTranslations("publications");
  const [isOpen, setOpen] = useState(false);
  const { kind, state } = props;
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {t(`action.${actionFor(state)}`)}
      </Button>
      <Dialog
        role="alertdialog"
        size="medium"
        title={state.live ? t("dialog.correct") : t("dialog.publish", { subject: t(`kind.${kind}`) })}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(close) => <PublishForm {...props} onClose={close} />}
      </Dialog>
    </>
  );
}

function actionFor({ live, withdrawn }: SubjectState): "publish" | "correct" | "again" {
  if (live) return "correct";
  return withdrawn ? "again" : "publish";
}
