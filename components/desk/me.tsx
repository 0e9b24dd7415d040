"use client";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Menu } from "#components/ui/menu.tsx";
import { useSignOut } from "./sign-out.tsx";

export interface MeProps {
  id: string;
  name: string;
  role: "administrator" | "editor" | "reviewer" | "auditor";
  signOut: () => Promise<void>;
  switchLanguage: () => Promise<void>;
}

/** Who am I, and the few things about myself. */
export function Me({ id, name, role, signOut, switchLanguage }: MeProps) {
  const t = useTranslations("desk");
  const [, startTransition] = useTransition();
  const { askToSignOut, dialog } = useSignOut(id, signOut);
  return (
    <>
      <Menu
        look="quiet"
        className="w-full min-w-0 justify-start border-0 px-2.5!"
        label={
          <span className="truncate">
            {name} · {t(`role.${role}`)}
          </span>
        }
        items={[
          { id: "account", label: t("me.account"), href: "/admin/users/me" },
          { id: "language", label: t("me.language"), onAction: () => startTransition(switchLanguage) },
          { id: "sign-out", label: t("me.signOut"), onAction: askToSignOut },
        ]}
      />
      {dialog}
    </>
  );
}
