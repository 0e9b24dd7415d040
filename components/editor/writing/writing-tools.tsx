"use client";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "use-intl";
import { LayoutDialog } from "../layout/layout-dialog.tsx";
import type { LiveSession } from "../use-live-event.ts";
import { BarButton } from "./bar-button.tsx";
import type { Writing } from "./use-writing.ts";

/** Words of the toolbar for the text as a whole. */
export function WritingTools({
  editor,
  session,
  writing: { opened, open, askFind, focused, setFocused },
}: {
  editor: Editor;
  session: LiveSession;
  writing: Writing;
}) {
  const layout = useTranslations("layout");
  const t = useTranslations("writing");
  return (
    <>
      <BarButton label={layout("word")} shortcut="layout" onPress={() => open("layout")} />
      <BarButton label={t("find.word")} shortcut="find" onPress={() => askFind(false)} />
      <BarButton
        label={t("focus.word")}
        shortcut="focus"
        pressed={focused}
        onPress={() => setFocused(!focused)}
      />
      <LayoutDialog
        editor={editor}
        session={session}
        isOpen={opened === "layout"}
        onClose={() => open(null)}
      />
    </>
  );
}
