"use client";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/ui/button.tsx";

/** Beside a record: where its earlier texts are. */
export function HistoryLink({ kind, id }: { kind: "event" | "report"; id: string }) {
  const t = useTranslations("history");
  return (
    <section className="flex flex-col items-start gap-2 border-t border-line pt-3 text-sm">
      <h2 className="font-medium">{t("title")}</h2>
      <p className="text-soft">{t("hint")}</p>
      <LinkButton href={`/admin/${kind}s/${id}/history`}>{t("open")}</LinkButton>
    </section>
  );
}
