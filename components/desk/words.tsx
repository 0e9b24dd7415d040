"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { IntlProvider } from "use-intl";
import type { Catalogue } from "#messages/catalogue.ts";
import { type Locale, timeZone } from "#messages/locales.ts";

/** Gives client components below the words of the interface, and menus their way to other pages. */
export function Words({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: Partial<Catalogue>;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <IntlProvider locale={locale} messages={messages as Catalogue} timeZone={timeZone}>
      <I18nProvider locale={locale}>
        <RouterProvider navigate={router.push}>{children}</RouterProvider>
      </I18nProvider>
    </IntlProvider>
  );
}
