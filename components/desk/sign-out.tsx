"use client";
import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";

/**
 * Signing out erases what this browser kept for the account. Ask first when some of it was never delivered.
 * A page that keeps something listens to `dashiji:before-sign-out` and cancels it while that is not delivered.
 */
export function useSignOut(
  userId: string,
  signOut: () => Promise<void>,
): { askToSignOut: () => void; dialog: ReactNode } {
  const t = useTranslations("desk.me");
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();
  const leave = () =>
    startTransition(async () => {
      await eraseLocalDocuments(userId);
      await signOut();
    });
  const askToSignOut = () => {
    const question = new CustomEvent("dashiji:before-sign-out", { cancelable: true });
    if (window.dispatchEvent(question)) leave();
    else setAsking(true);
  };
  const dialog = (
    <Dialog role="alertdialog" title={t("unsent")} isOpen={asking} onOpenChange={setAsking}>
      <p className="text-soft">{t("unsentBody")}</p>
      <DialogActions>
        <Button look="danger" isPending={pending} onPress={leave}>
          {t("signOutAnyway")}
        </Button>
        <Button look="main" onPress={() => setAsking(false)}>
          {t("stay")}
        </Button>
      </DialogActions>
    </Dialog>
  );
  return { askToSignOut, dialog };
}

async function eraseLocalDocuments(userId: string): Promise<void> {
  const databases = (await indexedDB.databases?.().catch(() => [])) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(`dashiji-${userId}`)) indexedDB.deleteDatabase(name);
  }
}
