/** One file of texts: an area in a language. */
export interface Texts {
  locale: "zh-CN" | "en";
  area: string;
  content: Tree;
}

export type Tree = { [key: string]: string | Tree };

export interface Code {
  path: string;
  text: string;
}

/** What is wrong with the texts, and with how the code uses them; one line each. */
export function checkMessages(texts: Texts[], code: Code[]): string[] {
  const chinese = texts.filter(({ locale }) => locale === "zh-CN");
  const english = new Map(
    texts.filter(({ locale }) => locale === "en").map(({ area, content }) => [area, content]),
  );
  const pairs = chinese.flatMap(({ area, content }) => comparePair(area, content, english.get(area)));
  const alone = [...english.keys()]
    .filter((area) => !chinese.some((one) => one.area === area))
    .map((area) => `messages/en/${area}.json has no Chinese counterpart`);
  const errors = chinese.find(({ area }) => area === "errors")?.content ?? {};
  return [...pairs, ...alone, ...checkCodes(errors, code), ...findUnused(chinese, code)];
}

function comparePair(area: string, chinese: Tree, english: Tree | undefined): string[] {
  if (!english) return [`messages/zh-CN/${area}.json has no English counterpart`];
  const [zh, en] = [flatten(chinese), flatten(english)];
  const missing = (from: Map<string, string>, to: Map<string, string>, locale: string) =>
    [...from.keys()]
      .filter((key) => !to.has(key))
      .map((key) => `messages/${locale}/${area}.json lacks ${key}`);
  const differing = [...zh].flatMap(([key, text]) => {
    const other = en.get(key);
    if (other === undefined || argumentsOf(text) === argumentsOf(other)) return [];
    return [`${area}.${key}: Chinese has {${argumentsOf(text)}}, English {${argumentsOf(other)}}`];
  });
  return [...missing(zh, en, "en"), ...missing(en, zh, "zh-CN"), ...differing];
}

/** Every code with which the product refuses has its sentence. */
function checkCodes(errors: Tree, code: Code[]): string[] {
  const known = new Set(flatten(errors).keys());
  return code
    .filter(({ path }) => /^(lib|app|components)\//.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) => codesIn(path, text).map((one) => ({ path, one })))
    .filter(({ one }) => !known.has(one))
    .map(({ path, one }) => `${path} refuses with "${one}", which messages/*/errors.json do not word`);
}

function codesIn(path: string, text: string): string[] {
  const patterns = [/\brefuse\(\s*"([^"]+)"/g, /\.refine\([^"]*?,\s*"([a-z.-]+)"/g];
  // Warnings of the import, and what the editor reminds of, have codes of their own.
  if (/^lib\/(?!import\/)/.test(path)) patterns.push(/\bcode: "(?!custom")([a-z.-]+)"/g);
  if (path.endsWith("/model.ts")) patterns.push(/\bmessage: "([a-z]+[.-][a-z.-]+)"/g);
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
}

/** A text is taken for used when the last part of its key stands anywhere in the code, so some unused ones pass. */
function findUnused(chinese: Texts[], code: Code[]): string[] {
  const words = new Set(code.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));
  return chinese.flatMap(({ area, content }) =>
    [...flatten(content).keys()]
      // zod says what is invalid; lib/command.ts makes these keys of its words.
      .filter((key) => !(area === "errors" && key.startsWith("invalid.")))
      .filter((key) => !words.has(key.split(".").at(-1) ?? ""))
      .map((key) => `messages/*/${area}.json: nothing uses ${key}`),
  );
}

/** Names of what is filled into a text, sorted; those of plurals and choices included. */
function argumentsOf(text: string): string {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort().join(", ");
}

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
