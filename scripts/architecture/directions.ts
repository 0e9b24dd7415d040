import type { Finding, Import, Source } from "./source.ts";

interface Rule {
  from: RegExp;
  /** What `from` may not import; with `only`, what it may. */
  to: RegExp;
  only?: true;
  /** Whether the types alone may be imported. */
  typesPass?: true;
  /** Where the code belongs. */
  home: string;
}

const tooling = /^(scripts|e2e|bench)\//;
const writing = /^lib\/([^/]+\/(commands\/|queries\.ts)|command\.ts|platform\/database\.ts)/;

/** app → components → lib/<domain> → lib/platform; server and cli import lib. */
const rules: Rule[] = [
  {
    from: /^app\/\(site\)\//,
    only: true,
    to: /^(app\/\(site\)\/|components\/(site|ui)\/|lib\/[^/]+\/published\.tsx?$|messages\/)/,
    home: "public pages read through lib/<domain>/published.ts and are made of components/site and components/ui; move what they need there",
  },
  {
    from: /^components\/site\//,
    to: /^(components\/(?!site\/|ui\/)|lib\/[^/]+\/(commands\/|queries\.ts)|lib\/(command|access)\.ts|lib\/platform\/)/,
    home: "what visitors see knows nothing of the desk: let lib/<domain>/published.ts read it and the page pass it on",
  },
  {
    from: /^components\/ui\//,
    to: /^(lib|messages|components\/(?!ui\/))/,
    home: "components/ui could ship in another product: take it as a prop, or move the component to components/desk",
  },
  {
    from: /^components\//,
    to: /^(app|server|cli|generated)\//,
    home: "components are handed what they need: take it as a prop, or move what both need to components or lib",
  },
  {
    from: /^components\//,
    to: writing,
    typesPass: true,
    home: "components are handed data and actions as props: the page asks the query, its actions.ts calls the command",
  },
  {
    from: /^app\//,
    to: /^(server|cli|generated)\//,
    home: "what the pages and another process need belongs in lib",
  },
  {
    from: /^app\//,
    to: /^lib\/platform\/(public-)?database\.ts/,
    home: "a page asks a query: put the read into lib/<domain>/queries.ts, or published.ts for visitors",
  },
  {
    from: /^lib\/platform\//,
    to: /^lib\/(?!platform\/)/,
    home: "the platform knows no domain: move this into the domain, or pass what it needs as an argument",
  },
  {
    from: /^lib\//,
    to: /^(app|components|server|cli)\//,
    home: "lib is imported, and imports neither pages nor processes: move what both need into lib",
  },
  {
    from: /^lib\/[^/]+\/published\.tsx?$/,
    to: /^lib\/([^/]+\/(commands\/|queries\.ts)|command\.ts|access\.ts|platform\/database\.ts)|^generated\//,
    home: "visitors' reads go through lib/platform/public-database.ts only; what desk and visitors share belongs in model.ts or rules.ts",
  },
  {
    from: /^lib\/[^/]+\/(model|rules)\.ts$/,
    to: /^lib\/([^/]+\/(commands\/|queries\.ts|published\.ts)|command\.ts|platform\/(public-)?database\.ts)/,
    typesPass: true,
    home: "words and decisions are pure: read in queries.ts or in the command, and pass what was read",
  },
  {
    from: /^server\//,
    to: /^(app|cli|components\/(?!site\/failure\.html\.ts$))/,
    home: "what the front and another part need belongs in lib",
  },
  {
    from: /^cli\//,
    to: /^(app|components)\//,
    home: "what the command line and the pages need belongs in lib",
  },
  {
    from: /^messages\//,
    to: /^(app|components|lib|server|cli)\//,
    home: "messages are texts; code belongs elsewhere",
  },
  {
    from: /^(app|components|lib|server|cli|messages)\//,
    to: tooling,
    home: "tools use the product, never the other way",
  },
];

export function checkDirections(sources: Source[]): Finding[] {
  return sources
    .filter((source) => !source.isTest)
    .flatMap((source) => source.imports.flatMap((one) => checkImport(source.path, one)));
}

function checkImport(from: string, { target, isPackage, isType, line }: Import): Finding[] {
  if (isPackage) return [];
  const broken = rules.filter(
    (rule) =>
      rule.from.test(from) && rule.to.test(target) !== (rule.only ?? false) && !(rule.typesPass && isType),
  );
  const findings = broken.map(({ home }) => ({ path: from, line, message: `imports ${target}: ${home}` }));
  return [...findings, ...checkNeighbour(from, target, line), ...checkEnding(from, target, line)];
}

function checkNeighbour(from: string, target: string, line: number): Finding[] {
  const domain = /^lib\/([^/]+)\//.exec(from)?.[1];
  const other = /^lib\/([^/]+)\/commands\//.exec(target)?.[1];
  if (!domain || !other || (domain === other && !from.includes("/commands/"))) return [];
  const home = "a command runs no other command: let both call a function that takes tx";
  return [{ path: from, line, message: `imports ${target}: ${home}` }];
}

function checkEnding(from: string, target: string, line: number): Finding[] {
  if (/\.(tsx?|mts|mjs|json|css|svg|png|html)$/.test(target)) return [];
  return [
    {
      path: from,
      line,
      message: `imports ${target}: write the file's ending, Node reads this file as it is`,
    },
  ];
}
