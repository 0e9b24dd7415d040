"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ImagePicker, type PickedImage } from "#components/desk/image-picker.tsx";
import { Thumbnail } from "#components/desk/thumbnail.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ReportPage } from "#lib/reports/queries.ts";

interface CoverFieldProps {
  report: ReportPage;
  /** The image's id, or empty. */
  value: string;
  onChange: (value: string) => void;
  editable: boolean;
}

/** The picture that opens the report. */
export function CoverField({ report, value, onChange, editable }: CoverFieldProps) {
  const t = useTranslations("reports.form");
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<PickedImage | null>(null);
  const image = [picked, report.cover].find((one) => one?.id === value);
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm text-soft">{t("cover")}</span>
      <input type="hidden" name="coverId" value={value} />
      <div className="flex flex-wrap items-end gap-3">
        {image ? (
          <div className="w-44">
            <Thumbnail image={image} />
          </div>
        ) : (
          <p className="flex min-h-8 items-center text-sm text-faint">{t("coverNone")}</p>
        )}
        {editable && (
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => setPicking(true)}>{t(value ? "coverChange" : "coverChoose")}</Button>
            {value && (
              <Button look="quiet" onPress={() => onChange("")}>
                {t("coverRemove")}
              </Button>
            )}
          </div>
        )}
      </div>
      <ImagePicker
        isOpen={picking}
        onOpenChange={setPicking}
        onPick={(choice) => {
          setPicked(choice);
          onChange(choice.id);
        }}
      />
    </div>
  );
}
