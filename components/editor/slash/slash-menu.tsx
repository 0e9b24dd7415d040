"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { popoverClass } from "#components/ui/select.tsx";
import { slashMenuId, slashState, take } from "./slash-plugin.ts";

/** Pixels between the menu and the line, and the edge of the window. */
const gap = 6;

/** The caret stays in the text, which is where one goes on typing to choose. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const t = useTranslations("writing.slash");
  const open = useEditorState({ editor, selector: ({ editor }) => slashState(editor.state) });
  const menu = useRef<HTMLDivElement>(null);
  const from = open?.from;

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element || from === undefined) return;
    const place = () => {
      const { left, top, bottom } = editor.view.coordsAtPos(from);
      const { offsetHeight, offsetWidth } = element;
      const below = bottom + gap + offsetHeight <= window.innerHeight - gap;
      element.style.top = `${below ? bottom + gap : Math.max(gap, top - gap - offsetHeight)}px`;
      element.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - offsetWidth - gap))}px`;
    };
    place();
    // In the capture phase: also what scrolls within the page.
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  });

  if (!open) return null;
  return (
    <div ref={menu} className={`${popoverClass} fixed z-30 min-w-40 p-1`}>
      {open.items.length === 0 ? (
        <p className="px-2.5 py-1.5 text-sm text-faint">{t("none")}</p>
      ) : (
        <div id={slashMenuId} role="listbox" aria-label={t("label")}>
          {open.items.map((item, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and says by aria-activedescendant what is chosen
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the text
            <div
              key={item.id}
              id={`${slashMenuId}-${item.id}`}
              role="option"
              aria-selected={index === open.index}
              onMouseDown={(press) => press.preventDefault()}
              onClick={() => take(editor, item)}
              className="flex min-h-8 cursor-default items-center rounded px-2.5 text-sm hover:bg-hover aria-selected:bg-hover touch:min-h-11"
            >
              {item.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
