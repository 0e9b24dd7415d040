import type { Encoding } from "../decode.ts";

/** Names of encodings as pages say them; GB2312 and GBK are parts of GB18030. */
const names: Record<string, Encoding> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

/**
 * The text of a page: by its byte order mark, by what it says of itself or its envelope says, else by its bytes. Pages
 * say UTF-8 of GBK often enough, so bytes that contradict it are read as the other.
 */
export function decodePage(bytes: Uint8Array, said = ""): { text: string; encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const own = said || (/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "");
  const encoding = names[own.toLowerCase()];
  for (const one of new Set([encoding ?? "utf-8", "utf-8", "gb18030"] as const)) {
    try {
      return { text: new TextDecoder(one, { fatal: true }).decode(bytes), encoding: one };
    } catch {}
  }
  return decoded(bytes, encoding ?? "utf-8");
}

/** Whether the first bytes are those of a page, in any encoding that has ASCII in it. */
export function isPage(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString("latin1").replaceAll("\u0000", "");
  return /^(?:\s|\xef\xbb\xbf|\xff\xfe|\xfe\xff|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text,
  );
}

function decoded(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
