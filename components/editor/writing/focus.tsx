"use client";
import { type ReactNode, type RefObject, useEffect } from "react";
import { useTranslations } from "use-intl";
import { shownKeys } from "./shortcuts.ts";

/**
 * Nothing but the text: what is around it can neither be seen nor reached, as long as `focused`. Dialogs and notices
 * stand outside the desk's frame and are left alone.
 */
export function useFocused(place: RefObject<HTMLElement | null>, focused: boolean): void {
  useEffect(() => {
    const element = place.current;
    if (!focused || !element) return;
    const around: HTMLElement[] = [];
    for (let inner: HTMLElement = element; inner.parentElement && inner.parentElement !== document.body; ) {
      for (const sibling of inner.parentElement.children) {
        if (sibling !== inner && sibling instanceof HTMLElement && !sibling.inert) around.push(sibling);
      }
      inner = inner.parentElement;
    }
    for (const one of around) one.inert = true;
    document.documentElement.dataset.writing = "";
    return () => {
      for (const one of around) one.inert = false;
      delete document.documentElement.dataset.writing;
    };
  }, [place, focused]);
}

/** At the foot of the text while nothing else is there: whether it is saved, how long it is, and the way back. */
export function FocusFoot({
  saved,
  count,
  onLeave,
}: {
  saved: ReactNode;
  count: ReactNode;
  onLeave: () => void;
}) {
  const t = useTranslations("writing.focus");
  return (
    <div className="fixed inset-x-0 bottom-0 z-[6] flex items-center justify-center gap-x-6 border-t border-line bg-surface px-4 py-1 text-sm text-soft">
      {saved}
      <span className="tabular-nums">{count}</span>
      <button
        type="button"
        onClick={onLeave}
        title={shownKeys("back")}
        className="ring-focus min-h-8 rounded px-2 hover:text-ink touch:min-h-11"
      >
        {t("leave")}
      </button>
    </div>
  );
}
