"use client";
import { useTranslations } from "use-intl";

export interface Person {
  id: string;
  name: string;
}

const colours = [
  "bg-person-1",
  "bg-person-2",
  "bg-person-3",
  "bg-person-4",
  "bg-person-5",
  "bg-person-6",
] as const;

/** Which of the six colours (--color-person-1 to -6) a person has; the same everywhere and on every day. */
export function personColour(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4093;
  return sum % colours.length;
}

/** Who else is here; the first character of each name, the whole name for those who ask. */
export function People({ people }: { people: Person[] }) {
  const t = useTranslations("desk");
  if (people.length === 0) return null;
  const shown = people.slice(0, 5);
  return (
    <ul aria-label={t("people")} className="flex pl-1.5">
      {shown.map(({ id, name }) => (
        <li
          key={id}
          title={name}
          className={`-ml-1.5 grid size-7 place-items-center rounded-full border-2 border-surface text-xs text-sheet ${colours[personColour(id)]}`}
        >
          <span aria-hidden="true">{[...name][0]}</span>
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {people.length > shown.length && (
        <li className="ml-1 self-center text-xs text-faint">+{people.length - shown.length}</li>
      )}
    </ul>
  );
}
