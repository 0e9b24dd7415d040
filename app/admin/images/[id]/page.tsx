import { notFound } from "next/navigation";
import { ImageEditor } from "#components/desk/image-editor.tsx";
import { ImageFactList } from "#components/desk/image-facts.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { may } from "#lib/access.ts";
import { findImage } from "#lib/images/queries.ts";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { latestImage, moveImageToTrash, putImageBack, saveImage } from "../actions.ts";

export default async function ImagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("image.read");
  const image = await findImage((await params).id);
  if (!image) notFound();
  const t = words(actor.locale, "images");
  const { id, sha256, width, height, fileName, caption, alt, credit, rights, focusX, focusY, version } =
    image;
  return (
    <>
      <PageHeader path={[{ href: "/admin/images", label: t("title") }]} title={caption || fileName} />
      <PageBody>
        <ImageEditor
          // A version that somebody else saved is another form.
          key={version}
          image={{
            id,
            sha256,
            width,
            height,
            fileName,
            caption,
            alt,
            credit,
            rights,
            focusX,
            focusY,
            version,
          }}
          trashed={image.trashedAt !== null}
          editable={may(actor.party, "image.edit")}
          save={saveImage}
          latest={latestImage.bind(null, id)}
          trash={moveImageToTrash}
          restore={putImageBack}
        />
        <ImageFactList image={image} locale={actor.locale} />
      </PageBody>
    </>
  );
}
