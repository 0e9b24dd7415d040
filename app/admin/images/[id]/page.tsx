import { notFound } from "next/navigation";
import { ImageEditor } from "#components/desk/image-editor.tsx";
import { ImageFactList } from "#components/desk/image-facts.tsx";
import { ImageUseList, useLinkClass } from "#components/desk/image-uses.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { ReplaceImage } from "#components/desk/replace-image.tsx";
import { Link } from "#components/ui/link.tsx";
import { may } from "#lib/access.ts";
import { findImage } from "#lib/images/queries.ts";
import { dayInChina } from "#lib/images/rules.ts";
import { findImageUses } from "#lib/images/uses.ts";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { latestImage, moveImageToTrash, putImageBack, saveImage, usePictureInstead } from "../actions.ts";

export default async function ImagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("image.read");
  const { id } = await params;
  const [image, uses] = await Promise.all([findImage(id), findImageUses(id)]);
  if (!image) notFound();
  const t = words(actor.locale, "images");
  const trashed = image.trashedAt !== null;
  const { replacement } = image;
  return (
    <>
      <PageHeader
        path={[{ href: "/admin/images", label: t("title") }]}
        title={image.caption || image.fileName}
      />
      <PageBody>
        {replacement && (
          <p className="mb-4 flex flex-wrap items-center gap-x-2 text-sm text-soft">
            {t("replace.replaced")}
            <Link href={`/admin/images/${replacement.id}`} className={useLinkClass}>
              {replacement.caption || replacement.fileName}
            </Link>
          </p>
        )}
        <ImageEditor
          key={id}
          image={editable(image)}
          trashed={trashed}
          editable={may(actor.party, "image.edit")}
          save={saveImage}
          latest={latestImage.bind(null, id)}
          trash={moveImageToTrash}
          restore={putImageBack}
        />
        <ImageUseList uses={uses} locale={actor.locale} />
        {may(actor.party, "image.replace") && !trashed && uses.working.length > 0 && (
          <div className="mt-3">
            <ReplaceImage image={editable(image)} uses={uses} replace={usePictureInstead} />
          </div>
        )}
        <ImageFactList image={image} locale={actor.locale} />
      </PageBody>
    </>
  );
}

/** What a form needs; nothing else of the row goes to the browser. */
function editable(image: NonNullable<Awaited<ReturnType<typeof findImage>>>) {
  const { id, sha256, width, height, fileName, caption, alt, credit, owner, rights } = image;
  const { rightsUntil, isGroup, crop, focusX, focusY, version, takenAt } = image;
  return {
    ...{ id, sha256, width, height, fileName, caption, alt, credit, owner, rights },
    ...{ rightsUntil, isGroup, crop, focusX, focusY, version },
    takenOn: takenAt ? dayInChina(takenAt) : "",
  };
}
