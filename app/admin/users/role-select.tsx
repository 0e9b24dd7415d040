"use client";
import { useTranslations } from "use-intl";
import { Select } from "#components/ui/select.tsx";
import { roles } from "#lib/users/model.ts";

/** The four roles, each with what it may do. */
export function RoleSelect({ defaultValue, isDisabled }: { defaultValue: string; isDisabled?: boolean }) {
  const t = useTranslations();
  return (
    <Select
      name="role"
      label={t("users.column.role")}
      defaultSelectedKey={defaultValue}
      isDisabled={isDisabled}
      options={roles.map((id) => ({
        id,
        label: t(`desk.role.${id}`),
        note: t(`users.roleNote.${id}`),
      }))}
    />
  );
}
