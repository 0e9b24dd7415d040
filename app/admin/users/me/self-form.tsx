"use client";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { type Locale, locales } from "#messages/locales.ts";
import { saveSelf } from "../actions.ts";

export function SelfForm({ name, locale }: { name: string; locale: Locale }) {
  const t = useTranslations("users");
  return (
    <ActionForm className="max-w-md" action={saveSelf} onDone={() => toast(t("edit.saved"))}>
      {(pending) => (
        <>
          <Field
            name="name"
            label={t("me.name")}
            defaultValue={name}
            maxLength={40}
            autoComplete="name"
            isRequired
          />
          <Select
            name="locale"
            label={t("me.language")}
            defaultSelectedKey={locale}
            options={locales.map((id) => ({ id, label: t(`locale.${id}`) }))}
          />
          <div>
            <Button type="submit" isPending={pending}>
              {t("me.submit")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
