import type { FrozenImage } from "#lib/editions/model.ts";
import { croppedSize } from "#lib/images/model.ts";
import type { SiteContext } from "./context.ts";
import { focusClass, sourcesOf } from "./picture-sources.ts";

interface PictureProps {
  image: FrozenImage;
  context: SiteContext;
  /** How wide it is shown, as `sizes` says it. */
  sizes: string;
  alt?: string;
  /** It fills a box of another shape: the focal point stays in sight, a group photograph whole. */
  cropped?: boolean;
  /** It is seen before anything is scrolled. */
  first?: boolean;
}

export function Picture({ image, context, sizes, alt = image.alt, cropped, first }: PictureProps) {
  const { avif, webp, jpg, src } = sourcesOf(image, context.media);
  const { width, height } = croppedSize(image);
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      <img
        src={src}
        srcSet={jpg}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        className={cropped ? focusClass(image) : undefined}
        loading={first ? "eager" : "lazy"}
        decoding={first ? "auto" : "async"}
        fetchPriority={first ? "high" : undefined}
      />
    </picture>
  );
}
