"use client";
import { useTranslations } from "use-intl";
import { Field } from "#components/ui/field.tsx";
import { answerInvitation } from "../../actions.ts";
import { NewPasswordForm } from "../../new-password-form.tsx";

export function InviteForm({ token, username, name }: { token: string; username: string; name: string }) {
  const t = useTranslations("users");
  return (
    <NewPasswordForm action={answerInvitation} token={token} username={username} submit={t("invite.submit")}>
      <Field
        name="name"
        label={t("column.name")}
        defaultValue={name}
        autoComplete="name"
        maxLength={40}
        isRequired
      />
    </NewPasswordForm>
  );
}
