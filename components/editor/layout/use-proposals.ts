"use client";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { layoutDocument, type Proposal } from "#lib/layout/layout-document.ts";

export interface Listed extends Proposal {
  /** The same for as long as the place in the text is, whatever others write before it. */
  key: string;
}

/** Milliseconds in which further changes of the text are waited for. */
const pause = 300;

/** What 一键排版 proposes for the text as it is now; anew when it changes. */
export function useProposals(editor: Editor): Listed[] {
  const [listed, setListed] = useState(() => listProposals(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setListed(listProposals(editor));
      }, pause);
    };
    editor.on("update", changed);
    return () => {
      clearTimeout(timer);
      editor.off("update", changed);
    };
  }, [editor]);
  return listed;
}

export function listProposals(editor: Editor): Listed[] {
  const times = new Map<string, number>();
  return layoutDocument(editor.state.doc).map((proposal) => {
    const { rule, parts, was, becomes } = proposal;
    const place = editor.utils.createMappablePosition(parts[0]?.from ?? 0).toJSON();
    const said = JSON.stringify([
      rule,
      "yRelativePosition" in place ? place.yRelativePosition : place,
      was,
      becomes,
    ]);
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return { ...proposal, key: `${said} ${time}` };
  });
}
