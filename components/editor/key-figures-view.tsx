"use client";
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, useEditorState } from "@tiptap/react";
import { useTranslations } from "use-intl";
import { checkKeyFigures } from "#lib/richtext/check-key-figures.ts";
import { keyFields } from "#lib/richtext/key-figures.ts";
import type { KeyFigures } from "#lib/richtext/model.ts";
import { BlockWord, BlockWords } from "./block-words.tsx";
import {
  addRow,
  goTo,
  type KeyPlace,
  keyPlaceOf,
  moveRow,
  partOf,
  removeRow,
  replaceByLine,
} from "./key-figure-place.ts";

/** Key figures as readers will see them, each part written in place, and beside them what does not agree. */
export function KeyFiguresView({ node, editor, getPos, selected }: ReactNodeViewProps) {
  const t = useTranslations("editor.keyFigures");
  const findings = checkKeyFigures((node.toJSON() as KeyFigures).content.map(keyFields));
  const here = useEditorState({
    editor,
    selector: ({ editor }) => {
      const place = keyPlaceOf(editor.state);
      return place && place.pos === getPos() ? { row: place.row, part: place.part } : null;
    },
  });

  /** Acts on the figure in which the caret is, else on the last one. */
  const act = (change: (place: KeyPlace) => ReturnType<typeof moveRow>) => {
    const pos = getPos();
    const block = pos === undefined ? null : editor.state.doc.nodeAt(pos);
    if (pos === undefined || !block) return;
    const tr = change({ block, pos, row: here?.row ?? block.childCount - 1, part: here?.part ?? 0 });
    if (tr) editor.view.dispatch(tr);
    editor.view.focus();
  };
  const tr = () => editor.state.tr;

  return (
    <NodeViewWrapper className={`key-figures ${selected ? "key-figures-selected" : ""}`} data-key-figures="">
      <NodeViewContent className="key-figures-grid" role="group" aria-label={t("label")} />
      {findings.length > 0 && (
        <ul contentEditable={false} className="key-findings" role="status">
          {findings.map(({ row, code, values }) => (
            <li key={`${row} ${code}`}>
              <span aria-hidden="true" className="key-finding-dot" />
              <span>{t(`check.${code}`, values)}</span>
              {editor.isEditable && (
                <BlockWord onPress={() => act(({ pos }) => goTo(tr(), pos, row, partOf(code)))}>
                  {t("check.show")}
                </BlockWord>
              )}
            </li>
          ))}
        </ul>
      )}
      {editor.isEditable && (
        <BlockWords label={t("label")} shown={here !== null || selected}>
          <BlockWord onPress={() => act((place) => addRow(tr(), place))} keys="Ctrl+Enter">
            {t("add")}
          </BlockWord>
          <BlockWord
            onPress={() => act((place) => moveRow(tr(), place, -1))}
            disabled={!here || here.row === 0}
            keys="Alt+↑"
          >
            {t("earlier")}
          </BlockWord>
          <BlockWord
            onPress={() => act((place) => moveRow(tr(), place, 1))}
            disabled={!here || here.row === node.childCount - 1}
            keys="Alt+↓"
          >
            {t("later")}
          </BlockWord>
          <BlockWord onPress={() => act((place) => removeRow(tr(), place))} disabled={!here}>
            {t("remove")}
          </BlockWord>
          <BlockWord onPress={() => act((place) => replaceByLine(tr(), place))} danger>
            {t("removeAll")}
          </BlockWord>
        </BlockWords>
      )}
    </NodeViewWrapper>
  );
}
