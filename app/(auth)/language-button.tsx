"use client";
import { useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { chooseLanguage } from "./actions.ts";

export function LanguageButton() {
  const t = useTranslations("users");
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const [pending, startTransition] = useTransition();
  return (
    <Button
      look="quiet"
      className="-ml-3.5"
      lang={other}
      isPending={pending}
      onPress={() => startTransition(() => chooseLanguage(other))}
    >
      {t("language")}
    </Button>
  );
}
