"use client";
import { Radio, RadioGroup } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { largestCrop, movedCrop, ratioInParts, resizedCrop, wholePicture } from "#lib/images/crop.ts";
import { type Crop, smallestCrop } from "#lib/images/model.ts";
import { choiceClass } from "./choice-class.ts";
import { PercentField } from "./percent-field.tsx";
import type { ShownPart } from "./picture-stage.tsx";

interface CropControlsProps {
  size: { width: number; height: number };
  part: ShownPart;
  isGroup: boolean;
  /** Width over height that is kept, or null for any. */
  shape: number | null;
  onShape: (shape: number | null) => void;
  onChange: (crop: Crop | null) => void;
}

/** Shapes to begin with, and the frame in numbers: all that mouse and finger do, for the keyboard. */
export function CropControls({ size, part, isGroup, shape, onShape, onChange }: CropControlsProps) {
  const t = useTranslations("images.crop");
  const shapes: [id: string, label: string, shape: number | null][] = [
    ["free", t("free"), null],
    ["own", t("own"), size.width / size.height],
    ["3:2", "3:2", 3 / 2],
    ["4:3", "4:3", 4 / 3],
    ["16:9", "16:9", 16 / 9],
    ["1:1", "1:1", 1],
  ];
  const crop = part.crop ?? wholePicture;
  const [left, top, width, height] = crop;
  const ratio = shape === null ? null : ratioInParts(shape, size);
  const set = (name: string, value: number) => {
    if (name === "left") onChange(movedCrop(crop, value - left, 0));
    else if (name === "top") onChange(movedCrop(crop, 0, value - top));
    else if (name === "width") onChange(resizedCrop(crop, "e", value - width, 0, ratio));
    else onChange(resizedCrop(crop, "s", 0, value - height, ratio));
  };
  const parts = { left, top, width, height };
  return (
    <div className="flex flex-col gap-3">
      {isGroup && <p className="text-sm text-warn">{t("groupNote")}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          aria-label={t("shape")}
          orientation="horizontal"
          value={shapes.find(([, , value]) => value === shape)?.[0] ?? "free"}
          onChange={(id) => {
            const chosen = shapes.find(([known]) => known === id)?.[2] ?? null;
            onShape(chosen);
            if (chosen !== null) onChange(largestCrop(chosen, size, [part.focus.x, part.focus.y]));
          }}
          className="flex flex-wrap gap-1 text-sm"
        >
          {shapes.map(([id, label]) => (
            <Radio key={id} value={id} className={choiceClass}>
              {label}
            </Radio>
          ))}
        </RadioGroup>
        <Button
          look="quiet"
          isDisabled={part.crop === null}
          onPress={() => {
            onShape(null);
            onChange(null);
          }}
        >
          {t("none")}
        </Button>
      </div>
      <div className="grid grid-cols-4 gap-2 sm:max-w-md">
        {(Object.keys(parts) as (keyof typeof parts)[]).map((name) => (
          <PercentField
            key={name}
            label={t(`parts.${name}`)}
            value={parts[name]}
            least={name === "width" || name === "height" ? smallestCrop : 0}
            onChange={(value) => set(name, value)}
          />
        ))}
      </div>
      <p className="text-xs text-faint">{t("hint")}</p>
    </div>
  );
}
