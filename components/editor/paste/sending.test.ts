import { expect, test } from "vitest";
import type { UploadOutcome } from "#components/desk/upload.ts";
import { createSending, type Send } from "./sending.ts";

const image = (id: string) => ({ id, sha256: id, width: 3, height: 2, known: false });
const arrives =
  (id: string): Send =>
  async () => ({ ok: true, image: image(id) });
const fails =
  (code: string): Send =>
  async (): Promise<UploadOutcome> => ({ ok: false, problems: [{ code }] });
/** Until everything that was begun has gone as far as it can. */
const done = () => new Promise((resolve) => setTimeout(resolve, 0));

function started() {
  const arrived: string[] = [];
  const sending = createSending((source, { id }) => arrived.push(`${source} ${id}`));
  const phase = (source: string) => sending.state(source)?.phase;
  return { sending, arrived, phase };
}

test("one that fails holds up no other, says why, and can be tried again", async () => {
  const { sending, arrived, phase } = started();
  let works = false;
  sending.add("a", (progress) => (works ? arrives("1")(progress) : fails("image.broken")(progress)), null);
  for (const name of ["b", "c", "d", "e"]) sending.add(name, arrives(name), null);
  await done();
  expect(arrived.sort()).toEqual(["b b", "c c", "d d", "e e"]);
  expect(sending.state("a")).toMatchObject({ phase: "failed", problems: [{ code: "image.broken" }] });
  works = true;
  sending.retry("a");
  await done();
  expect(phase("a")).toBe("done");
});

test("only what failed because the server was away is tried again by itself", async () => {
  const { sending, phase } = started();
  let away = true;
  sending.add("lost", (progress) => (away ? fails("upload.network") : arrives("1"))(progress), null);
  sending.add("broken", fails("image.broken"), null);
  sending.add("thrown", () => (away ? Promise.reject(new TypeError("fetch")) : arrives("2")(() => {})), null);
  await done();
  expect(["lost", "broken", "thrown"].map(phase)).toEqual(["failed", "failed", "failed"]);
  away = false;
  sending.retryUnreached();
  await done();
  expect(["lost", "broken", "thrown"].map(phase)).toEqual(["done", "failed", "done"]);
});

test("three go at once, the others wait", async () => {
  const { sending, phase } = started();
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  for (const name of ["a", "b", "c", "d"])
    sending.add(name, async (progress) => gate.then(() => arrives(name)(progress)), null);
  expect(["a", "b", "c", "d"].map(phase)).toEqual(["sending", "sending", "sending", "waiting"]);
  open?.();
  await done();
  expect(phase("d")).toBe("done");
});

test("the same picture once more is not sent again, but fills its new figure", async () => {
  const { sending, arrived } = started();
  let times = 0;
  const once: Send = async (progress) => {
    times++;
    return arrives("1")(progress);
  };
  sending.add("a", once, null);
  await done();
  sending.add("a", once, null);
  expect(times).toBe(1);
  expect(arrived).toEqual(["a 1", "a 1"]);
});
