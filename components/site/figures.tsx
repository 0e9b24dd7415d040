import type { FrozenImage } from "#lib/editions/model.ts";
import type { Figure } from "#lib/richtext/model.ts";
import type { FigureLayout } from "#lib/richtext/render.tsx";
import type { SiteContext } from "./context.ts";
import { justifiedRows } from "./justified-rows.ts";
import { Picture } from "./picture.tsx";
import { isUpright, ratioClass, ratioOf, sourcesOf } from "./picture-sources.ts";

/** A picture with what is said about it here, else what the picture itself brings. */
export interface ShownFigure {
  image: FrozenImage;
  caption: string;
  alt: string;
  credit: string;
}

/** The width of a report's column of pictures in a wide window. */
const column = 61;

const sizes = {
  single: "(min-width: 81rem) 61rem, (min-width: 72rem) calc(100vw - 27rem), (min-width: 48rem) 90vw, 100vw",
  upright: "(min-width: 48rem) 27rem, 100vw",
  wide: "(min-width: 81rem) 81rem, 100vw",
  /** Beside others: its share of the column, on a phone of the window. */
  share: (share: number, ofPhone: number) =>
    `(min-width: 81rem) ${Math.ceil(share * column)}rem, (min-width: 48rem) ${Math.ceil(share * 90)}vw, ${ofPhone}vw`,
};

interface FiguresProps {
  figures: ShownFigure[];
  layout: FigureLayout;
  context: SiteContext;
}

export function Figures({ figures, layout, context }: FiguresProps) {
  const [first, second, third] = figures;
  if (!first) return null;
  if (!second) return <OneFigure figure={first} {...alone(first, layout)} context={context} />;
  if (layout === "gallery" && third) return <Gallery figures={figures} context={context} />;
  const both = figures.every(({ image }) => isUpright(image));
  return (
    <div className={both ? "pair upright" : "pair"}>
      <Row figures={figures} ofPhone={both ? 50 : 100} context={context} />
    </div>
  );
}

function alone({ image }: ShownFigure, layout: FigureLayout): { shape?: string; size: string } {
  if (layout === "wide") return { shape: "wide", size: sizes.wide };
  return isUpright(image) ? { shape: "upright", size: sizes.upright } : { size: sizes.single };
}

/** Rows of equal height that fill the column; on a phone they break anew. */
function Gallery({ figures, context }: Omit<FiguresProps, "layout">) {
  const rows = justifiedRows(figures, ({ image }) => ratioOf(image));
  return (
    <div className="gallery">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <div key={index}>
          <Row figures={row} ofPhone={50} context={context} />
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  figures: ShownFigure[];
  ofPhone: number;
  context: SiteContext;
}

function Row({ figures, ofPhone, context }: RowProps) {
  const whole = figures.reduce((sum, { image }) => sum + ratioOf(image), 0);
  return figures.map((figure, index) => (
    <OneFigure
      // One picture may stand in a group twice.
      // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
      key={index}
      figure={figure}
      shape={ratioClass(figure.image)}
      size={sizes.share(ratioOf(figure.image) / whole, ofPhone)}
      context={context}
    />
  ));
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
  shape?: string;
  /** How wide it is shown, as `sizes` says it. */
  size: string;
  context: SiteContext;
}

function OneFigure({ figure: { image, caption, alt, credit }, shape, size, context }: OneFigureProps) {
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
