"use client";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type * as Y from "yjs";
import { tagsOf } from "#lib/events/document.ts";
import { typedHere } from "./bind-text.ts";
import { factClass } from "./fact-class.ts";
import type { LiveSession } from "./use-live-event.ts";
import { useSharedMap } from "./use-shared.ts";

const longest = 30;

export interface TagsFactProps {
  session: LiveSession;
  readOnly: boolean;
  /** Tags that other events have, to pick from. */
  known: string[];
}

export function TagsFact({ session, readOnly, known }: TagsFactProps) {
  const t = useTranslations("editor.field");
  const list = useId();
  const map = tagsOf(session.document);
  const tags = useSharedMap(map as Y.Map<unknown>, () => [...map.keys()].sort());
  const [written, setWritten] = useState("");

  const add = (text: string) => {
    const names = text
      .split(/[，,、；;\n]/)
      .map((name) => name.trim().slice(0, longest))
      .filter((name) => name && !map.has(name));
    setWritten("");
    if (names.length === 0) return;
    session.document.transact(() => {
      for (const name of names) map.set(name, true);
    }, typedHere);
  };
  const remove = (name: string) => session.document.transact(() => map.delete(name), typedHere);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      add(written);
    }
    const last = tags.at(-1);
    if (event.key === "Backspace" && written === "" && last) remove(last);
  };

  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1 pl-1.5">
      {tags.map((name) => (
        <span key={name} className="inline-flex items-center rounded-sm bg-hover pl-2">
          {name}
          {readOnly ? (
            <span className="w-2" />
          ) : (
            <button
              type="button"
              aria-label={t("tagRemove", { tag: name })}
              onClick={() => remove(name)}
              className="ring-focus grid size-7 place-items-center rounded-sm text-faint hover:text-seal touch:size-11"
            >
              ×
            </button>
          )}
        </span>
      ))}
      {!readOnly && (
        <>
          <input
            aria-label={t("tagAdd")}
            placeholder={tags.length === 0 ? t("tagAdd") : ""}
            list={list}
            value={written}
            maxLength={200}
            onChange={({ target, nativeEvent }) => {
              const picked = !("data" in nativeEvent) && known.includes(target.value);
              // Some input methods show a comma between syllables.
              const divided = /[，,、；;]$/.test(target.value) && !(nativeEvent as InputEvent).isComposing;
              if (picked || divided) add(target.value);
              else setWritten(target.value);
            }}
            onBlur={() => add(written)}
            onKeyDown={onKeyDown}
            className={`-ml-1.5 w-48 min-w-0 flex-1 bg-transparent placeholder:text-faint/70 ${factClass}`}
          />
          <datalist id={list}>
            {known
              .filter((name) => !tags.includes(name))
              .map((name) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </>
      )}
    </span>
  );
}
