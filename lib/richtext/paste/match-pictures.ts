import type { PictureSource } from "./pictures.ts";
import type { RtfPicture } from "./rtf-pictures.ts";

/**
 * Gives the pictures that an HTML has only as names of files their bytes out of the RTF. Both have the same pictures
 * in the same order. Where their numbers differ only those are matched whose sizes agree, in order: a wrong picture is
 * worse than a missing one.
 */
export function matchPictures(sources: PictureSource[], pictures: RtfPicture[]): PictureSource[] {
  const files = sources.flatMap((source, at) => (source.kind === "file" ? [{ source, at }] : []));
  if (files.length === 0 || pictures.length === 0) return sources;
  const pairs =
    files.length === pictures.length
      ? files.map((_, at): [number, number] => [at, at])
      : longestCommon(files.length, pictures.length, (file, picture) =>
          sameSize(files[file]?.source, pictures[picture]),
        );
  const result = [...sources];
  for (const [file, at] of pairs) {
    const picture = pictures[at];
    const place = files[file]?.at;
    if (!picture?.type || place === undefined) continue;
    const bytes = picture.bytes();
    if (bytes.length > 0) result[place] = { kind: "bytes", type: picture.type, bytes };
  }
  return result;
}

function sameSize(file: PictureSource | undefined, picture: RtfPicture | undefined): boolean {
  if (file?.kind !== "file" || !picture || !file.width || !file.height) return false;
  const near = (one: number, other: number) => Math.abs(one - other) <= Math.max(2, other * 0.02);
  return near(file.width, picture.width) && near(file.height, picture.height);
}

/** The longest list of pairs that agree and stand in the same order on both sides. */
function longestCommon(
  one: number,
  other: number,
  agree: (a: number, b: number) => boolean,
): [number, number][] {
  const best = Array.from({ length: one + 1 }, () => new Array<number>(other + 1).fill(0));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  for (let a = one - 1; a >= 0; a--) {
    for (let b = other - 1; b >= 0; b--) {
      const row = best[a] as number[];
      row[b] = agree(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < one && b < other; ) {
    if (agree(a, b) && at(a, b) === at(a + 1, b + 1) + 1) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}
