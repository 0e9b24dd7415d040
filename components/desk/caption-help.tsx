"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { type CaptionParts, composeCaption } from "#lib/images/caption.ts";

interface CaptionHelpProps {
  /** The day the picture was taken, YYYY-MM-DD, or empty. */
  takenOn: string;
  credit: string;
  onCompose: (composed: { caption: string; credit: string }) => void;
}

/** Asks for the parts of a caption as offices write it, and shows the sentence while it grows. */
export function CaptionHelp({ takenOn, credit, onCompose }: CaptionHelpProps) {
  const t = useTranslations("images.compose");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" className="-ml-3.5 self-start" onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog title={t("title")} isOpen={isOpen} onOpenChange={setOpen} size="medium">
        {(close) => (
          <Parts
            first={{ time: dayWords(takenOn), credit }}
            onDone={(composed) => {
              onCompose(composed);
              close();
            }}
            onCancel={close}
          />
        )}
      </Dialog>
    </>
  );
}

const fields = ["time", "who", "place", "deed", "people"] as const;

function Parts({
  first,
  onDone,
  onCancel,
}: {
  first: { time: string; credit: string };
  onDone: (composed: { caption: string; credit: string }) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("images.compose");
  const ui = useTranslations("ui");
  const [parts, setParts] = useState<CaptionParts>({
    time: first.time,
    who: "",
    place: "",
    deed: "",
    people: "",
  });
  const [credit, setCredit] = useState(first.credit);
  const caption = composeCaption(parts);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {fields.map((name, index) => (
          <Field
            key={name}
            label={t(name)}
            hint={t(`hints.${name}`)}
            value={parts[name]}
            onChange={(value) => setParts({ ...parts, [name]: value })}
            maxLength={200}
            autoFocus={index === 0}
            className={name === "people" ? "sm:col-span-2" : ""}
          />
        ))}
        <Field
          label={t("credit")}
          hint={t("creditHint")}
          value={credit}
          onChange={setCredit}
          maxLength={100}
        />
      </div>
      <div className="rounded-md border border-line bg-sheet px-3 py-2">
        <p className="text-xs text-faint">{t("result")}</p>
        <p aria-live="polite" className="min-h-6 text-base break-words">
          {caption || <span className="text-faint">{t("empty")}</span>}
        </p>
      </div>
      <DialogActions>
        <Button onPress={onCancel}>{ui("cancel")}</Button>
        <Button
          look="main"
          isDisabled={!caption}
          onPress={() => onDone({ caption: caption.slice(0, 500), credit: credit.trim() })}
        >
          {t("use")}
        </Button>
      </DialogActions>
    </div>
  );
}

/** 2020-11-20 as 11月20日: the year stands in the report's title. */
function dayWords(day: string): string {
  const [, month, date] = day.split("-");
  return month && date ? `${Number(month)}月${Number(date)}日` : "";
}
