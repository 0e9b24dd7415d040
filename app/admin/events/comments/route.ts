import { may } from "#lib/access.ts";
import { commentsOf } from "#lib/comments/queries.ts";
import { currentActor } from "#lib/users/current.ts";

/** The comments of an event, for the editor that shows them live: `?event=…`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "comment.read")) return new Response(null, { status: 404 });
  return Response.json(await commentsOf(new URL(request.url).searchParams.get("event") ?? ""));
}
