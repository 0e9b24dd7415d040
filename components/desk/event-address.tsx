"use client";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { ActionForm } from "./action-form.tsx";

export interface EventAddressProps {
  id: string;
  slug: string | null;
  save: (data: FormData) => Promise<Outcome<void>>;
}

/** The last part of the event's public address. */
export function EventAddress({ id, slug, save }: EventAddressProps) {
  const t = useTranslations("editor.side");
  return (
    <ActionForm action={save} onDone={() => toast(t("addressSaved"))} className="gap-2">
      <input type="hidden" name="id" value={id} />
      <Field
        name="slug"
        label={t("address")}
        labelHidden
        defaultValue={slug ?? ""}
        placeholder="/events/…"
        hint={t("addressHint")}
        maxLength={120}
        autoComplete="off"
      />
      <span>
        <Button type="submit">{t("addressSave")}</Button>
      </span>
    </ActionForm>
  );
}
