import { Link } from "#components/ui/link.tsx";
import type { VersionLine } from "#lib/versions/queries.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { withQuery } from "../address.ts";
import { Moment } from "../moment.tsx";

interface Props {
  path: string;
  versions: VersionLine[];
  /** The point that is looked at: "now" or a number. */
  chosen: string;
  before: number | null;
  more: boolean;
  locale: Locale;
}

/** All versions, the newest first; each leads to what it changed. */
export function VersionList({ path, versions, chosen, before, more, locale }: Props) {
  const t = words(locale, "history");
  const newest = versions[0];
  return (
    <nav aria-label={t("list")}>
      <ol className="flex flex-col divide-y divide-line">
        {before === null && newest && (
          <Item href={withQuery(path, { from: newest.number, to: "now" })} current={chosen === "now"}>
            <span className="font-medium">{t("now")}</span>
          </Item>
        )}
        {versions.map((version) => (
          <Item
            key={version.id}
            href={withQuery(path, {
              from: version.number > 1 ? version.number - 1 : "none",
              to: version.number,
              before,
            })}
            current={chosen === String(version.number)}
          >
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 font-medium">
                {version.name || t("number", { number: version.number })}
              </span>
              <span className="ml-auto shrink-0 text-xs text-soft">
                <Moment at={version.changedAt} locale={locale} />
              </span>
            </span>
            <span className="block text-xs text-soft">{whoAndWhy(version, locale)}</span>
          </Item>
        ))}
      </ol>
      <p className="flex gap-4 pt-2 text-sm empty:hidden">
        {before !== null && <More href={path}>{t("newest")}</More>}
        {more && <More href={withQuery(path, { before: versions.at(-1)?.number })}>{t("older")}</More>}
      </p>
    </nav>
  );
}

function Item({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        aria-current={current ? "true" : undefined}
        className={`ring-focus block min-h-11 px-2.5 py-2 hover:bg-hover ${
          current ? "border-l-2 border-seal bg-sheet" : "border-l-2 border-transparent"
        }`}
      >
        {children}
      </Link>
    </li>
  );
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="ring-focus inline-flex min-h-8 items-center rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
    >
      {children}
    </Link>
  );
}

/** "李敏、周海燕 写 · 发布时 王建华"; a version with a name says its number here. */
function whoAndWhy({ name, number, authors, occasion, madeBy }: VersionLine, locale: Locale): string {
  const t = words(locale, "history");
  const why = t(`occasion.${occasion}`);
  return [
    ...(name ? [t("number", { number })] : []),
    ...(authors.length > 0 ? [t("wrote", { names: authors.join(t("and")) })] : []),
    madeBy && !(authors.length === 1 && authors[0] === madeBy)
      ? t("made", { name: madeBy, occasion: why })
      : why,
  ].join(" · ");
}
