import { may } from "#lib/access.ts";
import { findStaged } from "#lib/import/staging.ts";
import { thumbnail } from "#lib/import/thumbnail.ts";
import { currentActor } from "#lib/users/current.ts";

/**
 * A small view of one picture of a preview: `file` is the hash of the chosen file, `path` its name, and `picture` what
 * follows the file's number in the picture's key.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const at =
    actor && may(actor.party, "report.import") ? await findStaged(actor.id, asked.get("file") ?? "") : null;
  const bytes =
    at && (await thumbnail({ path: asked.get("path") ?? "", at }, `0${asked.get("picture") ?? ""}`));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/webp",
      "cache-control": "private, max-age=3600",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
