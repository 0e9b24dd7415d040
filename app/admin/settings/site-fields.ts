import type { SiteSettings } from "#lib/settings/model.ts";

/** Settings as the form holds them: all texts, lines in one. */
export function formOf({ footerLines, ...fields }: SiteSettings): Record<keyof SiteSettings, string> {
  return { ...fields, footerLines: footerLines.join("\n") };
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
