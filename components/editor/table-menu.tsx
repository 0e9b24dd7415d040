"use client";
import type { Editor } from "@tiptap/react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { choiceClass, popoverClass } from "#components/ui/select.tsx";
import { barButtonClass } from "./bar-button-class.ts";
import { insertTable } from "./insert.ts";

const actions = {
  rowBefore: (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  rowAfter: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  headerRow: (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  deleteRow: (editor: Editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor: Editor) => editor.chain().focus().deleteTable().run(),
};

/** Puts in a table; inside one, a menu of what can be done with it. */
export function TableMenu({
  editor,
  inside,
  disabled,
}: {
  editor: Editor;
  inside: boolean;
  disabled: boolean;
}) {
  const bar = useTranslations("editor.bar");
  const t = useTranslations("editor.table");
  if (!inside) {
    return (
      <button
        type="button"
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => insertTable(editor)}
        className={barButtonClass}
      >
        {bar("table")}
      </button>
    );
  }
  return (
    <MenuTrigger>
      <Button className={`${barButtonClass} bg-hover text-ink`}>{bar("table")} ▾</Button>
      <Popover className={popoverClass}>
        <AriaMenu
          className="min-w-40 p-1 outline-none"
          // After the menu has given the focus back.
          onAction={(id) => setTimeout(() => actions[id as keyof typeof actions](editor), 0)}
        >
          {(Object.keys(actions) as (keyof typeof actions)[]).map((id) => (
            <MenuItem
              key={id}
              id={id}
              className={`${choiceClass} ${id === "deleteTable" ? "text-seal" : ""}`}
            >
              {t(id)}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
