import { createHash } from "node:crypto";
import en from "#messages/en/site.json" with { type: "json" };
import zh from "#messages/zh-CN/site.json" with { type: "json" };

const style = `:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1d1b18;--soft:#665f55;--seal:#a8281e}@media(prefers-color-scheme:dark){:root{--paper:#171613;--ink:#e9e4d8;--soft:#a59d8d;--seal:#e0604f}}body{margin:0;padding:clamp(4rem,14vh,9rem) max(clamp(1.25rem,5vw,4.5rem),calc(50vw - 40.5rem));background:var(--paper);color:var(--ink);font:1.125rem/1.9 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}b{display:inline-block;margin-bottom:2.5rem;padding:.2em .22em .26em;border-radius:2px;background:var(--seal);color:var(--paper);font:900 2.5rem/1 "Songti SC","Noto Serif CJK SC",SimSun,serif}h1{margin:0 0 1rem;font:900 clamp(1.75rem,4vw,3rem)/1.3 "Songti SC","Noto Serif CJK SC",SimSun,serif;letter-spacing:.04em}p{margin:0;max-width:36em}[lang=en]{margin-top:1rem;color:var(--soft);font-size:1rem}a{color:inherit}`;

/** For the policy of an answer with this page, which has no other style: `style-src ${failureStyle}`. */
export const failureStyle = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/**
 * The whole page that is sent when none could be rendered. It needs no other file, no script and no database.
 *
 * @param requestId What a reader can quote to whoever reads the log; only letters, digits and hyphens are shown.
 */
export function failurePage(requestId = ""): string {
  const id = requestId.replace(/[^\w-]/g, "");
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${zh.failure.title}</title><style>${style}</style></head><body><main><b aria-hidden="true">${zh.mark}</b><h1>${zh.failure.title}</h1><p>${zh.failure.hint}</p><p lang="en">${en.failure.title}. ${en.failure.hint}</p>${id && `<p lang="en">${id}</p>`}</main></body></html>`;
}
