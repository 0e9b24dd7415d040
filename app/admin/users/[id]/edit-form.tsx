"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { VersionedForm } from "#components/desk/versioned-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Role } from "#lib/users/model.ts";
import { edit, latestUser } from "../actions.ts";
import { RoleSelect } from "../role-select.tsx";

export function EditForm({
  user,
  editable,
}: {
  user: { id: string; name: string; role: Role; version: number };
  editable: boolean;
}) {
  const t = useTranslations();
  // Not what the page reads anew: what was typed meanwhile stays, and what somebody else saved is a question.
  const [version, setVersion] = useState(user.version);
  return (
    <VersionedForm
      className="max-w-md"
      version={version}
      action={edit}
      latest={() => latestUser(user.id)}
      labels={{ name: t("users.edit.name"), role: t("users.edit.role") }}
      show={(name, value) => (name === "role" ? t(`desk.role.${value as Role}`) : value)}
      onDone={(done) => {
        setVersion(done.version);
        toast(t("users.edit.saved"));
      }}
    >
      {(pending) => (
        <>
          <input type="hidden" name="id" value={user.id} />
          <Field
            name="name"
            label={t("users.edit.name")}
            defaultValue={user.name}
            maxLength={40}
            autoComplete="off"
            isRequired
            isDisabled={!editable}
          />
          <RoleSelect defaultValue={user.role} isDisabled={!editable} />
          {editable && (
            <div>
              <Button type="submit" isPending={pending}>
                {t("users.edit.submit")}
              </Button>
            </div>
          )}
        </>
      )}
    </VersionedForm>
  );
}
