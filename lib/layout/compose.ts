import type { Change, Edit, RuleId } from "./model.ts";

/**
 * The changes of a text so far, in places of the original, and one more rule's edits, in places of what the text is
 * by now. Where an edit meets an earlier change the two become one, which keeps the earlier one's rule.
 */
export function compose(changes: Change[], rule: RuleId, edits: Edit[]): Change[] {
  let result = changes;
  // From the end, so that the places of those before stay true.
  for (const edit of [...edits].sort((one, other) => other.from - one.from)) {
    result = addEdit(result, { ...edit, rule });
  }
  return result;
}

export function applyEdits(text: string, edits: Edit[]): string {
  let result = text;
  for (const { from, to, insert } of [...edits].sort((one, other) => other.from - one.from)) {
    result = result.slice(0, from) + insert + result.slice(to);
  }
  return result;
}

function addEdit(changes: Change[], edit: Change): Change[] {
  const before: Change[] = [];
  const met: Change[] = [];
  const behind: Change[] = [];
  let shift = 0;
  // How far places behind the changes before, and behind those that are met, have moved.
  let shiftAtStart = 0;
  let head = "";
  let tail = "";
  for (const change of changes) {
    const from = change.from + shift;
    const to = from + change.insert.length;
    const moved = change.insert.length - (change.to - change.from);
    if (meets(edit, from, to)) {
      if (met.length === 0) head = change.insert.slice(0, Math.max(0, edit.from - from));
      tail = change.insert.slice(Math.max(0, change.insert.length - Math.max(0, to - edit.to)));
      if (to <= edit.to) tail = "";
      met.push(change);
      shift += moved;
    } else if (to <= edit.from) {
      before.push(change);
      shift += moved;
      shiftAtStart = shift;
    } else behind.push(change);
  }
  const first = met[0];
  const last = met.at(-1);
  const merged: Change = {
    ...(first ?? edit),
    from: Math.min(edit.from - shiftAtStart, first?.from ?? Number.POSITIVE_INFINITY),
    to: Math.max(edit.to - shift, last?.to ?? 0),
    insert: head + edit.insert + tail,
  };
  return [...before, merged, ...behind];
}

/** A deletion leaves no room of its own: it is met by what spans the place where it was. */
function meets(edit: Edit, from: number, to: number): boolean {
  return from === to ? edit.from < from && edit.to > to : edit.from < to && edit.to > from;
}
