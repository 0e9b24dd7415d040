import { softBreak } from "./inline.ts";
import type { Label } from "./labels.ts";
import { readMetadata } from "./metadata.ts";
import type { ImportCorrections, ImportResult, Warning } from "./model.ts";
import type { Assigned } from "./roles.ts";
import { isSigner } from "./surroundings.ts";

type Fields = Pick<
  ImportResult,
  "title" | "source" | "publishedAt" | "publishedDayOnly" | "editor" | "credits"
>;

interface Value {
  line: number;
  value: string;
}

/** Title, source, time, editor and credits from the lines that have these roles; corrections replace what was read. */
export function readFields(
  lines: Assigned[],
  corrections: ImportCorrections,
): { fields: Fields; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const values = new Map<Label, Value[]>();
  const times: (Value & { updated: boolean; dayOnly: boolean })[] = [];
  const signers: Value[] = [];
  const credits: string[] = [];
  const add = (label: Label, value: Value) => values.set(label, [...(values.get(label) ?? []), value]);

  for (const { block, role } of lines) {
    if (role === "credits") credits.push(block.text);
    if (role !== "metadata") continue;
    const { line, text } = block;
    const read = readMetadata(text);
    if (!read && isSigner(text)) signers.push({ line, value: text });
    else if (!read) warnings.push({ code: "metadataNotRead", line, values: { text } });
    credits.push(...(read?.credits ?? []));
    for (const { label, value } of read?.values ?? []) if (value) add(label, { line, value });
    for (const { updated, reading } of read?.times ?? []) {
      if (reading.kind === "moment")
        times.push({ line, value: reading.iso, updated, dayOnly: !reading.time });
      if (corrections.publishedAt !== undefined) continue;
      if (reading.kind === "impossible")
        warnings.push({ code: "impossibleDate", line, values: { text: reading.text } });
      if (reading.kind === "incomplete")
        warnings.push({ code: "incompleteDate", line, values: { text: reading.text } });
      if (reading.kind === "moment" && !reading.time) {
        warnings.push({ code: "dateWithoutTime", line, values: { text: reading.text } });
      }
    }
  }

  const one = (correction: string | null | undefined, found: Value[]): string | null => {
    if (correction !== undefined) return correction || null;
    const [kept, ...others] = found;
    for (const other of kept ? others.filter(({ value }) => value !== kept.value) : []) {
      warnings.push({
        code: "secondValue",
        line: other.line,
        values: { kept: kept?.value ?? "", other: other.value },
      });
    }
    return kept?.value ?? null;
  };

  const lead = values.get("leadEditor") ?? [];
  const editors = values.get("editor") ?? [];
  const told = times.filter((time) => !time.updated);
  const published = told.length > 0 ? told : times.slice(0, 1);
  const fields: Fields = {
    title:
      corrections.title !== undefined ? corrections.title || null : titleOf(lines, values.get("title") ?? []),
    source: one(corrections.source, values.get("source") ?? signers),
    publishedAt: one(corrections.publishedAt, published),
    publishedDayOnly:
      corrections.publishedAt === undefined
        ? (published[0]?.dayOnly ?? false)
        : (corrections.publishedDayOnly ?? false),
    editor: one(corrections.editor, [...lead, ...editors]),
    credits: corrections.credits !== undefined ? corrections.credits || null : credits.join("\n") || null,
  };
  if (fields.title === null) warnings.push({ code: "noTitle", values: {} });
  return { fields, warnings };
}

/** A title on two lines is one title. */
function titleOf(lines: Assigned[], labelled: Value[]): string | null {
  const parts = lines
    .filter(({ role }) => role === "title")
    .map(({ block }) => block.text.replace(/\n/g, " "));
  const title = parts.reduce((sum, part) => (sum === "" ? part : sum + softBreak(sum, part) + part), "");
  return title || labelled[0]?.value || null;
}
