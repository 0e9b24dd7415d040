"use client";
import { useState, useTransition } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { MeProps } from "./me.tsx";
import { type NavigationEntry, NavigationList } from "./navigation.tsx";
import { useSignOut } from "./sign-out.tsx";

/** What a phone's bar has no room for. */
export function More({
  siteName,
  places,
  id,
  name,
  role,
  signOut,
  switchLanguage,
}: MeProps & { siteName: string; places: NavigationEntry[] }) {
  const t = useTranslations("desk");
  const [isOpen, setOpen] = useState(false);
  const [, startTransition] = useTransition();
  const { askToSignOut, dialog } = useSignOut(id, signOut);
  const close = () => setOpen(false);
  return (
    <>
      <AriaButton
        onPress={() => setOpen(true)}
        className="ring-focus grid flex-1 place-items-center text-sm whitespace-nowrap text-soft"
      >
        {t("navigation.more")}
      </AriaButton>
      <Dialog title={siteName} isOpen={isOpen} onOpenChange={setOpen}>
        <p className="pb-2 text-sm text-soft">
          {name} · {t(`role.${role}`)}
        </p>
        <nav aria-label={t("navigation.more")} className="-mx-2.5">
          <NavigationList
            onGo={close}
            entries={[...places, { href: "/admin/users/me", label: t("me.account") }]}
          />
        </nav>
        <div className="mt-3 flex flex-wrap gap-2 border-t border-line pt-3">
          <Button onPress={() => startTransition(switchLanguage)}>{t("me.language")}</Button>
          <Button
            onPress={() => {
              close();
              askToSignOut();
            }}
          >
            {t("me.signOut")}
          </Button>
        </div>
      </Dialog>
      {dialog}
    </>
  );
}
