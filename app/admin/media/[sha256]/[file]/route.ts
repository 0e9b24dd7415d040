import { may } from "#lib/access.ts";
import { contentType, parseRendition } from "#lib/images/model.ts";
import { isShownPart } from "#lib/images/queries.ts";
import { rendition } from "#lib/images/renditions.ts";
import { storage } from "#lib/platform/storage.ts";
import { currentActor } from "#lib/users/current.ts";

/** Pictures of the desk, drafts' included: with a session, kept by nobody. Never the original's bytes. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ sha256: string; file: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "image.read")) return new Response(null, { status: 404 });
  const { sha256, file } = await params;
  const wanted = parseRendition(sha256, file);
  const bytes = wanted && (await isShownPart(wanted)) && (await rendition(storage(), wanted));
  if (!wanted || !bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentType[wanted.format],
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
