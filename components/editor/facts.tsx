"use client";
import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { factsOf, textOf } from "#lib/events/document.ts";
import type { TextField } from "#lib/events/model.ts";
import { typedHere } from "./bind-text.ts";
import { DateFact } from "./date-fact.tsx";
import { factClass } from "./fact-class.ts";
import { SharedText } from "./shared-text.tsx";
import { TagsFact } from "./tags-fact.tsx";
import type { LiveSession } from "./use-live-event.ts";
import { useSharedMap } from "./use-shared.ts";

export interface FactsProps {
  session: LiveSession;
  readOnly: boolean;
  /** The year it is filed under while it has no date. */
  year: number;
  channels: { id: string; name: string }[];
  tags: string[];
}

export function Facts({ session, readOnly, year, channels, tags }: FactsProps) {
  const t = useTranslations("editor.field");
  const typed = (field: TextField, wide = false) => (
    <Fact key={field} label={t(field)} wide={wide}>
      <SharedText
        text={textOf(session.document, field)}
        undo={session.undo}
        label={t(field)}
        placeholder={field === "summary" ? t("summaryPlaceholder") : t("empty")}
        readOnly={readOnly}
        className={factClass}
      />
    </Fact>
  );
  return (
    <dl className="mt-4 mb-7 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 border-b border-line pb-5 text-sm sm:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
      <Fact label={t("date")}>
        <DateFact session={session} readOnly={readOnly} year={year} />
      </Fact>
      {typed("place")}
      {typed("unit")}
      <Fact label={t("channel")}>
        <ChannelFact session={session} readOnly={readOnly} channels={channels} />
      </Fact>
      {typed("participants", true)}
      {typed("meeting", true)}
      <Fact label={t("tags")} wide>
        <TagsFact session={session} readOnly={readOnly} known={tags} />
      </Fact>
      {typed("summary", true)}
    </dl>
  );
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className={wide ? "min-w-0 sm:col-span-3" : "min-w-0"}>{children}</dd>
    </>
  );
}

function ChannelFact({ session, readOnly, channels }: Pick<FactsProps, "session" | "readOnly" | "channels">) {
  const t = useTranslations("editor.field");
  const id = useId();
  const facts = factsOf(session.document);
  const channel = useSharedMap(facts, () => facts.get("channel"));
  const known = channels.some((one) => one.id === channel);
  return (
    <select
      id={id}
      aria-label={t("channel")}
      disabled={readOnly}
      value={known ? String(channel) : ""}
      onChange={({ target }) =>
        session.document.transact(() => facts.set("channel", target.value || null), typedHere)
      }
      className={`w-full appearance-none bg-transparent disabled:opacity-100 ${factClass} ${known ? "" : "text-faint"}`}
    >
      <option value="">{t("channelNone")}</option>
      {channels.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
