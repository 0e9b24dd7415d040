"use client";
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ImagePicker } from "#components/desk/image-picker.tsx";
import { BlockWord, BlockWords } from "./block-words.tsx";
import { addToGroup, type GroupLayout, ungroup } from "./figure-groups.ts";
import { usePictures } from "./pictures.tsx";

/** Pictures that belong together, side by side as readers will see them; each keeps its own caption. */
export function FigureGroupView({
  node,
  editor,
  getPos,
  selected,
  selectionInside,
  updateAttributes,
  deleteNode,
}: ReactNodeViewProps) {
  const t = useTranslations("editor.figures");
  const { add } = usePictures();
  const [picking, setPicking] = useState(false);
  const layout = node.attrs.layout as GroupLayout;
  const at = (act: (pos: number) => void) => {
    const pos = getPos();
    if (pos !== undefined) act(pos);
  };

  return (
    <NodeViewWrapper
      className={`figure-group ${selected ? "figure-group-selected" : ""}`}
      data-figures={layout}
      role="group"
      aria-label={t(layout)}
    >
      <NodeViewContent className="figure-row" />
      {editor.isEditable && (
        <BlockWords label={t("label")} shown={selected || selectionInside === true}>
          <BlockWord
            pressed={layout === "pair"}
            disabled={node.childCount !== 2}
            onPress={() => updateAttributes({ layout: "pair" })}
          >
            {t("pair")}
          </BlockWord>
          <BlockWord pressed={layout === "gallery"} onPress={() => updateAttributes({ layout: "gallery" })}>
            {t("gallery")}
          </BlockWord>
          <BlockWord onPress={() => setPicking(true)}>{t("add")}</BlockWord>
          <BlockWord onPress={() => at((pos) => ungroup(editor, pos))}>{t("ungroup")}</BlockWord>
          <BlockWord danger onPress={deleteNode}>
            {t("remove")}
          </BlockWord>
        </BlockWords>
      )}
      {editor.isEditable && (
        <ImagePicker
          isOpen={picking}
          onOpenChange={setPicking}
          onPickSeveral={(images) => {
            for (const image of images) add(image);
            const ids = images.map(({ id }) => id);
            at((pos) => addToGroup(editor, pos + 1, ids, layout));
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
