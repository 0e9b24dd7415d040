import { readTime, type TimeReading, timeAtEnd } from "./dates.ts";
import { trimmed } from "./inline.ts";
import { findLabels, type Label } from "./labels.ts";

/** What a line around the text says about it. A value is as it stands in the line, without the white space at its ends. */
export interface MetadataLine {
  values: { label: Label; value: string }[];
  times: { updated: boolean; reading: TimeReading }[];
  /** Whole `作者：…` parts, label included. */
  credits: string[];
}

const longest = 200;

/**
 * Reads a line that consists of labels with values, moments and the name of a source, in whatever order and with
 * whatever signs between. Null where any of it stays unexplained: then the line is text.
 */
export function readMetadata(line: string): MetadataLine | null {
  if (line.length > longest || line.includes("。")) return null;
  const text = unwrapped(line);
  const found = findLabels(text);
  const result: MetadataLine = { values: [], times: [], credits: [] };
  const lead = separated(text.slice(0, found[0]?.at ?? text.length));
  if (lead.length > 0 && !readUnlabelled(lead, result)) return null;

  for (const [index, { label, at, valueAt }] of found.entries()) {
    const end = found[index + 1]?.at ?? text.length;
    if (
      !readLabelled(label, trimmedSigns(text.slice(valueAt, end)), trimmedSigns(text.slice(at, end)), result)
    )
      return null;
  }
  return result.values.length + result.times.length + result.credits.length > 0 ? result : null;
}

function readLabelled(label: Label, value: string, whole: string, result: MetadataLine): boolean {
  if (label === "time" || label === "updated") {
    const reading = readTime(value);
    if (!reading) return readDatedSource(value, label === "updated", result);
    result.times.push({ updated: label === "updated", reading });
    return true;
  }
  if (value.length > 80) return false;
  if (label === "credits") {
    result.credits.push(whole);
    return true;
  }
  const dated = timeAtEnd(value);
  const own = dated ? trimmedSigns(value.slice(0, dated.at)) : value;
  if (dated) result.times.push({ updated: false, reading: dated.reading });
  result.values.push({ label, value: own.replace(/^"([^"]*)"$/, "$1") });
  return true;
}

/** `发布时间：2021-01-20 09:24 示例日报`: the moment may be followed by who published then. */
function readDatedSource(value: string, updated: boolean, result: MetadataLine): boolean {
  const parts = separated(value);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const reading = readTime(parts.slice(0, count).join(" "));
    const source = parts.slice(count).join(" ");
    if (reading && publisher.test(source)) {
      result.times.push({ updated, reading });
      result.values.push({ label: "source", value: source });
      return true;
    }
  }
  return false;
}

const publisher =
  /^.{1,20}(?:报|网|社|台|客户端|新闻|公众号|杂志|频道|在线|政协|门户|融媒体中心|办公厅|办公室)$/;

/** A moment and, perhaps, the name of a publisher beside it; a name alone is no metadata. */
function readUnlabelled(parts: string[], result: MetadataLine): boolean {
  const whole = readTime(parts.join(" ").replace(/^(?:发布于|发表于|刊于|发布)\s{0,4}/, ""));
  if (whole) {
    result.times.push({ updated: false, reading: whole });
    return true;
  }
  return readDatedSource(parts.join("  "), false, result) || readSourceFirst(parts, result);
}

function readSourceFirst(parts: string[], result: MetadataLine): boolean {
  const [source, ...rest] = parts;
  const reading = rest.length > 0 ? readTime(rest.join(" ")) : null;
  if (!source || !reading || !publisher.test(source)) return false;
  result.values.push({ label: "source", value: source });
  result.times.push({ updated: false, reading });
  return true;
}

function separated(text: string): string[] {
  return text.split(/[\s\u200b|｜丨]+/).filter((part) => part !== "");
}

function trimmedSigns(text: string): string {
  return trimmed(text.replace(/^[\s\u200b|｜丨/,，;；、]{1,20}|[\s\u200b|｜丨/,，;；、(（[【]{1,20}$/g, ""));
}

/** Without the one pair of brackets around all of it. */
export function unwrapped(text: string): string {
  return /^(?:（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^[\]]*\]|〔[^〔〕]*〕)$/.test(text)
    ? trimmed(text.slice(1, -1))
    : text;
}
