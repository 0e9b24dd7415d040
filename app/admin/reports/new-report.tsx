"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions, DialogTrigger } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Outcome } from "#lib/command.ts";

/** An empty report: a title and a year, the rest on its page. */
export function NewReport({ create }: { create: (data: FormData) => Promise<Outcome<{ id: string }>> }) {
  const t = useTranslations("reports");
  const ui = useTranslations("ui");
  const router = useRouter();
  return (
    <DialogTrigger>
      <Button look="main">{t("new")}</Button>
      <Dialog title={t("create.title")}>
        {(close) => (
          <ActionForm action={create} onDone={({ id }) => router.push(`/admin/reports/${id}`)}>
            {(pending) => (
              <>
                <Field
                  name="title"
                  label={t("create.name")}
                  hint={t("create.nameHint")}
                  maxLength={200}
                  isRequired
                  autoFocus
                />
                <Field
                  name="year"
                  label={t("year")}
                  type="number"
                  inputMode="numeric"
                  defaultValue={String(yearToReport())}
                  className="w-32"
                  isRequired
                />
                <DialogActions>
                  <Button onPress={close}>{ui("cancel")}</Button>
                  <Button type="submit" look="main" isPending={pending}>
                    {t("create.submit")}
                  </Button>
                </DialogActions>
              </>
            )}
          </ActionForm>
        )}
      </Dialog>
    </DialogTrigger>
  );
}

/** Until summer people still write about the year before. */
function yearToReport(): number {
  const now = new Date();
  return now.getMonth() < 6 ? now.getFullYear() - 1 : now.getFullYear();
}
