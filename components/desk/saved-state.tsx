"use client";
import { useTranslations } from "use-intl";
import { StateWord, type Tone } from "#components/ui/state-word.tsx";
import type { Said } from "#lib/events/saving.ts";

/** Of live editing what `said` in lib/events/saving.ts answers; of forms `saved` and `unsaved`. */
type Saved = Said | "unsaved";

const tones: Record<Saved, Tone> = {
  saved: "ok",
  saving: "quiet",
  unsaved: "warn",
  opening: "quiet",
  offline: "due",
  "offline-loose": "due",
  kept: "warn",
  loose: "due",
  "read-only": "quiet",
  stopped: "due",
};

/** Is it saved? Always the truth: 已保存 only after the server said so. */
export function SavedState({ state }: { state: Saved }) {
  const t = useTranslations("desk.saved");
  return (
    <span role="status">
      <StateWord tone={tones[state]}>{t(state)}</StateWord>
    </span>
  );
}
