/** What a clipboard or a drag holds, read while its event lasts: afterwards nobody may look into it. */
export interface Held {
  html: string;
  text: string;
  rtf: string;
  files: File[];
}

/** @param plain Whether only its words are wanted, as with Ctrl+Shift+V. */
export function holdClipboard(data: DataTransfer | null, plain: boolean): Held {
  const text = data?.getData("text/plain") || data?.getData("text/uri-list").replace(/^#.*$/gm, "") || "";
  if (plain && text) return { html: "", text, rtf: "", files: [] };
  return {
    html: data?.getData("text/html") ?? "",
    text,
    rtf: data?.getData("text/rtf") ?? "",
    files: [...(data?.files ?? [])],
  };
}

/** Set on the first element of what is copied here, so that our own figures and layouts are known again. */
export const ownMark = "data-dashiji";

export function isOwn({ html }: Held): boolean {
  if (!html.includes(ownMark)) return false;
  return new RegExp(`<[^>]+\\s${ownMark}[\\s=>]`).test(html) && html.includes("data-pm-slice");
}

/**
 * The files, where they are what is meant: Word and Excel put a picture of the text beside it, which nobody wants, while a
 * browser that copies a picture puts its address beside it.
 */
export function filesMeant({ html, files }: Held): File[] {
  if (files.length === 0) return [];
  const words = html
    .replace(/<(style|script|title)[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/gi, "")
    .replace(/&nbsp;|\s/g, "");
  const pictures = html.match(/<img\b/gi)?.length ?? 0;
  return words === "" && pictures <= files.length ? files : [];
}
