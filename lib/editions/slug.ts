import { pinyin } from "pinyin-pro";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import type { Transaction } from "#lib/platform/database.ts";

const longest = 60;

/**
 * An address in Latin letters for a Chinese title, cut between syllables. A report's begins with its year and
 * leaves out what stands before it in the title: 某省政协2025年十件大事 becomes 2025-shi-jian-da-shi.
 */
export function proposeSlug(title: string, year?: number): string {
  if (year === undefined) return cut(syllables(title)) || "event";
  const parts = title.split(new RegExp(`${year}\\s*年?度?`));
  const after = syllables(parts.at(-1) ?? "");
  return cut([String(year), ...(after.length > 0 ? after : syllables(parts.join("")))]);
}

/** The proposal, or the proposal with the lowest number behind it that no other record ever bore. */
export async function freeSlug(tx: Transaction, kind: SubjectKind, proposal: string): Promise<string> {
  const taken = await tx.address.findMany({
    where: { kind, slug: { startsWith: proposal } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = proposal;
  for (let number = 2; slugs.has(slug); number++) slug = `${proposal}-${number}`;
  return slug;
}

function syllables(title: string): string[] {
  return pinyin(title.normalize("NFKC"), { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((part) => part.length <= longest);
}

function cut(parts: string[]): string {
  let slug = "";
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
