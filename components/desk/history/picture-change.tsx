import type { Detail } from "#lib/compare/compare.ts";
import type { PictureUnit } from "#lib/compare/units.ts";
import type { ComparedPicture } from "#lib/versions/queries.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { Parts } from "./parts.tsx";

export type Pictures = Map<string, ComparedPicture>;

type PictureDetail = Extract<Detail, { type: "picture" }>;

interface Props {
  unit: PictureUnit;
  before?: PictureUnit;
  detail?: PictureDetail | null;
  pictures: Pictures;
  locale: Locale;
}

/** A picture; where it was replaced, both, and its words with what was changed in them. */
export function PictureChange({ unit, before, detail, pictures, locale }: Props) {
  const t = words(locale, "history");
  const replaced = detail?.replaced === true;
  const layoutWord = (layout: string) => {
    const key = `picture.${layout}` as "picture.single";
    return t.has(key) ? t(key) : layout;
  };
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {replaced && before && (
          <One id={before.image} label={t("picture.before")} pictures={pictures} locale={locale} struck />
        )}
        <One
          id={unit.image}
          label={replaced ? t("picture.after") : undefined}
          pictures={pictures}
          locale={locale}
        />
      </div>
      {replaced && <p className="mt-1 text-xs text-soft">{t("picture.replaced")}</p>}
      {detail?.layout && (
        <p className="mt-1 text-xs text-soft">
          {t("picture.layout", {
            before: layoutWord(detail.layout.before),
            after: layoutWord(detail.layout.after),
          })}
        </p>
      )}
      {(["caption", "alt", "credit"] as const).map((name) => {
        const changed = detail?.[name].some(({ kind }) => kind !== "same");
        // The caption is read with the picture; the rest is said only where it changed.
        if (!changed && (name !== "caption" || !unit.caption)) return null;
        return (
          <p key={name} className="mt-1 text-sm">
            <span className="text-faint">{t(`picture.${name}`)} </span>
            {detail && changed ? <Parts parts={detail[name]} /> : unit[name]}
          </p>
        );
      })}
    </div>
  );
}

interface OneProps {
  id: string | null;
  label?: string;
  pictures: Pictures;
  locale: Locale;
  struck?: boolean;
}

export function One({ id, label, pictures, locale, struck }: OneProps) {
  const t = words(locale, "history");
  const picture = id ? pictures.get(id) : undefined;
  return (
    <figure className="w-40">
      {picture ? (
        <div className={struck ? "border-2 border-dashed border-seal p-0.5" : ""}>
          <Thumbnail image={picture} />
        </div>
      ) : (
        <p className="grid aspect-3/2 place-items-center rounded-sm bg-hover px-2 text-center text-xs text-faint">
          {t(id ? "picture.gone" : "picture.missing")}
        </p>
      )}
      {label && <figcaption className="mt-0.5 text-xs text-soft">{label}</figcaption>}
    </figure>
  );
}
