"use client";
import { useTranslations } from "use-intl";

interface FocalPointProps {
  image: { sha256: string; width: number; height: number; alt: string; fileName: string };
  /** In thousandths of width and height. */
  focus: { x: number; y: number };
  /** Without it the point is only shown. The two number fields beside the picture do the same for the keyboard. */
  onChange?: (focus: { x: number; y: number }) => void;
}

/** A picture on which one click says what cropping must keep. */
export function FocalPoint({ image, focus, onChange }: FocalPointProps) {
  const t = useTranslations("images.fields");
  const picture = (
    <span className="relative block">
      <img
        src={`/admin/media/${image.sha256}/full-1280-v1.webp`}
        width={image.width}
        height={image.height}
        alt={image.alt || image.fileName}
        className="h-auto w-full rounded-sm bg-hover"
      />
      <span
        aria-hidden="true"
        style={{ left: `${focus.x / 10}%`, top: `${focus.y / 10}%` }}
        className="pointer-events-none absolute size-7 -translate-1/2 rounded-full border-2 border-sheet shadow-raised"
      />
    </span>
  );
  if (!onChange) return <div>{picture}</div>;
  return (
    <div>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className="block w-full cursor-crosshair"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const part = (at: number, from: number, size: number) =>
            Math.min(1000, Math.max(0, Math.round(((at - from) / size) * 1000)));
          onChange({
            x: part(event.clientX, box.left, box.width),
            y: part(event.clientY, box.top, box.height),
          });
        }}
      >
        {picture}
      </button>
      <p className="mt-1.5 text-xs text-faint">{t("focusHint")}</p>
    </div>
  );
}
