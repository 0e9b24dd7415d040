"use client";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import type { Picture } from "#lib/events/queries.ts";

export interface FigureDialogProps {
  isOpen: boolean;
  onClose: () => void;
  alt: string;
  credit: string;
  /** What the library says; it holds where the text says nothing. */
  library: Picture | null;
  onChange: (change: { alt?: string; credit?: string }) => void;
  onReplace: () => void;
  onRemove: () => void;
}

export function FigureDialog({
  isOpen,
  onClose,
  alt,
  credit,
  library,
  onChange,
  onReplace,
  onRemove,
}: FigureDialogProps) {
  const t = useTranslations("editor.figure");
  return (
    <Dialog title={t("details")} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} size="medium">
      <div className="flex flex-col gap-4">
        <TextArea
          label={t("alt")}
          hint={t("altHint")}
          placeholder={library?.alt}
          defaultValue={alt}
          maxLength={500}
          rows={2}
          autoFocus
          onChange={(value) => onChange({ alt: value })}
        />
        <Field
          label={t("credit")}
          hint={t("creditHint")}
          placeholder={library?.credit}
          defaultValue={credit}
          maxLength={100}
          onChange={(value) => onChange({ credit: value })}
        />
      </div>
      <DialogActions>
        <Button look="quiet" onPress={onReplace}>
          {t("replace")}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            onClose();
            onRemove();
          }}
        >
          {t("remove")}
        </Button>
        <Button look="main" onPress={onClose}>
          {t("done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
