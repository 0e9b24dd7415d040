"use client";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ImagePicker, type PickedImage } from "#components/desk/image-picker.tsx";
import { choiceClass, popoverClass } from "#components/ui/select.tsx";
import {
  addToGroup,
  type FigurePlace,
  type GroupLayout,
  joinNext,
  moveInGroup,
  takeOut,
} from "./figure-groups.ts";
import { usePictures } from "./pictures.tsx";

interface FigureLayoutMenuProps {
  editor: Editor;
  getPos: () => number | undefined;
  place: FigurePlace;
  isWide: boolean;
  onWide: (wide: boolean) => void;
  onRemove: () => void;
  className: string;
}

/** How a picture stands: alone or wide, beside others, and where among them. */
export function FigureLayoutMenu({
  editor,
  getPos,
  place,
  isWide,
  onWide,
  onRemove,
  className,
}: FigureLayoutMenuProps) {
  const t = useTranslations("editor.figures");
  const { add } = usePictures();
  const [picking, setPicking] = useState<GroupLayout | null>(null);
  const at = (act: (pos: number) => void) => () => {
    const pos = getPos();
    if (pos !== undefined) act(pos);
  };
  const { group, index, count, next } = place;
  const actions: { id: string; label: string; act: () => void; disabled?: boolean; danger?: boolean }[] =
    group
      ? [
          {
            id: "earlier",
            label: `${t("earlier")}\u3000Alt+↑`,
            act: at((pos) => moveInGroup(editor, pos, -1)),
            disabled: index === 0,
          },
          {
            id: "later",
            label: `${t("later")}\u3000Alt+↓`,
            act: at((pos) => moveInGroup(editor, pos, 1)),
            disabled: index === count - 1,
          },
          { id: "takeOut", label: t("takeOut"), act: at((pos) => takeOut(editor, pos)) },
          { id: "remove", label: t("removeOne"), act: onRemove, danger: true },
        ]
      : [
          { id: "single", label: t("single"), act: () => onWide(false), disabled: !isWide },
          { id: "wide", label: t("wide"), act: () => onWide(true), disabled: isWide },
          ...(next ? [{ id: "join", label: t("joinNext"), act: at((pos) => joinNext(editor, pos)) }] : []),
          { id: "pair", label: t("makePair"), act: () => setPicking("pair") },
          { id: "gallery", label: t("makeGallery"), act: () => setPicking("gallery") },
          { id: "remove", label: t("removeOne"), act: onRemove, danger: true },
        ];
  const insert = (images: PickedImage[], layout: GroupLayout) => {
    for (const image of images) add(image);
    const ids = images.map(({ id }) => id);
    at((pos) => addToGroup(editor, pos, ids, layout))();
  };

  return (
    <>
      <MenuTrigger>
        <Button className={className} aria-label={t("menu")}>
          {t(group ? "order" : isWide ? "wide" : "single")} ▾
        </Button>
        <Popover className={popoverClass}>
          <AriaMenu
            className="min-w-40 p-1 outline-none"
            disabledKeys={actions.filter(({ disabled }) => disabled).map(({ id }) => id)}
            // After the menu has given the focus back.
            onAction={(key) => setTimeout(() => actions.find(({ id }) => id === key)?.act(), 0)}
          >
            {actions.map(({ id, label, danger }) => (
              <MenuItem key={id} id={id} className={`${choiceClass} ${danger ? "text-seal" : ""}`}>
                {label}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
      <ImagePicker
        isOpen={picking === "pair"}
        onOpenChange={(open) => !open && setPicking(null)}
        onPick={(image) => insert([image], "pair")}
      />
      <ImagePicker
        isOpen={picking === "gallery"}
        onOpenChange={(open) => !open && setPicking(null)}
        onPickSeveral={(images) => insert(images, "gallery")}
      />
    </>
  );
}
