"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { sendCredentials } from "../send-credentials.ts";

export function LoginForm({ next }: { next: string }) {
  const t = useTranslations("users");
  const [leaving, setLeaving] = useState(false);
  return (
    <ActionForm
      action={(data) => sendCredentials(String(data.get("username")), String(data.get("password")))}
      onDone={() => {
        setLeaving(true);
        // A full load: nothing of another account's pages stays in memory.
        location.assign(next);
      }}
    >
      {(pending) => (
        <>
          <Field
            name="username"
            label={t("signIn.username")}
            autoComplete="username"
            verbatim
            isRequired
            autoFocus
          />
          <PasswordField
            name="password"
            label={t("signIn.password")}
            autoComplete="current-password"
            showLabel={t("showPassword")}
            hideLabel={t("hidePassword")}
            isRequired
          />
          <Button type="submit" look="main" className="mt-2 min-h-10" isPending={pending || leaving}>
            {pending || leaving ? t("signIn.pending") : t("signIn.submit")}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
