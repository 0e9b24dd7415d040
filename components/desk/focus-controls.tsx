"use client";
import { useTranslations } from "use-intl";
import { PercentField } from "./percent-field.tsx";
import type { ShownPart } from "./picture-stage.tsx";

/** The focal point in numbers. */
export function FocusControls({
  focus,
  onChange,
}: {
  focus: ShownPart["focus"];
  onChange: (focus: ShownPart["focus"]) => void;
}) {
  const t = useTranslations("images.fields");
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-4 gap-2 sm:max-w-md">
        <PercentField label={t("focusX")} value={focus.x} onChange={(x) => onChange({ ...focus, x })} />
        <PercentField label={t("focusY")} value={focus.y} onChange={(y) => onChange({ ...focus, y })} />
      </div>
      <p className="text-xs text-faint">{t("focusHint")}</p>
    </div>
  );
}
