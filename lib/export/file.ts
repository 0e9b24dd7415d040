/** A .docx as it is handed out. */
export interface WordFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The title as a file's name on any system, with the ending. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[. ]+$/, "");
  // File systems count bytes, of which a Chinese character takes three.
  return `${[...name].slice(0, 70).join("") || "document"}.docx`;
}

export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A download of the desk, that no browser shows in its own window, kept by nobody. */
export function downloadOf({ fileName, bytes }: WordFile): Response {
  return new Response(bytes, {
    headers: {
      "content-type": wordType,
      "content-disposition": `attachment; filename="document.docx"; filename*=UTF-8''${encoded(fileName)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** RFC 8187 allows fewer signs than encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
