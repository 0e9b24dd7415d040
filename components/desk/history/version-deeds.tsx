"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { ActionForm } from "../action-form.tsx";
import { useDeed } from "../use-deed.ts";

/** Gives a version, or what is there now, a name. */
export function NameVersion({
  id,
  name = "",
  save,
  label,
}: {
  /** Of the version, or of the record whose present is named. */
  id: string;
  name?: string;
  save: (data: FormData) => Promise<Outcome<unknown>>;
  label: string;
}) {
  const t = useTranslations("history.name");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{label}</Button>
      <Dialog title={t("title")} isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => (
          <ActionForm
            action={save}
            onDone={() => {
              toast(t("done"));
              close();
              router.refresh();
            }}
          >
            <input type="hidden" name="id" value={id} />
            <Field
              name="name"
              label={t("label")}
              hint={t("hint")}
              defaultValue={name}
              maxLength={60}
              autoFocus
              autoComplete="off"
            />
            <DialogActions>
              <Button onPress={close}>{ui("cancel")}</Button>
              <Button look="main" type="submit">
                {t("save")}
              </Button>
            </DialogActions>
          </ActionForm>
        )}
      </Dialog>
    </>
  );
}

/** Brings a version back, after saying what that means. */
export function RestoreVersion({
  kind,
  id,
  version,
  called,
  restore,
  path,
}: {
  kind: "event" | "report";
  id: string;
  version: string;
  /** How the version is called. */
  called: string;
  restore: (id: string, version: string) => Promise<Outcome<{ left: number }>>;
  /** Of the history, which shows afterwards what was restored. */
  path: string;
}) {
  const t = useTranslations("history.restore");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [deed, pending] = useDeed();
  const confirm = () =>
    deed(
      () => restore(id, version),
      ({ left }) => {
        setOpen(false);
        router.push(path);
        router.refresh();
        return left > 0 ? t("left", { count: left }) : t("done");
      },
    );
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {t("action")}
      </Button>
      <Dialog
        role="alertdialog"
        title={t("title", { version: called })}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(close) => (
          <>
            <p className="text-sm">{t(kind === "event" ? "body" : "bodyReport")}</p>
            <DialogActions>
              <Button onPress={close}>{ui("cancel")}</Button>
              <Button look="danger" onPress={confirm} isPending={pending}>
                {t("confirm")}
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}
