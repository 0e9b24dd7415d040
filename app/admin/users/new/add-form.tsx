"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { add, invite } from "../actions.ts";
import { LinkDialog, type NewLink } from "../link-dialog.tsx";
import { RoleSelect } from "../role-select.tsx";

type How = "link" | "password";
type Added = { id: string } & Partial<NewLink>;

/** A new account, by invitation or with a password that is told in person. */
export function AddForm() {
  const t = useTranslations("users");
  const router = useRouter();
  const [how, setHow] = useState<How>("link");
  const [name, setName] = useState("");
  const [link, setLink] = useState<NewLink | null>(null);
  const done = (added: Added) => {
    if (added.path && added.expiresAt) return setLink({ path: added.path, expiresAt: added.expiresAt });
    toast(t("add.done", { name }));
    router.push("/admin/users");
  };
  return (
    <>
      <ActionForm
        className="max-w-md"
        action={(data): Promise<Outcome<Added>> => {
          setName(String(data.get("name")));
          data.delete("how");
          return how === "link" ? invite(data) : add(data);
        }}
        onDone={done}
      >
        {(pending) => (
          <>
            <Field name="name" label={t("add.name")} maxLength={40} autoComplete="off" isRequired autoFocus />
            <Field
              name="username"
              label={t("column.username")}
              hint={t("usernameHint")}
              maxLength={40}
              autoComplete="off"
              verbatim
              isRequired
            />
            <RoleSelect defaultValue="editor" />
            <Choices
              label={t("add.how")}
              name="how"
              value={how}
              onChange={(value) => setHow(value as How)}
              options={[
                { id: "link", label: t("add.byLink") },
                { id: "password", label: t("add.byPassword") },
              ]}
            />
            {how === "password" && (
              <PasswordField
                name="password"
                label={t("signIn.password")}
                hint={t("passwordHint")}
                autoComplete="new-password"
                showLabel={t("showPassword")}
                hideLabel={t("hidePassword")}
                isRequired
              />
            )}
            <div className="mt-2">
              <Button type="submit" look="main" isPending={pending}>
                {t("add.submit")}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
      {link && <LinkDialog name={name} link={link} onClose={() => router.push("/admin/users")} />}
    </>
  );
}
