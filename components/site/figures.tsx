import type { FrozenImage } from "#lib/editions/model.ts";
import type { Figure } from "#lib/richtext/model.ts";
import type { FigureLayout } from "#lib/richtext/render.tsx";
import type { SiteContext } from "./context.ts";
import { Picture } from "./picture.tsx";
import { isUpright, ratioClass, sourcesOf } from "./picture-sources.ts";

/** A picture with what is said about it here, else what the picture itself brings. */
export interface ShownFigure {
  image: FrozenImage;
  caption: string;
  alt: string;
  credit: string;
}

const sizes = {
  single: "(min-width: 81rem) 58rem, (min-width: 72rem) calc(100vw - 27rem), (min-width: 48rem) 90vw, 100vw",
  upright: "(min-width: 48rem) 27rem, 100vw",
  wide: "100vw",
  pair: "(min-width: 81rem) 36rem, (min-width: 48rem) 50vw, 100vw",
};

interface FiguresProps {
  figures: ShownFigure[];
  layout: FigureLayout;
  context: SiteContext;
}

export function Figures({ figures, layout, context }: FiguresProps) {
  const [first, second] = figures;
  if (!first) return null;
  if (!second) return <OneFigure figure={first} isWide={layout === "wide"} context={context} />;
  const allUpright = figures.every(({ image }) => isUpright(image));
  return (
    <div className={`${layout === "gallery" ? "gallery" : "pair"}${allUpright ? " upright" : ""}`}>
      {figures.map((figure, index) => (
        // One picture may stand in a group twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <OneFigure key={index} figure={figure} context={context} inGroup />
      ))}
    </div>
  );
}

/** The figures that the frozen pictures can fill; one whose picture is missing has nothing to show. */
export function shownFigures(figures: Figure[], images: FrozenImage[]): ShownFigure[] {
  return figures.flatMap(({ attrs, content }) => {
    const image = images.find(({ id }) => id === attrs.image);
    const caption = (content ?? []).map(({ text }) => text).join("");
    return image ? [{ image, ...pick({ caption, alt: attrs.alt, credit: attrs.credit }, image) }] : [];
  });
}

export function ownFigure(image: FrozenImage): ShownFigure {
  return { image, caption: image.caption, alt: image.alt, credit: image.credit };
}

type Words = Omit<ShownFigure, "image">;

function pick(here: Words, image: Words): Words {
  return {
    caption: here.caption || image.caption,
    alt: here.alt || image.alt,
    credit: here.credit || image.credit,
  };
}

interface OneFigureProps {
  figure: ShownFigure;
  context: SiteContext;
  inGroup?: boolean;
  isWide?: boolean;
}

function OneFigure({ figure: { image, caption, alt, credit }, context, inGroup, isWide }: OneFigureProps) {
  const { shape, size } = inGroup
    ? { shape: ratioClass(image), size: sizes.pair }
    : isWide
      ? { shape: "wide", size: sizes.wide }
      : isUpright(image)
        ? { shape: "upright", size: sizes.upright }
        : { shape: undefined, size: sizes.single };
  const { full } = sourcesOf(image, context.media);
  return (
    <figure className={shape}>
      <a className="zoom" href={full} aria-label={alt ? undefined : context.t("figure.enlarge")}>
        <Picture image={image} context={context} sizes={size} alt={alt} />
      </a>
      {(caption || credit) && (
        <figcaption>
          {caption}
          {/* An ideographic space, which disappears where a line ends. */}
          {caption && credit && "\u3000"}
          {credit && <cite>{credit}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
