"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { type RuleId, rules } from "#lib/layout/model.ts";
import type { Listed } from "./use-proposals.ts";

/** How many of a rule's changes are listed at first: a text from elsewhere may have hundreds. */
const first = 30;
/** Characters of a long quotation that are shown at each end. */
const ends = 12;

/** One rule's changes, switched off together or one by one. */
export function LayoutRule({
  rule,
  proposals,
  off,
  onSwitch,
}: {
  rule: RuleId;
  proposals: Listed[];
  off: ReadonlySet<string>;
  onSwitch: (keys: string[], off: boolean) => void;
}) {
  const t = useTranslations("layout");
  const [shown, setShown] = useState(first);
  const source = rules[rule];
  const keys = proposals.map(({ key }) => key);
  const on = keys.filter((key) => !off.has(key)).length;
  return (
    <section className="border-b border-line py-2 last:border-0">
      <h3 className="flex flex-wrap items-center gap-x-3">
        <Checkbox
          isSelected={on === keys.length}
          isIndeterminate={on > 0 && on < keys.length}
          onChange={(selected) => onSwitch(keys, !selected)}
          className="font-medium"
        >
          {t(`rule.${rule}`)}
        </Checkbox>
        <span className="text-xs text-faint tabular-nums">{t("count", { count: keys.length })}</span>
        <span className="ml-auto text-xs text-faint">
          {source === "CLREQ" ? t("clreq") : (source ?? t("custom"))}
        </span>
      </h3>
      <ul className="pl-6">
        {proposals.slice(0, shown).map((proposal) => (
          <li key={proposal.key}>
            <Checkbox
              isSelected={!off.has(proposal.key)}
              onChange={(selected) => onSwitch([proposal.key], !selected)}
              className="py-0.5"
            >
              <Change proposal={proposal} />
            </Checkbox>
          </li>
        ))}
      </ul>
      {proposals.length > shown && (
        <button
          type="button"
          onClick={() => setShown(proposals.length)}
          className="ring-focus ml-6 min-h-8 rounded text-sm text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
        >
          {t("more", { count: proposals.length - shown })}
        </button>
      )}
    </section>
  );
}

function Change({ proposal: { rule, lead, was, becomes, tail } }: { proposal: Listed }) {
  const t = useTranslations("layout");
  return (
    <span lang="zh-CN" className="min-w-0 leading-relaxed text-soft">
      {lead}
      <del className="rounded-sm bg-seal-wash px-0.5 text-seal">
        {rule === "emptyLine" ? t("emptyLine") : visible(shortened(was))}
      </del>
      {becomes && (
        <>
          <span className="sr-only">{t("becomes")}</span>
          <ins className="rounded-sm bg-mark px-0.5 text-ink no-underline">{visible(shortened(becomes))}</ins>
        </>
      )}
      {tail}
    </span>
  );
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= 2 * ends + 4) return text;
  return `${characters.slice(0, ends).join("")} … ${characters.slice(-ends).join("")}`;
}

/** Room that goes must be seen. */
function visible(text: string): string {
  return text
    .replace(/\u3000/g, "□")
    .replace(/\n/g, "↵")
    .replace(/^\s+|\s+$/g, (room) => "␣".repeat(room.length));
}
