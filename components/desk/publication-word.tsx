import { StateWord, type Tone } from "#components/ui/state-word.tsx";
import type { State } from "#lib/publications/rules.ts";
import { type Locale, words } from "#messages/catalogue.ts";
import { plannedMoment } from "./moment.tsx";

export const publicationTones: Record<State, Tone> = {
  draft: "quiet",
  live: "ok",
  changed: "warn",
  scheduled: "warn",
  withdrawn: "due",
};

/** A record's state in a list, with when its next arranged publication begins. */
export function PublicationWord({
  state,
  next,
  locale,
}: {
  state: State;
  next: Date | null;
  locale: Locale;
}) {
  const t = words(locale, "publications");
  return (
    <>
      <StateWord tone={publicationTones[state]}>{t(`state.${state}`)}</StateWord>
      {next && (
        <span className="block text-xs text-faint">{t("nextAt", { at: plannedMoment(next, locale) })}</span>
      )}
    </>
  );
}
