"use client";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import {
  type Handle,
  handles,
  movedCrop,
  ratioInParts,
  resizedCrop,
  wholePicture,
} from "#lib/images/crop.ts";
import type { Crop } from "#lib/images/model.ts";

interface CropFrameProps {
  size: { width: number; height: number };
  crop: Crop | null;
  /** Width over height that is kept, or null. */
  shape: number | null;
  onChange: (crop: Crop) => void;
}

/** Thousandths that an arrow key moves the frame by. */
const stepOfKey = 10;

const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-stepOfKey, 0],
  ArrowRight: [stepOfKey, 0],
  ArrowUp: [0, -stepOfKey],
  ArrowDown: [0, stepOfKey],
};

/** Where each handle lies, mostly inside the frame: one that fills the picture has no room around it. */
const places: Record<Handle, string> = {
  nw: "-top-2.5 -left-2.5 cursor-nwse-resize",
  n: "-top-2.5 left-1/2 -translate-x-1/2 cursor-ns-resize",
  ne: "-top-2.5 -right-2.5 cursor-nesw-resize",
  e: "top-1/2 -right-2.5 -translate-y-1/2 cursor-ew-resize",
  se: "-right-2.5 -bottom-2.5 cursor-nwse-resize",
  s: "-bottom-2.5 left-1/2 -translate-x-1/2 cursor-ns-resize",
  sw: "-bottom-2.5 -left-2.5 cursor-nesw-resize",
  w: "top-1/2 -left-2.5 -translate-y-1/2 cursor-ew-resize",
};

/**
 * The frame over a picture: dragged by its inside, resized by its handles with mouse or finger; with the keyboard
 * moved by the arrow keys and resized by them with Shift. What lies outside is dimmed.
 */
export function CropFrame({ size, crop, shape, onChange }: CropFrameProps) {
  const t = useTranslations("images.crop");
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ handle: Handle | "move"; x: number; y: number; crop: Crop } | null>(null);
  const current = crop ?? wholePicture;
  const ratio = shape === null ? null : ratioInParts(shape, size);
  const change = (from: Crop, handle: Handle | "move", x: number, y: number) =>
    onChange(handle === "move" ? movedCrop(from, x, y) : resizedCrop(from, handle, x, y, ratio));

  const grip = (handle: Handle | "move") => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { handle, x: event.clientX, y: event.clientY, crop: current };
      frame.current?.focus({ preventScroll: true });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const box = frame.current?.parentElement?.getBoundingClientRect();
      if (!drag.current || !box) return;
      const { x, y } = drag.current;
      const thousandths = [
        ((event.clientX - x) / box.width) * 1000,
        ((event.clientY - y) / box.height) * 1000,
      ] as const;
      change(drag.current.crop, drag.current.handle, ...thousandths);
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change(current, event.shiftKey ? "se" : "move", ...arrow);
  };

  const [left, top, width, height] = current;
  return (
    <div
      ref={frame}
      role="application"
      aria-label={t("frame")}
      aria-roledescription={t("frameKind")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: moved by its own keys, which its label names
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="absolute cursor-move touch-none border border-sheet shadow-[0_0_0_999rem_rgb(0_0_0/45%)] outline-none focus-visible:border-2 focus-visible:border-seal"
      style={{
        left: `${left / 10}%`,
        top: `${top / 10}%`,
        width: `${width / 10}%`,
        height: `${height / 10}%`,
      }}
      {...grip("move")}
    >
      {handles.map((handle) => (
        // A finger needs more room than the mark that is seen.
        <span
          key={handle}
          aria-hidden="true"
          data-handle={handle}
          {...grip(handle)}
          className={`absolute grid size-11 touch-none place-items-center ${places[handle]}`}
        >
          <span className="size-2.5 border border-ink/40 bg-sheet" />
        </span>
      ))}
    </div>
  );
}
