"use client";
import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { unreached } from "./unreached.ts";
import { clearUnsent, marksOf, unsentDocuments, waitingPictures } from "./unsent.ts";

/**
 * Signing out erases what this browser kept for the account. Ask first when some of it was never delivered.
 */
export function useSignOut(
  userId: string,
  signOut: () => Promise<void>,
): { askToSignOut: () => void; dialog: ReactNode } {
  const t = useTranslations("desk.me");
  const offline = useTranslations("errors")("offline");
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();
  const leave = () =>
    startTransition(async () => {
      const failed = await signOut().catch(unreached);
      if (failed) return toast({ text: offline, tone: "due" });
      await eraseLocalDocuments(userId);
      // A full load: nothing of the account stays in memory.
      location.assign("/login");
    });
  const askToSignOut = () => {
    if (unsentDocuments(userId).length > 0) setAsking(true);
    else leave();
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
    if (name?.startsWith(`dashiji-${userId}`)) await deleteDatabase(name);
  }
  for (const id of unsentDocuments(userId)) clearUnsent(userId, id, waitingPictures, marksOf(userId, id));
}

/** Another tab that has it open keeps it until it closes; that must not keep anybody signed in. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
