"use client";
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, useEditorState } from "@tiptap/react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ImagePicker, type PickedImage } from "#components/desk/image-picker.tsx";
import { pictureAddress } from "#components/desk/thumbnail.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Picture } from "#lib/events/queries.ts";
import { croppedSize } from "#lib/images/model.ts";
import type { Figure } from "#lib/richtext/model.ts";
import { FigureDialog } from "./figure-dialog.tsx";
import { type FigurePlace, figurePlaceOf } from "./figure-groups.ts";
import { FigureLayoutMenu } from "./figure-layout-menu.tsx";
import { MissingPicture } from "./paste/missing-picture.tsx";
import { useForget } from "./paste/use-pasting.tsx";
import { usePicture, usePictures } from "./pictures.tsx";

/** `source` is the editor's own: where a pasted picture is to come from. */
type FigureAttributes = Figure["attrs"] & { source: string };

const wordClass =
  "ring-focus inline-flex min-h-8 items-center rounded px-1.5 whitespace-nowrap touch:min-h-11";

/** A picture as readers will see it, its caption written in place; the rest in a small form. */
export function FigureView({
  node,
  editor,
  getPos,
  updateAttributes,
  deleteNode,
  selected,
}: ReactNodeViewProps) {
  const t = useTranslations("editor.figure");
  const attributes = node.attrs as FigureAttributes;
  const picture = usePicture(attributes.image);
  const { add } = usePictures();
  const forget = useForget();
  const [open, setOpen] = useState<"details" | "picker" | null>(null);
  const editable = editor.isEditable;
  const place = useEditorState({
    editor,
    selector: ({ editor }) => {
      const pos = getPos();
      return pos === undefined || !editor.state.doc.nodeAt(pos) ? alone : figurePlaceOf(editor.state, pos);
    },
  });
  const isWide = attributes.layout === "wide" && !place.group;
  const shape = useShape(picture);
  const alt = attributes.alt || picture?.alt || "";
  const credit = attributes.credit || picture?.credit || "";

  const pick = (image: PickedImage) => {
    add(image);
    if (attributes.source) forget(attributes.source);
    updateAttributes({ image: image.id, source: "" });
  };

  return (
    <NodeViewWrapper
      as="figure"
      ref={shape}
      className={`figure ${selected ? "figure-selected" : ""} ${isWide ? "figure-wide" : ""}`}
      data-figure=""
    >
      <div contentEditable={false} data-drag-handle="" draggable={editable}>
        {picture ? (
          <img
            src={pictureAddress(picture, 1280)}
            alt={alt}
            {...croppedSize({ ...picture, crop: picture.crop ?? null })}
            draggable={false}
            className="figure-picture"
          />
        ) : attributes.source && !attributes.image ? (
          <MissingPicture source={attributes.source} editable={editable} onChoose={() => setOpen("picker")} />
        ) : (
          <div className="figure-place">
            <span>{t(attributes.image && picture === null ? "gone" : "missing")}</span>
            {editable && <Button onPress={() => setOpen("picker")}>{t("choose")}</Button>}
          </div>
        )}
      </div>
      <div className="figure-foot">
        <NodeViewContent
          as={"figcaption" as "div"}
          className={node.content.size === 0 ? "caption-empty" : ""}
          data-placeholder={picture?.caption || (editable ? t("caption") : "")}
        />
        <span contentEditable={false} className="figure-words">
          {credit && <span className="text-faint">{credit}</span>}
          {editable && picture && (
            <button
              type="button"
              onClick={() => setOpen("details")}
              className={`${wordClass} ${alt ? "text-faint hover:text-ink" : "text-warn"}`}
            >
              {t(alt ? "details" : "lacksAlt")}
            </button>
          )}
          {editable && (
            <FigureLayoutMenu
              editor={editor}
              getPos={getPos}
              place={place}
              isWide={isWide}
              onWide={(wide) => updateAttributes({ layout: wide ? "wide" : "single" })}
              onRemove={deleteNode}
              className={`${wordClass} text-faint hover:text-ink`}
            />
          )}
        </span>
      </div>
      {editable && (
        <>
          <ImagePicker
            isOpen={open === "picker"}
            onOpenChange={(is) => setOpen(is ? "picker" : null)}
            onPick={pick}
          />
          <FigureDialog
            isOpen={open === "details"}
            onClose={() => setOpen(null)}
            alt={attributes.alt}
            credit={attributes.credit}
            library={picture ?? null}
            onChange={updateAttributes}
            onReplace={() => setOpen("picker")}
            onRemove={deleteNode}
          />
        </>
      )}
    </NodeViewWrapper>
  );
}

const alone: FigurePlace = { group: null, index: 0, count: 1, next: false };

/** Tells the style sheet how wide the picture is for its height: beside others it gets room by that. */
function useShape(picture: Picture | null | undefined) {
  const element = useRef<HTMLElement>(null);
  const size = picture && croppedSize({ ...picture, crop: picture.crop ?? null });
  const ratio = size ? size.width / size.height : 1.5;
  useLayoutEffect(() => {
    element.current?.closest<HTMLElement>(".react-renderer")?.style.setProperty("--shape", String(ratio));
  }, [ratio]);
  return element;
}
