"use client";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { textOf } from "#lib/events/document.ts";

/** The title as it is typed; `before` until the document is there. */
export function useTitle(document: Y.Doc | null, before: string): string {
  const [title, setTitle] = useState(before);
  useEffect(() => {
    if (!document) return;
    const text = textOf(document, "title");
    const read = () => setTitle(text.toString());
    read();
    text.observe(read);
    return () => text.unobserve(read);
  }, [document]);
  return title;
}
