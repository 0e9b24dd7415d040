import type { Draft } from "./drafts.ts";
import { markerAt } from "./numbering.ts";

type TextDraft = Extract<Draft, { kind: "text" }>;
type PictureDraft = Extract<Draft, { kind: "picture" }>;

const numbered =
  /^(?:附?图|照片|图片)\s*[0-9０-９一二三四五六七八九十]{1,3}(?:\s*[-—–.．]\s*[0-9]{1,2})?(?:[\s:：、.．　]|$|(?=[（(“《\p{Script=Han}]))/u;
const pointing = /^[▲△▼▽↑↗◆◇►]\s*/;
const speaking = /^(?:图(?:为|中|说|片说明|注)|上图|下图|左图|右图|资料图)/;
const crediting =
  /^[（(【[]?\s*(?:(?:摄影|拍摄|供图|图片|图片?来源|图源|配图|制图)\s*[:：／/].{1,40}|[^，。；！？]{2,15}(?:摄|摄影|供图)\s*)[)）】\]]?$/;
/** 图1所示, 图中可见…: a sentence about a picture. */
const sentence = /^(?:附?图|照片|图片)\s*\d{1,3}\s*(?:所示|显示|表明|中|可以|是)/;

/**
 * Gives pictures the line below them that is their caption, and a line (摄影：…) as their credit. `usual` is the size
 * of most of the text: a short line in smaller type below a picture is one, and so is a short centred one.
 */
export function withCaptions(drafts: Draft[]): Draft[] {
  const usual = usualSize(drafts);
  const result: Draft[] = [];
  /** Pictures that wait for their caption. */
  let waiting: PictureDraft[] = [];
  for (const draft of drafts) {
    if (draft.kind === "picture") {
      if (waiting.some((one) => one.caption !== "")) waiting = [];
      waiting.push(draft);
    } else if (draft.kind === "text" && waiting.length > 0 && take(draft, waiting, usual)) {
      continue;
    } else if (draft.kind !== "skipped") {
      waiting = [];
    }
    result.push(draft);
  }
  for (const draft of result) {
    if (draft.kind === "picture") draft.text = draft.caption || draft.file;
  }
  return result;
}

function take(draft: TextDraft, waiting: PictureDraft[], usual: number): boolean {
  const last = waiting.at(-1);
  if (!last || draft.item || draft.more || draft.heading !== undefined || draft.quote !== undefined)
    return false;
  if (draft.note || draft.text.length > 150) return false;
  if (crediting.test(draft.text) && !pointing.test(draft.text) && last.credit === undefined) {
    last.credit = unbracketed(draft.text).slice(0, 100);
    return true;
  }
  if (last.caption !== "" || !isCaption(draft, usual)) return false;
  const parts = draft.text.split(/\t+|\s{3,}|　{2,}/).filter((part) => part.trim() !== "");
  const open = waiting.filter((one) => one.caption === "");
  if (parts.length > 1 && parts.length === open.length) {
    parts.forEach((part, index) => {
      const one = open[index];
      if (one) one.caption = cleaned(part);
    });
  } else {
    last.caption = cleaned(draft.text);
  }
  return true;
}

function isCaption({ text, look, emphasised }: TextDraft, usual: number): boolean {
  if (look?.caption || pointing.test(text) || speaking.test(text)) return true;
  if (numbered.test(text) && !sentence.test(text)) return true;
  const small = look !== undefined && look.size > 0 && look.size < usual;
  if (!(look?.centred || small) || text.length > 60 || emphasised) return false;
  return !/[；;：:，,、]$/.test(text) && !/。./.test(text) && markerAt(text) === null;
}

function cleaned(text: string): string {
  return text
    .replace(pointing, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

function unbracketed(text: string): string {
  return text
    .replace(/^[（(【[]\s*/, "")
    .replace(/\s*[)）】\]]$/, "")
    .replace(/\s*\n\s*/g, " ");
}

function usualSize(drafts: Draft[]): number {
  const sizes = new Map<number, number>();
  for (const draft of drafts) {
    if (draft.kind !== "text" || !draft.look) continue;
    sizes.set(draft.look.size, (sizes.get(draft.look.size) ?? 0) + draft.text.length);
  }
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
