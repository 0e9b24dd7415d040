"use client";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#components/desk/moment.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";

export interface NewLink {
  path: string;
  expiresAt: Date;
}

/** Shows a new link, the only time that anybody sees it. */
export function LinkDialog({ name, link, onClose }: { name: string; link: NewLink; onClose: () => void }) {
  const t = useTranslations("users.link");
  const ui = useTranslations("ui");
  return (
    <Dialog
      role="alertdialog"
      size="medium"
      title={t("title", { name })}
      isOpen
      onOpenChange={(open) => open || onClose()}
    >
      <p className="mb-4 text-sm text-soft">
        {t("body", { until: momentWords(new Date(link.expiresAt), useLocale()) })}
      </p>
      <CopyField
        label={t("label")}
        value={new URL(link.path, location.origin).href}
        words={{ copy: ui("copy"), copied: ui("copied"), failed: ui("copyFailed") }}
      />
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {t("done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
