"use client";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import type { Outcome } from "#lib/command.ts";
import { sendCredentials } from "./send-credentials.ts";

/** Sets a password with the link's token, then signs in with it. */
export function NewPasswordForm({
  action,
  token,
  username,
  submit,
  children,
}: {
  action: (data: FormData) => Promise<Outcome<{ username: string }>>;
  token: string;
  /** Known beforehand; told to the browser's password store. */
  username?: string;
  submit: string;
  children?: ReactNode;
}) {
  const t = useTranslations("users");
  const password = useRef("");
  const [leaving, setLeaving] = useState(false);
  const enter = async (username: string) => {
    setLeaving(true);
    const signedIn = await sendCredentials(username, password.current).catch(() => null);
    location.assign(signedIn?.ok ? "/admin" : "/login");
  };
  return (
    <ActionForm
      action={(data: FormData) => {
        password.current = String(data.get("password"));
        return action(data);
      }}
      onDone={({ username }) => void enter(username)}
    >
      {(pending) => (
        <>
          <input type="hidden" name="token" value={token} />
          {username && <input type="text" autoComplete="username" value={username} readOnly hidden />}
          {children}
          <PasswordField
            name="password"
            label={t("signIn.password")}
            hint={t("passwordHint")}
            autoComplete="new-password"
            showLabel={t("showPassword")}
            hideLabel={t("hidePassword")}
            isRequired
          />
          <Button type="submit" look="main" className="mt-2 min-h-10" isPending={pending || leaving}>
            {submit}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
