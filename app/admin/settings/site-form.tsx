"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { VersionedForm } from "#components/desk/versioned-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { SiteSettings } from "#lib/settings/model.ts";
import { type Locale, locales } from "#messages/locales.ts";
import { latestSite, saveSite } from "./actions.ts";

const names = [
  "name",
  "organisation",
  "description",
  "footerLines",
  "icpRecord",
  "policeRecord",
  "locale",
] as const;

export function SiteForm({
  version: given,
  values,
  editable,
}: {
  version: number;
  values: Record<keyof SiteSettings, string>;
  editable: boolean;
}) {
  const t = useTranslations("settings.site");
  // Not what the page reads anew: what was typed meanwhile stays, and what somebody else saved is a question.
  const [version, setVersion] = useState(given);
  const languages = useTranslations("users.locale");
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: values[name],
    isDisabled: !editable,
  });
  return (
    <VersionedForm
      className="max-w-xl"
      version={version}
      action={saveSite}
      latest={latestSite}
      labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
      show={(name, value) => (name === "locale" ? languages(value as Locale) : value)}
      onDone={(done) => {
        setVersion(done.version);
        toast(t("saved"));
      }}
    >
      {(pending) => (
        <>
          <Field {...field("name")} hint={t("nameHint")} maxLength={40} isRequired />
          <Field {...field("organisation")} maxLength={60} />
          <TextArea {...field("description")} hint={t("descriptionHint")} maxLength={200} rows={2} />
          <TextArea {...field("footerLines")} hint={t("footerLinesHint")} maxLength={800} rows={4} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field {...field("icpRecord")} maxLength={60} />
            <Field {...field("policeRecord")} maxLength={60} />
          </div>
          <Select
            className="sm:w-1/2 sm:pr-2"
            name="locale"
            label={t("locale")}
            defaultSelectedKey={values.locale}
            isDisabled={!editable}
            options={locales.map((id) => ({ id, label: languages(id) }))}
          />
          {editable && (
            <div className="mt-2">
              <Button type="submit" look="main" isPending={pending}>
                {t("submit")}
              </Button>
            </div>
          )}
        </>
      )}
    </VersionedForm>
  );
}
