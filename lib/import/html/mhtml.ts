/** A part of a page that a browser saved as one file (.mhtml). */
export interface MhtmlPart {
  type: string;
  charset: string;
  /** Address by which the page names it, or its Content-ID. */
  location: string;
  id: string;
  bytes(): Buffer;
}

const mostParts = 2000;

/** No part of the pattern may match what the next one does: lines of a text that is none would be tried in every way. */
export function isMhtml(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString("latin1");
  return (
    /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*MIME-Version:/i.test(text) &&
    /multipart\/related/i.test(text)
  );
}

/** The parts in order; empty where the file is none. Their bytes are decoded only when asked for. */
export function mhtmlParts(bytes: Uint8Array): MhtmlPart[] {
  const text = Buffer.from(bytes).toString("latin1");
  const top = headersOf(text, 0);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(top.headers.get("content-type") ?? "");
  const mark = boundary ? `--${boundary[1] ?? boundary[2]}` : "";
  if (mark === "") return [];
  return text
    .slice(top.end)
    .split(mark)
    .slice(1, mostParts)
    .flatMap((part): MhtmlPart[] => {
      if (part.startsWith("--")) return [];
      const { headers, end } = headersOf(part, /^\r?\n/.exec(part)?.[0].length ?? 0);
      const type = headers.get("content-type") ?? "";
      const coding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
      return [
        {
          type: type.split(";")[0]?.trim().toLowerCase() ?? "",
          charset: /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? "",
          location: headers.get("content-location") ?? "",
          id: (headers.get("content-id") ?? "").replace(/^<|>$/g, ""),
          bytes: () => decoded(part.slice(end).replace(/\r?\n$/, ""), coding),
        },
      ];
    });
}

function headersOf(text: string, from: number): { headers: Map<string, string>; end: number } {
  const headers = new Map<string, string>();
  const gap = /\r?\n\r?\n/g;
  gap.lastIndex = from;
  const found = gap.exec(text);
  const end = found ? found.index + found[0].length : text.length;
  for (const line of text
    .slice(from, found?.index ?? text.length)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const at = line.indexOf(":");
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, end };
}

function decoded(text: string, coding: string): Buffer {
  if (coding === "base64") return Buffer.from(text, "base64");
  if (coding !== "quoted-printable") return Buffer.from(text, "latin1");
  const plain = text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
