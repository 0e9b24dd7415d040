import path from "node:path";

/** A Markdown file; its path is relative to the repository, with slashes. */
export interface Page {
  path: string;
  text: string;
}

export interface Surroundings {
  /** Whether the repository has this file or folder. */
  exists(path: string): boolean;
  /** Names of the scripts in package.json. */
  scripts: string[];
}

/** What the texts promise and the repository doesn't hold; one line each. */
export function checkGuides(pages: Page[], { exists, scripts }: Surroundings): string[] {
  const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page.text)]));
  return pages.flatMap(({ path: file, text }) => {
    const linked = linksIn(text).flatMap((link) => {
      const [target = "", anchor] = link.split("#");
      const found = target ? path.posix.join(path.posix.dirname(file), decodeURI(target)) : file;
      if (!exists(found)) return [`links to ${link}, which is not there`];
      if (anchor && !anchors.get(found)?.has(decodeURI(anchor)))
        return [`links to ${link}, but no heading has that name`];
      return [];
    });
    const named = placesIn(text)
      .filter((place) => !exists(place))
      .map((place) => `names ${place}, which is not there`);
    const run = scriptsIn(text)
      .filter((name) => !scripts.includes(name))
      .map((name) => `says npm run ${name}, which package.json does not have`);
    return [...linked, ...named, ...run].map((finding) => `${file} ${finding}`);
  });
}

/** Links and pictures within the repository, also pictures with a width, which Markdown has no words for. */
function linksIn(text: string): string[] {
  const forms = [/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, /<img\b[^>]*\bsrc="([^"]*)"/g];
  const targets = forms.flatMap((form) =>
    [...withoutCode(text).matchAll(form)].map(([, target = ""]) => target),
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** Files and folders that are named in code, as `lib/command.ts` is. Those with a <placeholder> or a * name none. */
function placesIn(text: string): string[] {
  const folders = "app|cli|components|deploy|docs|e2e|lib|messages|prisma|scripts|server";
  const form = new RegExp(`^(?:${folders})/[\\w()[\\]./-]*$`);
  const code = [...text.replace(fence, "").matchAll(/`([^`\n]+)`/g)].map(([, inside = ""]) => inside);
  return code.filter((inside) => form.test(inside)).map((place) => place.replace(/\/$/, ""));
}

function scriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
}

/** As GitHub names headings: lower case, spaces as hyphens, no punctuation. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replace(fence, "").matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(
    ([, title = ""]) => title,
  );
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}

const fence = /^```.*?^```$/gms;

function withoutCode(text: string): string {
  return text.replace(fence, "").replace(/`[^`\n]*`/g, "");
}
