"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { captionHints } from "#lib/images/caption.ts";
import { dayInChina, rightsState } from "#lib/images/rules.ts";
import { CaptionHelp } from "./caption-help.tsx";
import type { EditableImage } from "./image-editor.tsx";

interface ImageFieldsProps {
  image: EditableImage;
  isGroup: boolean;
  onGroup: (isGroup: boolean) => void;
  open: boolean;
}

/** What staff say about a picture: words, and who may decide over it until when. */
export function ImageFields({ image, isGroup, onGroup, open }: ImageFieldsProps) {
  const t = useTranslations("images");
  const [caption, setCaption] = useState(image.caption);
  const [credit, setCredit] = useState(image.credit);
  const [until, setUntil] = useState(image.rightsUntil);
  const hints = open ? captionHints(caption, { isGroup }) : [];
  const rights = rightsState(until, dayInChina());
  const line = (name: "alt" | "owner" | "rights", hint: string, maxLength: number) => ({
    name,
    label: t(`fields.${name}`),
    hint,
    defaultValue: image[name],
    maxLength,
    isDisabled: !open,
  });
  return (
    <>
      <div className="flex flex-col gap-1">
        <TextArea
          name="caption"
          label={t("fields.caption")}
          hint={caption ? undefined : t("fields.captionHint")}
          value={caption}
          onChange={setCaption}
          maxLength={500}
          isDisabled={!open}
        />
        {hints.length > 0 && (
          <ul aria-label={t("hint.label")} className="text-xs text-faint">
            {hints.map((hint) => (
              <li key={hint} className="flex flex-wrap items-center gap-x-2">
                {t(`hint.${hint}`)}
                {hint === "group" && (
                  <Button look="quiet" className="-my-1 px-1! underline" onPress={() => onGroup(true)}>
                    {t("hint.markGroup")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {open && (
          <CaptionHelp
            takenOn={image.takenOn}
            credit={credit}
            onCompose={(composed) => {
              setCaption(composed.caption);
              setCredit(composed.credit);
            }}
          />
        )}
      </div>
      <TextArea {...line("alt", t("fields.altHint"), 500)} rows={2} />
      <Field
        name="credit"
        label={t("fields.credit")}
        hint={t("fields.creditHint")}
        value={credit}
        onChange={setCredit}
        maxLength={100}
        isDisabled={!open}
      />
      <div>
        <Checkbox isSelected={isGroup} onChange={onGroup} isDisabled={!open}>
          {t("fields.isGroup")}
        </Checkbox>
        <p className="text-xs text-faint">{t("fields.isGroupHint")}</p>
      </div>
      <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
        <legend className="float-left mb-1 w-full text-sm font-medium">{t("fields.rightsTitle")}</legend>
        <Field {...line("owner", t("fields.ownerHint"), 200)} />
        <Field {...line("rights", t("fields.rightsHint"), 300)} />
        <div className="flex flex-col gap-1">
          <Field
            name="rightsUntil"
            type="date"
            label={t("fields.rightsUntil")}
            hint={t("fields.rightsUntilHint")}
            value={until}
            onChange={setUntil}
            className="max-w-56"
            isDisabled={!open}
          />
          {rights !== "open" && (
            <p className={`text-sm ${rights === "out" ? "text-seal" : "text-warn"}`}>
              {t(rights === "out" ? "rightsOutNote" : "rightsSoonNote")}
            </p>
          )}
        </div>
      </fieldset>
    </>
  );
}
