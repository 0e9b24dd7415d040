import { z } from "zod";
import { may } from "#lib/access.ts";
import { findPictures } from "#lib/events/queries.ts";
import { currentActor } from "#lib/users/current.ts";

/** What the library knows of some pictures, for an editor in which somebody else has just put them: `?id=…&id=…`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "image.read")) return new Response(null, { status: 404 });
  const ids = z.array(z.uuid()).max(50).safeParse(new URL(request.url).searchParams.getAll("id"));
  return Response.json(ids.success ? await findPictures(ids.data) : []);
}
