"use client";
import { useTranslations } from "use-intl";
import { StateWord, type Tone } from "#components/ui/state-word.tsx";

export type Saved = "saved" | "saving" | "unsaved" | "offline" | "readOnly";

const tones: Record<Saved, Tone> = {
  saved: "ok",
  saving: "quiet",
  unsaved: "warn",
  offline: "due",
  readOnly: "quiet",
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
