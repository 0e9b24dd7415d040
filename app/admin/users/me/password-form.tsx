"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { changePassword } from "../actions.ts";

export function PasswordForm({ username }: { username: string }) {
  const t = useTranslations("users");
  const [changes, setChanges] = useState(0);
  const words = { showLabel: t("showPassword"), hideLabel: t("hidePassword") };
  return (
    <ActionForm
      // A new form after each change: no password stays in the page.
      key={changes}
      className="max-w-md"
      action={changePassword}
      onDone={({ ended }) => {
        setChanges(changes + 1);
        toast(t("me.changed", { count: ended }));
      }}
    >
      {(pending) => (
        <>
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <PasswordField
            {...words}
            name="current"
            label={t("me.current")}
            autoComplete="current-password"
            isRequired
          />
          <PasswordField
            {...words}
            name="password"
            label={t("me.new")}
            hint={t("passwordHint")}
            autoComplete="new-password"
            isRequired
          />
          <div>
            <Button type="submit" isPending={pending}>
              {t("me.change")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
