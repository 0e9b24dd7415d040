"use client";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { type ShortcutId, shownKeys } from "./shortcuts.ts";

const groups: [group: "text" | "blocks" | "tools", ids: ShortcutId[]][] = [
  ["text", ["undo", "redo", "bold", "link", "lineBreak"]],
  ["blocks", ["insert", "paragraph", "heading", "subheading", "quote", "list", "numbered"]],
  [
    "tools",
    [
      "find",
      "findNext",
      "findPrevious",
      "replace",
      "comment",
      "layout",
      "focus",
      "toolbar",
      "back",
      "shortcuts",
    ],
  ],
];

/** Every key that does something in the editor. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("writing.keys");
  const ui = useTranslations("ui");
  return (
    <Dialog title={t("title")} size="medium" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {groups.map(([group, ids]) => (
          <section
            key={group}
            className={group === "tools" ? "sm:col-start-2 sm:row-span-2 sm:row-start-1" : ""}
          >
            <h3 className="mb-1 border-b border-line pb-1 text-sm font-medium">{t(`group.${group}`)}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 text-sm">
              {ids.map((id) => (
                <div key={id} className="col-span-2 grid grid-cols-subgrid py-1">
                  <dt className="text-soft">{t(id)}</dt>
                  <dd className="tabular-nums">
                    <kbd className="font-sans">{shownKeys(id)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button look="main" onPress={onClose} autoFocus>
          {ui("close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
