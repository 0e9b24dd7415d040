import { headers } from "next/headers";
import type { ReactNode } from "react";
import { InputMethod } from "#components/ui/input-method.tsx";
import { Toasts } from "#components/ui/toast.tsx";
import { catalogue, words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { EarlyPresses } from "./early-presses.tsx";
import { Words } from "./words.tsx";

/** The HTML document around the desk and the pages before it. */
export async function DeskDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const nonce = /'nonce-([\w+/=-]+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  const { cli, site, ...messages } = catalogue(locale);
  const t = words(locale, "ui");
  return (
    <html lang={locale}>
      {/* React Aria writes a few style elements, which the policy allows only with the page's nonce. */}
      <head>
        <link rel="icon" href="/icon.svg" />
        {nonce && <meta property="csp-nonce" nonce={nonce} content={nonce} />}
      </head>
      <body>
        <InputMethod />
        <EarlyPresses nonce={nonce} />
        <Words locale={locale} messages={messages}>
          {children}
          <Toasts label={t("notices")} closeLabel={t("close")} />
        </Words>
      </body>
    </html>
  );
}
