import { may } from "#lib/access.ts";
import { prepareLater } from "#lib/images/background.ts";
import { uploadImage } from "#lib/images/commands/upload-image.ts";
import { fetchPicture } from "#lib/images/fetch-picture.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import { ImageFilter, limits } from "#lib/images/model.ts";
import { createPlaces } from "#lib/images/places.ts";
import { findServedImage, listImages } from "#lib/images/queries.ts";
import { type Problem, Refusal, refuse } from "#lib/platform/errors.ts";
import { storage } from "#lib/platform/storage.ts";
import { siteUrl } from "#lib/settings/published.ts";
import { answerFault, by, currentActor } from "#lib/users/current.ts";

/** Files in memory at once, however many people upload; the others are read when one is done. */
const bodies = createPlaces(3);

/** One page of the library, for the picker. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "image.read"))
    return problems(403, { code: actor ? "forbidden" : "signed-out" });
  const filter = ImageFilter.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.success) return problems(400, { code: "invalid.invalid_type" });
  return Response.json(await listImages(filter.data));
}

/**
 * Takes one picture: its bytes as the body, its name, percent-encoded, in the header X-File-Name; or its address on
 * another server, in the header X-Address, from where it is fetched.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "image.upload"))
    return problems(403, { code: actor ? "forbidden" : "signed-out" });
  try {
    const address = request.headers.get("x-address");
    // The door let in only what comes from the desk, so that its origin is ours.
    const origins = [siteUrl(), request.headers.get("origin") ?? ""];
    const own = address && (await findServedImage(address, origins));
    if (own) return Response.json({ ...own, known: true });
    const facts = await bodies.run(async () =>
      keepOriginal(storage(), address ? await fetchAllowed(address) : await readBody(request)),
    );
    const fileName = address ? new URL(address).hostname : fileNameOf(request);
    const outcome = await uploadImage(await by(), { facts, fileName });
    if (!outcome.ok) return problems(422, ...outcome.problems);
    prepareLater({ ...facts, crop: null });
    return Response.json({ ...outcome.value, ...facts });
  } catch (error) {
    if (error instanceof Refusal) {
      const tooLarge = error.problems.some(({ code }) => code === "image.too-large");
      return problems(tooLarge ? 413 : 422, ...error.problems);
    }
    return answerFault(request, error, "an upload failed");
  }
}

/** Whoever runs the server may forbid it to ask others for anything. */
async function fetchAllowed(address: string): Promise<Uint8Array> {
  if (process.env.FETCH_PICTURES === "off") refuse("image.fetch-off");
  return fetchPicture(address);
}

/** The front counts the bytes too; this holds where Next is reached without it. */
async function readBody(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length")) || 0;
  let bytes = Buffer.allocUnsafeSlow(Math.min(announced, limits.bytes));
  let size = 0;
  for await (const part of request.body ?? []) {
    if (size + part.length > limits.bytes) {
      throw new Refusal({ code: "image.too-large", values: { maximum: limits.bytes / 1024 / 1024 } });
    }
    // Told less than comes, or nothing.
    if (size + part.length > bytes.length) bytes = Buffer.concat([bytes, part], 2 * (size + part.length));
    bytes.set(part, size);
    size += part.length;
  }
  return bytes.subarray(0, size);
}

function fileNameOf(request: Request): string {
  try {
    return (
      decodeURIComponent(request.headers.get("x-file-name") ?? "")
        .replace(/\p{Cc}/gu, "")
        .slice(0, 255)
        .toWellFormed() || "图片"
    );
  } catch {
    return "图片";
  }
}

function problems(status: number, ...list: Problem[]): Response {
  return Response.json({ problems: list }, { status });
}
