"use client";
import { useTranslations } from "use-intl";
import { Field } from "#components/ui/field.tsx";
import { makeFirstAccount } from "../../actions.ts";
import { NewPasswordForm } from "../../new-password-form.tsx";

export function SetupForm({ token }: { token: string }) {
  const t = useTranslations("users");
  return (
    <NewPasswordForm action={makeFirstAccount} token={token} submit={t("setup.submit")}>
      <Field name="name" label={t("column.name")} autoComplete="name" maxLength={40} isRequired autoFocus />
      <Field
        name="username"
        label={t("column.username")}
        hint={t("usernameHint")}
        autoComplete="username"
        verbatim
        maxLength={40}
        isRequired
      />
    </NewPasswordForm>
  );
}
