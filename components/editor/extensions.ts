import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Dropcursor, Gapcursor, Placeholder } from "@tiptap/extensions";
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import type { ComponentType } from "react";
import { personColour } from "#components/desk/people.tsx";
import { bodyOf } from "#lib/events/document.ts";
import type { KeyFields } from "#lib/richtext/key-figures.ts";
import { richTextExtensions } from "#lib/richtext/schema.ts";
import { CommentMarks } from "./comment-marks.ts";
import { FigureGroupView } from "./figure-group-view.tsx";
import { FigureGroups } from "./figure-groups.ts";
import { FigureView } from "./figure-view.tsx";
import { Find } from "./find/find-plugin.ts";
import { HoldWhileComposing } from "./hold-while-composing.ts";
import { KeyFigureKeys } from "./key-figure-keys.ts";
import { KeyFiguresView } from "./key-figures-view.tsx";
import { Paste, type PasteOptions } from "./paste/paste.ts";
import type { SlashItem } from "./slash/slash-items.ts";
import { Slash } from "./slash/slash-plugin.ts";
import type { LiveSession } from "./use-live-event.ts";

const views: Record<string, ComponentType<ReactNodeViewProps>> = {
  figure: FigureView,
  figures: FigureGroupView,
  keyFigures: KeyFiguresView,
};

export interface EditorWords {
  placeholder: string;
  /** What each part of a key figure is called where it is empty. */
  keyParts: KeyFields;
}

/** The schema's blocks with what only the editor needs: others' carets, a shared history, figures as one sees them. */
export function editorExtensions(
  { document, undo, provider }: LiveSession,
  userId: string,
  { placeholder, keyParts: words }: EditorWords,
  pasting: PasteOptions,
  items: SlashItem[],
) {
  return [
    ...richTextExtensions.map((extension) => {
      const view = views[extension.name];
      return view ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(view) }) : extension;
    }),
    FigureGroups,
    KeyFigureKeys.configure({ words }),
    CommentMarks,
    Collaboration.configure({ fragment: bodyOf(document), yUndoOptions: { undoManager: undo } as never }),
    CollaborationCaret.configure({
      provider,
      user: { id: userId },
      render: caretOf,
      selectionRender: selectionOf,
    }),
    HoldWhileComposing.configure({ provider }),
    Paste.configure(pasting),
    Find,
    Slash.configure({ items }),
    Placeholder.configure({
      // A figure whose caption is empty says so itself.
      placeholder: ({ node }) => (node.type.name === "paragraph" ? placeholder : ""),
      showOnlyWhenEditable: false,
    }),
    Gapcursor,
    Dropcursor.configure({ class: "drop-cursor", color: false }),
  ];
}

/** In the colour that the person has everywhere; by class, for a policy without inline styles. */
function caretOf(user: Record<string, string>): HTMLElement {
  const caret = window.document.createElement("span");
  caret.className = `others-caret others-${personColour(user.id ?? "") + 1}`;
  const name = window.document.createElement("span");
  name.className = "others-name";
  name.textContent = user.name ?? "";
  caret.append("\u2060", name, "\u2060");
  return caret;
}

function selectionOf(user: Record<string, string>) {
  return { class: `others-selection others-${personColour(user.id ?? "") + 1}` };
}
