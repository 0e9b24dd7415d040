import type { FrozenImage } from "#lib/editions/model.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { renderRichText } from "#lib/richtext/render.tsx";
import type { SiteContext } from "./context.ts";
import { Figures, shownFigures } from "./figures.tsx";
import { KeyFigures } from "./key-figures.tsx";

interface TextProps {
  body: RichText;
  images: FrozenImage[];
  /** The heading it stands under. */
  under: 1 | 2;
  context: SiteContext;
}

export function Text({ body, images, under, context }: TextProps) {
  return renderRichText(body, {
    under,
    figures: (figures, layout) => (
      <Figures figures={shownFigures(figures, images)} layout={layout} context={context} />
    ),
    keyFigures: (items) => <KeyFigures items={items} />,
    tableLabel: context.t("figure.table"),
  });
}
