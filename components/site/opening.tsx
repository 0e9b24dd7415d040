import type { FrozenImage } from "#lib/editions/model.ts";
import type { SiteContext } from "./context.ts";
import { Picture } from "./picture.tsx";
import { sizeOfTitle, splitTitle } from "./split-title.ts";
import { Title } from "./title.tsx";

interface OpeningProps {
  title: string;
  year: number;
  /** Fills the width; without one the words stand on paper. */
  cover: FrozenImage | null;
  context: SiteContext;
  /** Where the title leads, on pages that only announce the report. */
  href?: string;
}

export function Opening({ title, year, cover, context, href }: OpeningProps) {
  const parts = splitTitle(title, year);
  const words = (
    <>
      {parts.organisation && <span className="organisation">{parts.organisation}</span>}
      {parts.year && <span className="unseen">{parts.year}</span>}
      <span className="rest">
        <Title text={parts.rest} room={14} />
      </span>
    </>
  );
  return (
    <header className={`opening ${cover ? "on-picture" : "on-paper"} ${sizeOfTitle(parts)}`}>
      {cover && <Picture image={cover} context={context} sizes="max(100vw, 118vh)" cropped first />}
      <div className="words">
        {/* The title says the year to those who listen; where it does not, the numerals do. */}
        <p className="year" aria-hidden={parts.year !== "" || undefined}>
          {year}
          <small>{context.t("yearUnit")}</small>
        </p>
        <h1>{href ? <a href={href}>{words}</a> : words}</h1>
      </div>
    </header>
  );
}
