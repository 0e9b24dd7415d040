"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { Dialog, DialogActions, DialogTrigger } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { removeTheExample } from "./actions.ts";

/** Tells a newcomer that what they see is invented, where to begin, and how to be rid of it. */
export function ExampleNotice({ mayImport, mayRemove }: { mayImport: boolean; mayRemove: boolean }) {
  const t = useTranslations("desk.example");
  return (
    <section className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3 border-y border-line py-4">
      <p className="min-w-0 flex-1 basis-80 text-sm text-soft">{t("what")}</p>
      <div className="flex flex-wrap gap-2">
        {mayImport && <LinkButton href="/admin/reports/import">{t("import")}</LinkButton>}
        {mayRemove && <RemoveButton />}
      </div>
    </section>
  );
}

function RemoveButton() {
  const t = useTranslations("desk.example");
  const ui = useTranslations("ui");
  const router = useRouter();
  return (
    <DialogTrigger>
      <Button look="quiet">{t("remove")}</Button>
      <Dialog title={t("remove")} role="alertdialog">
        {(close) => (
          <ActionForm
            action={removeTheExample}
            onDone={() => {
              close();
              toast(t("removed"));
              router.refresh();
            }}
          >
            {(pending) => (
              <>
                <p className="text-sm text-soft">{t("consequence")}</p>
                <DialogActions>
                  <Button onPress={close}>{ui("cancel")}</Button>
                  <Button type="submit" look="danger" isPending={pending}>
                    {t("remove")}
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
