"use client";
import { type ReactNode, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import type { Difference, SavedMeanwhile } from "./differences.ts";
import { momentWords } from "./moment.tsx";

export type Choice = "mine" | "theirs";

export interface ConflictProps {
  theirs: SavedMeanwhile;
  differences: Difference[];
  labels: Record<string, string>;
  /** How a stored value reads, e.g. the name of a role; the value itself otherwise. */
  show?: (name: string, value: string) => ReactNode;
  /** Null: back to the form, nothing was saved. */
  onChosen: (choices: Record<string, Choice> | null) => void;
}

/** Somebody saved meanwhile: both texts side by side, and for each item a choice. */
export function Conflict({ theirs, differences, labels, show, onChosen }: ConflictProps) {
  const t = useTranslations("desk.conflict");
  const locale = useLocale();
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(differences.map(({ name, suggested }) => [name, suggested])),
  );
  const choose = (choice: Choice) => setChoices(Object.fromEntries(differences.map((d) => [d.name, choice])));
  const who =
    theirs.name && theirs.at
      ? t("who", { name: theirs.name, at: momentWords(new Date(theirs.at), locale) })
      : t("someone");
  return (
    <Dialog
      role="alertdialog"
      size="large"
      title={t("title")}
      isOpen
      onOpenChange={(open) => open || onChosen(null)}
    >
      <p className="text-sm text-soft">{who}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" onPress={() => choose("mine")}>
          {t("allMine")}
        </Button>
        <Button look="quiet" onPress={() => choose("theirs")}>
          {t("allTheirs")}
        </Button>
      </div>
      {differences.map((difference) => (
        <DifferenceRow
          key={difference.name}
          label={labels[difference.name] ?? difference.name}
          difference={difference}
          show={show}
          chosen={choices[difference.name] ?? difference.suggested}
          onChoose={(choice) => setChoices({ ...choices, [difference.name]: choice })}
        />
      ))}
      <p className="mt-3 text-xs text-faint">{t("same")}</p>
      <DialogActions>
        <Button onPress={() => onChosen(null)}>{t("later")}</Button>
        <Button look="main" onPress={() => onChosen(choices)}>
          {t("save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface RowProps extends Pick<ConflictProps, "show"> {
  label: string;
  difference: Difference;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
}

function DifferenceRow({ label, difference, show, chosen, onChoose }: RowProps) {
  const t = useTranslations("desk.conflict");
  const group = useId();
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="float-left mb-1.5 w-full text-sm text-soft">{label}</legend>
      <div className="clear-both grid gap-2 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((choice) => (
          <label
            key={choice}
            className="flex min-w-0 cursor-pointer gap-2 rounded-md border border-line bg-surface px-3 py-2 text-sm text-soft has-checked:border-ink has-checked:bg-sheet has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={group}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
              className="mt-1 size-4 shrink-0 accent-ink outline-none"
            />
            <span className="min-w-0">
              <span className="block text-xs text-faint">{t(choice)}</span>
              <span className="block max-h-60 overflow-y-auto whitespace-pre-wrap">
                {difference[choice] === ""
                  ? t("empty")
                  : (show?.(difference.name, difference[choice]) ?? difference[choice])}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
