import type { Finding, Source } from "./source.ts";

const files: Record<string, string> = {
  loading: "a public page is complete when it is sent",
  error: "a page that fails is answered by the front, with its last good form or the failure page",
  "global-error": "a page that fails is answered by the front, with its last good form or the failure page",
  "not-found":
    'render the notice with <meta name="x-status" content="404">, or let the catch-all page answer',
  actions: "visitors change nothing; what staff do belongs in app/admin",
};

/** What only scripts of the framework, which visitors don't get, would make work. */
const imports: Record<string, Record<string, string>> = {
  react: {
    Suspense: "a public page is complete when it is sent; await what it shows",
    useState: "there is no framework in a visitor's browser; improve the markup in components/site/elements",
    useEffect: "there is no framework in a visitor's browser; improve the markup in components/site/elements",
  },
  "next/navigation": {
    notFound:
      'its body exists only in script data; render the notice with <meta name="x-status" content="404">',
    redirect: 'render <meta name="x-status" content="308"> and <meta name="x-location" content="/…">',
    permanentRedirect:
      'render <meta name="x-status" content="308"> and <meta name="x-location" content="/…">',
  },
  "next/headers": {
    cookies: "a public page is the same for everybody",
    headers: "a public page is the same for everybody",
    draftMode: "a draft is previewed in the desk",
  },
};

const packages: Record<string, string> = {
  "next/link": "write <a>: a link of the framework needs its scripts",
  "next/image": "use components/site/picture.tsx: pictures come from /media at fixed widths",
  "next/dynamic": "a public page is complete when it is sent",
  "next/script": "the site's one module is bundled from components/site/elements",
  "next-auth": "a public page knows nobody",
};

export function checkSite(sources: Source[]): Finding[] {
  return sources
    .filter(({ path, isTest }) => /^(app\/\(site\)|components\/site)\//.test(path) && !isTest)
    .flatMap((source) => [...checkFile(source), ...checkDirectives(source), ...checkImports(source)]);
}

function checkFile({ path }: Source): Finding[] {
  const name = /^app\/.*?([^/]+)\.tsx?$/.exec(path)?.[1] ?? "";
  const reason = files[name];
  return reason ? [{ path, line: 1, message: `a public page has no ${name} file: ${reason}` }] : [];
}

function checkDirectives({ path, directives }: Source): Finding[] {
  return directives
    .filter((directive) => directive === "use client" || directive === "use server")
    .map((directive) => ({
      path,
      line: 1,
      message: `says "${directive}": visitors get no script of the framework; what moves is a custom element in components/site/elements`,
    }));
}

function checkImports({ path, imports: found }: Source): Finding[] {
  return found.flatMap(({ target, isPackage, names, line }) => {
    if (!isPackage) return [];
    const whole = packages[target] ? [{ path, line, message: `imports ${target}: ${packages[target]}` }] : [];
    const single = names.flatMap((name) => {
      const reason = imports[target]?.[name];
      return reason ? [{ path, line, message: `imports ${name} of ${target}: ${reason}` }] : [];
    });
    return [...whole, ...single];
  });
}
