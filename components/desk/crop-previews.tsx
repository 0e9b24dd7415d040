"use client";
import { useTranslations } from "use-intl";
import { coveringPart } from "#lib/images/crop.ts";
import { type Crop, croppedSize } from "#lib/images/model.ts";
import type { ShownPart, StagePicture } from "./picture-stage.tsx";
import { pictureAddress } from "./thumbnail.tsx";

/** The room that lists give a picture, width over height; see components/site/css/lists.css. */
const roomInLists = 3 / 2;

/** How visitors will see it: in the text on a phone and on a desk, and in lists, whose room has a shape of its own. */
export function CropPreviews({
  picture,
  part: { crop, focus },
  isGroup,
}: {
  picture: StagePicture;
  part: ShownPart;
  isGroup: boolean;
}) {
  const t = useTranslations("images.crop.preview");
  const shape = croppedSize({ ...picture, crop });
  const whole = crop ?? ([0, 0, 1000, 1000] as Crop);
  const covering = coveringPart(roomInLists, picture, whole, focus);
  return (
    <section aria-label={t("title")} className="border-t border-line pt-3">
      <h2 className="mb-2 text-sm font-medium">{t("title")}</h2>
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3 text-xs text-faint">
        <figure className="w-56 max-w-full">
          <Part picture={picture} part={whole} />
          <figcaption className="mt-1">{t("desk")}</figcaption>
        </figure>
        <figure className="w-24">
          <Part picture={picture} part={whole} />
          <figcaption className="mt-1">{t("phone")}</figcaption>
        </figure>
        <figure className="w-24">
          {isGroup ? (
            <span className="flex aspect-3/2 items-center justify-center rounded-sm bg-hover">
              <span style={{ width: `${Math.min(100, (shape.width / shape.height / roomInLists) * 100)}%` }}>
                <Part picture={picture} part={whole} />
              </span>
            </span>
          ) : (
            <Part picture={picture} part={covering} />
          )}
          <figcaption className="mt-1">{t("list")}</figcaption>
        </figure>
      </div>
    </section>
  );
}

/** A part of the whole picture's own file, so that what was not saved yet is seen as well. */
function Part({
  picture,
  part: [left, top, width, height],
}: {
  picture: StagePicture;
  part: readonly [number, number, number, number];
}) {
  return (
    <span
      className="relative block overflow-hidden rounded-sm bg-hover"
      style={{ aspectRatio: `${picture.width * width} / ${picture.height * height}` }}
    >
      <img
        src={pictureAddress(picture, 640)}
        alt=""
        draggable={false}
        className="absolute max-w-none"
        style={{
          width: `${100_000 / width}%`,
          height: `${100_000 / height}%`,
          left: `${(-100 * left) / width}%`,
          top: `${(-100 * top) / height}%`,
        }}
      />
    </span>
  );
}
