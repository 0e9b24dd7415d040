import type { LeftOutReason } from "../model.ts";
import type { RunLook } from "./styles.ts";
import type { Xml } from "./xml.ts";

/** What a paragraph holds, in order. */
export type Piece =
  | { kind: "text"; text: string; look: RunLook; href: string | null }
  | { kind: "picture"; relation: string | null; file: string; alt: string; floating: boolean }
  | { kind: "box"; content: Xml }
  | { kind: "note"; part: "footnotes" | "endnotes"; id: string; look: RunLook }
  | { kind: "left"; text: string; reason: LeftOutReason }
  | { kind: "comment"; id: string }
  | { kind: "unknownSign" };
