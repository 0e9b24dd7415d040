import { assembleEvents } from "./assemble-events.ts";
import { matchPictures } from "./match-pictures.ts";
import {
  type ImportBlock,
  type ImportCorrections,
  type PictureBlock,
  picturePlaces,
  type Warning,
} from "./model.ts";
import type { Assigned } from "./roles.ts";

/**
 * Puts pictures where a person said; those beside the text where their paths tell, at the end of that event. What
 * belongs to no event goes to the library.
 */
export function placePictures(
  lines: Assigned[],
  loose: ImportBlock[],
  numbered: ReadonlySet<string>,
  { pictures = {}, eventTitles = {} }: ImportCorrections,
): { lines: Assigned[]; warnings: Warning[] } {
  const captioned = (block: PictureBlock): PictureBlock => {
    const caption = pictures[block.id]?.caption ?? block.caption;
    return { ...block, caption, text: caption || block.file };
  };
  const { events } = assembleEvents(lines, numbered, eventTitles);
  const known = new Set(events.map(({ id }) => id));
  const moved = new Map<string, PictureBlock[]>();
  const move = (event: string, block: PictureBlock) => moved.set(event, [...(moved.get(event) ?? []), block]);
  const beside: Assigned[] = [];

  /** What a person decided, or null where the picture stays as it was found. */
  const decided = (block: PictureBlock): Assigned | "moved" | null => {
    const place = pictures[block.id]?.place;
    if (place === picturePlaces.library) return { block, role: "leftOut", reason: "toLibrary" };
    if (place === picturePlaces.nowhere) return { block, role: "leftOut", reason: "byHand" };
    if (place === undefined || !known.has(place)) return null;
    move(place, block);
    return "moved";
  };

  const kept = lines.flatMap((line): Assigned[] => {
    if (line.block.kind !== "picture") return [line];
    const block = captioned(line.block);
    const found = decided(block);
    if (found === "moved") return [];
    return [found ?? { ...line, block }];
  });
  const matches = matchPictures(
    loose.filter((block) => block.kind === "picture"),
    events,
  );
  let matched = 0;
  for (const { block: source, event } of matches) {
    const block = captioned(source);
    const found = decided(block);
    if (found === "moved") continue;
    if (found) beside.push(found);
    else if (event !== null) {
      matched += 1;
      move(event, block);
    } else beside.push({ block, role: "leftOut", reason: "toLibrary" });
  }
  const unmatched = beside.filter(({ reason }) => reason === "toLibrary").length;
  return {
    lines: [...withMoved(kept, moved), ...beside],
    warnings: [
      ...(matched > 0 ? [{ code: "picturesMatched" as const, values: { count: matched } }] : []),
      ...(unmatched > 0 ? [{ code: "picturesUnmatched" as const, values: { count: unmatched } }] : []),
    ],
  };
}

/** Behind the last line of the event's text. */
function withMoved(lines: Assigned[], moved: Map<string, PictureBlock[]>): Assigned[] {
  const result: Assigned[] = [];
  let event = "";
  let end = 0;
  const close = () => {
    const own = (moved.get(event) ?? []).map((block): Assigned => ({ block, role: "body", reason: null }));
    result.splice(end, 0, ...own);
  };
  for (const line of lines) {
    if (line.role === "event") {
      close();
      event = line.block.id;
    }
    result.push(line);
    if (line.role === "event" || line.role === "body") end = result.length;
  }
  close();
  return result;
}
