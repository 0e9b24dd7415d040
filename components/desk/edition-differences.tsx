"use client";
import { useTranslations } from "use-intl";
import { Link } from "#components/ui/link.tsx";
import type { Differences as EditionDifferences } from "#lib/editions/compare.ts";
import { withQuery } from "./address.ts";

/** How the working copy differs from an edition, in words. */
export function Differences({
  differences,
  number,
  subject,
}: {
  differences: EditionDifferences;
  number: number;
  subject: { kind: "event" | "report"; id: string };
}) {
  const t = useTranslations("publications.difference");
  const { fields, added, changed, removed, reordered } = differences;
  const names = fields.map((field) => {
    const key = `field.${field}` as "field.title";
    return t.has(key) ? t(key) : field;
  });
  const lines = [
    ...(names.length > 0 ? [t("fields", { fields: names.join(t("and")) })] : []),
    ...changed.map((event) => t("changed", event)),
    ...added.map((event) => t("added", event)),
    ...removed.map((event) => t("removed", event)),
    ...(reordered ? [t("reordered")] : []),
  ];
  return (
    <div>
      <p className="text-soft">{t("title", { number })}</p>
      <ul className="list-disc pl-5 marker:text-faint">
        {lines.length === 0 && <li>{t("none")}</li>}
        {lines.map((line) => (
          <li key={line} className="py-0.5">
            {line}
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <Link
          href={withQuery(`/admin/${subject.kind}s/${subject.id}/history`, { from: `e${number}`, to: "now" })}
          className="ring-focus inline-flex min-h-8 items-center rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
        >
          {t("words")}
        </Link>
      )}
    </div>
  );
}
