"use client";
import { useTranslations } from "use-intl";
import { Notice } from "#components/desk/notice.tsx";
import { Button } from "#components/ui/button.tsx";

/** A render that failed. The number stands in the log, beside what went wrong. */
export default function DeskError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("desk.error");
  return (
    <Notice title={t("title")} body={t("body")} home={t("home")}>
      {error.digest && <p className="w-full pb-2 text-sm text-faint">{t("number", { id: error.digest })}</p>}
      <Button look="main" onPress={retry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
