"use client";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Crop } from "#lib/images/model.ts";
import { choiceClass } from "./choice-class.ts";
import { CropControls } from "./crop-controls.tsx";
import { CropFrame } from "./crop-frame.tsx";
import { CropPreviews } from "./crop-previews.tsx";
import { FocusControls } from "./focus-controls.tsx";
import { pictureAddress } from "./thumbnail.tsx";

export interface StagePicture {
  sha256: string;
  width: number;
  height: number;
  alt: string;
  fileName: string;
}

/** What of the picture is shown: a part of it, and the point that stays in sight where room is of another shape. */
export interface ShownPart {
  crop: Crop | null;
  /** In thousandths of width and height of the whole picture. */
  focus: { x: number; y: number };
}

interface PictureStageProps {
  picture: StagePicture;
  part: ShownPart;
  isGroup: boolean;
  /** Without it the part is only shown. */
  onChange?: ((part: ShownPart) => void) | undefined;
}

/** The whole picture, on which crop and focal point are set; beside it, how visitors will see it. */
export function PictureStage({ picture, part, isGroup, onChange }: PictureStageProps) {
  const t = useTranslations("images.crop");
  const [mode, setMode] = useState<"crop" | "focus">("focus");
  const [shape, setShape] = useState<number | null>(null);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {onChange && (
        <RadioGroup
          aria-label={t("mode")}
          orientation="horizontal"
          value={mode}
          onChange={(value) => setMode(value as "crop" | "focus")}
          className="flex gap-1 text-sm"
        >
          {(["focus", "crop"] as const).map((value) => (
            <Radio key={value} value={value} className={choiceClass}>
              {t(value)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Whole picture={picture}>
        {onChange && mode === "crop" && (
          <CropFrame
            size={picture}
            crop={part.crop}
            shape={shape}
            onChange={(crop) => onChange({ ...part, crop })}
          />
        )}
        {onChange && mode === "focus" && (
          <FocusPlane part={part} onChange={(focus) => onChange({ ...part, focus })} />
        )}
        {!onChange && part.crop && <Outline crop={part.crop} />}
      </Whole>
      {onChange && mode === "crop" && (
        <CropControls
          size={picture}
          part={part}
          isGroup={isGroup}
          shape={shape}
          onShape={setShape}
          onChange={(crop) => onChange({ ...part, crop })}
        />
      )}
      {onChange && mode === "focus" && (
        <FocusControls focus={part.focus} onChange={(focus) => onChange({ ...part, focus })} />
      )}
      <CropPreviews picture={picture} part={part} isGroup={isGroup} />
    </div>
  );
}

function Whole({ picture, children }: { picture: StagePicture; children: React.ReactNode }) {
  return (
    // A tall picture stays within the window, so that a frame can be drawn over all of it.
    <div
      className="relative mx-auto w-full overflow-hidden rounded-sm bg-hover"
      style={{ maxWidth: `calc(72vh * ${picture.width / picture.height})` }}
    >
      <img
        src={pictureAddress(picture, 1280)}
        width={picture.width}
        height={picture.height}
        alt={picture.alt || picture.fileName}
        draggable={false}
        className="h-auto w-full select-none"
      />
      {children}
    </div>
  );
}

function Outline({ crop: [left, top, width, height] }: { crop: Crop }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute border border-sheet shadow-[0_0_0_999rem_rgb(0_0_0/45%)]"
      style={{
        left: `${left / 10}%`,
        top: `${top / 10}%`,
        width: `${width / 10}%`,
        height: `${height / 10}%`,
      }}
    />
  );
}

/** A click says what must stay in sight; the two number fields below do the same for the keyboard. */
function FocusPlane({
  part: { crop, focus },
  onChange,
}: {
  part: ShownPart;
  onChange: (focus: ShownPart["focus"]) => void;
}) {
  return (
    <>
      {crop && <Outline crop={crop} />}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        data-plane="focus"
        className="absolute inset-0 cursor-crosshair"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const part = (at: number, from: number, size: number) =>
            Math.min(1000, Math.max(0, Math.round(((at - from) / size) * 1000)));
          onChange({
            x: part(event.clientX, box.left, box.width),
            y: part(event.clientY, box.top, box.height),
          });
        }}
      />
      <span
        aria-hidden="true"
        style={{ left: `${focus.x / 10}%`, top: `${focus.y / 10}%` }}
        className="pointer-events-none absolute size-7 -translate-1/2 rounded-full border-2 border-sheet shadow-raised"
      />
    </>
  );
}
