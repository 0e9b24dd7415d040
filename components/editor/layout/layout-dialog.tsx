"use client";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { applyLayout } from "#lib/layout/layout-document.ts";
import { ruleIds } from "#lib/layout/model.ts";
import { oneStep } from "../one-step.ts";
import type { LiveSession } from "../use-live-event.ts";
import { LayoutRule } from "./layout-rule.tsx";
import { type Listed, listProposals, useProposals } from "./use-proposals.ts";

export interface LayoutDialogProps {
  editor: Editor;
  session: LiveSession;
  isOpen: boolean;
  onClose: () => void;
}

/** 一键排版: each change before it is made, by rule; made in one step that undo takes back. */
export function LayoutDialog({ isOpen, onClose, ...rest }: LayoutDialogProps) {
  const t = useTranslations("layout");
  return (
    <Dialog title={t("title")} size="medium" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Proposals {...rest} onDone={onClose} />
    </Dialog>
  );
}

function Proposals({
  editor,
  session,
  onDone,
}: Pick<LayoutDialogProps, "editor" | "session"> & { onDone: () => void }) {
  const t = useTranslations("layout");
  const ui = useTranslations("ui");
  const listed = useProposals(editor);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const chosen = listed.filter(({ key }) => !off.has(key));

  const switchOff = (keys: string[], isOff: boolean) =>
    setOff((before) => {
      const after = new Set(before);
      for (const key of keys) isOff ? after.add(key) : after.delete(key);
      return after;
    });
  const apply = () => {
    const { count, missed, takeBack } = applyListed(editor, session, chosen);
    toast({
      text: missed > 0 ? t("appliedSome", { count, missed }) : t("applied", { count }),
      undo: { label: t("undo"), onPress: takeBack },
    });
    onDone();
  };

  if (listed.length === 0) {
    return (
      <>
        <p className="text-soft">{t("nothing")}</p>
        <DialogActions>
          <Button look="main" onPress={onDone} autoFocus>
            {ui("close")}
          </Button>
        </DialogActions>
      </>
    );
  }
  return (
    <>
      <p className="text-sm text-soft">{t("intro", { count: listed.length })}</p>
      <div className="-mx-1 mt-3 max-h-[55dvh] overflow-y-auto border-y border-line px-1">
        {ruleIds.map((rule) => {
          const own = listed.filter((proposal) => proposal.rule === rule);
          return (
            own.length > 0 && (
              <LayoutRule key={rule} rule={rule} proposals={own} off={off} onSwitch={switchOff} />
            )
          );
        })}
      </div>
      <DialogActions>
        <Button onPress={onDone}>{ui("cancel")}</Button>
        <Button look="main" isDisabled={chosen.length === 0} onPress={apply}>
          {t("apply", { count: chosen.length })}
        </Button>
      </DialogActions>
    </>
  );
}

/** Looks again at the text as it is at this moment: what somebody has changed meanwhile is left alone. */
function applyListed(editor: Editor, { undo }: LiveSession, chosen: Listed[]) {
  const keys = new Set(chosen.map(({ key }) => key));
  const now = listProposals(editor).filter(({ key }) => keys.has(key));
  const takeBack = oneStep(undo, () => editor.view.dispatch(applyLayout(editor.state.tr, now)));
  return { count: now.length, missed: keys.size - now.length, takeBack };
}
