import { type Crop, croppedSize, renditionFile, servedWidths } from "#lib/images/model.ts";

export interface ThumbnailImage {
  sha256: string;
  width: number;
  height: number;
  crop?: Crop | null;
  alt: string;
  fileName?: string;
}

/** The address of what is shown of a picture, for the desk, at most this wide. */
export function pictureAddress(
  { crop = null, ...image }: Pick<ThumbnailImage, "sha256" | "width" | "height" | "crop">,
  most: number,
): string {
  const width = servedWidths(Math.min(croppedSize({ ...image, crop }).width, most)).at(-1) ?? most;
  return `/admin/media/${image.sha256}/${renditionFile({ crop, width, format: "webp" })}`;
}

/** A picture of the library, whole, in a frame of one shape. */
export function Thumbnail({ image }: { image: ThumbnailImage }) {
  return (
    <img
      src={pictureAddress(image, 320)}
      alt={image.alt || image.fileName || ""}
      loading="lazy"
      decoding="async"
      className="aspect-3/2 w-full rounded-sm bg-hover object-contain"
    />
  );
}
