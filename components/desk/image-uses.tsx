import { Link } from "#components/ui/link.tsx";
import { StateWord } from "#components/ui/state-word.tsx";
import type { EditionUse, ImageUses } from "#lib/images/uses.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

export const useLinkClass =
  "ring-focus inline-flex min-h-8 min-w-0 items-center rounded break-words underline decoration-line underline-offset-4 hover:decoration-ink touch:min-h-11";

/** Where a picture is seen, in working copies and in editions, each with the way there. */
export function ImageUseList({ uses: { working, editions }, locale }: { uses: ImageUses; locale: Locale }) {
  const t = words(locale, "images");
  return (
    <section className="mt-8 border-t border-line pt-4 text-sm">
      <h2 className="mb-2 font-medium">{t("uses.title")}</h2>
      {working.length + editions.length === 0 && <p className="text-faint">{t("uses.none")}</p>}
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {working.length > 0 && (
          <div>
            <h3 className="text-faint">{t("uses.working")}</h3>
            <ul>
              {working.map(({ kind, id, title, trashed }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3">
                  <Link href={`/admin/${kind}s/${id}`} className={useLinkClass}>
                    {title || t("untitled")}
                  </Link>
                  <span className="text-faint">{t(`uses.${kind}`)}</span>
                  {trashed && <span className="text-faint">{t("uses.trashed")}</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {editions.length > 0 && (
          <div>
            <h3 className="text-faint">{t("uses.editions")}</h3>
            <ul>
              {editions.map((edition) => (
                <EditionLine key={`${edition.id}-${edition.number}`} edition={edition} locale={locale} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

const tones = { live: "ok", scheduled: "warn", past: "quiet" } as const;

function EditionLine({ edition, locale }: { edition: EditionUse; locale: Locale }) {
  const t = words(locale, "images");
  const { kind, id, title, number, state, slug } = edition;
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <Link href={`/admin/${kind}s/${id}`} className={useLinkClass}>
        {title || t("untitled")}
      </Link>
      <span className="text-faint">{t("uses.number", { number })}</span>
      <StateWord tone={tones[state]}>{t(`uses.state.${state}`)}</StateWord>
      {state === "live" && (
        <a
          href={`/${kind}s/${slug}`}
          target="_blank"
          rel="noreferrer"
          className={`${useLinkClass} text-soft`}
        >
          {t("uses.open")}
        </a>
      )}
    </li>
  );
}
