import { type Locale, timeZone, words } from "#messages/catalogue.ts";
import { CommandFailed, print, printJson, say } from "../output.ts";
import { commandLine, productSteps, withProduct } from "../product.ts";
import { type Progress, showProgress } from "../progress.ts";
import { locale, t, wordProblem } from "../words.ts";

// Written down here because the module that knows them needs the generated client, and `--help` must not.
export const roles = ["administrator", "editor", "reviewer", "auditor"] as const;

interface Printed {
  json?: boolean;
}

/** `dashiji user add USERNAME` */
export async function addUser(
  username: string,
  { name, role, json }: { name: string; role: string } & Printed,
): Promise<void> {
  const link = await onProduct({ mayMake: true }, async (deskUrl) => {
    const { inviteUser } = await import("#lib/users/commands/invite-user.ts");
    const invited = done(await inviteUser(commandLine(), { username, name, role }));
    return { address: deskUrl + invited.path, expiresAt: invited.expiresAt };
  });
  printLink({ username, ...link }, json);
}

/** `dashiji user reset USERNAME` */
export async function resetUser(username: string, { json }: Printed): Promise<void> {
  const link = await onProduct({ mayMake: false }, async (deskUrl) => {
    const { findUserByName } = await import("#lib/users/queries.ts");
    const { issueLink } = await import("#lib/users/commands/issue-link.ts");
    const user = await findUserByName(username);
    if (!user) throw new CommandFailed(t("user.unknown", { username }));
    const issued = done(await issueLink(commandLine(), { id: user.id }));
    return { address: deskUrl + issued.path, expiresAt: issued.expiresAt };
  });
  printLink({ username, ...link }, json);
}

/** `dashiji user list` */
export async function listAccounts({ json }: Printed): Promise<void> {
  const accounts = await onProduct({ mayMake: false }, async () => {
    const { listUsers } = await import("#lib/users/queries.ts");
    const { UserFilter } = await import("#lib/users/model.ts");
    const first = await listUsers(UserFilter.parse({}));
    const rest = [];
    for (let page = 2; page <= first.pages; page++) rest.push(await listUsers(UserFilter.parse({ page })));
    return [first, ...rest].flatMap(({ users }) =>
      users.map(({ username, name, role, state }) => ({ username, name, role, state })),
    );
  });
  if (json) return printJson(accounts);
  const role = words(locale, "desk");
  const rows = accounts.map((account) => ({
    ...account,
    role: role(`role.${account.role}`),
    state: t(`user.state.${account.state}`),
  }));
  const columns = ["username", "role", "state", "name"] as const;
  const head = Object.fromEntries(columns.map((column) => [column, t(`user.columns.${column}`)]));
  for (const row of [head, ...rows])
    print(
      columns
        .map((column) => padded(String(row[column as keyof typeof row])))
        .join("  ")
        .trimEnd(),
    );
}

async function onProduct<Value>(
  how: { mayMake: boolean },
  work: (deskUrl: string) => Promise<Value>,
): Promise<Value> {
  const progress: Progress = showProgress(productSteps + 1);
  try {
    return await withProduct(progress, how, ({ deskUrl }) => work(deskUrl));
  } finally {
    progress.end();
  }
}

function done<Value>(
  outcome: { ok: true; value: Value } | { ok: false; problems: Parameters<typeof wordProblem>[0][] },
): Value {
  if (outcome.ok) return outcome.value;
  throw new CommandFailed(outcome.problems.map((problem) => wordProblem(problem)).join("\n"));
}

/** The address alone goes to standard output, so that a script can pass it on. */
function printLink(link: { username: string; address: string; expiresAt: Date }, json?: boolean): void {
  if (json) {
    printJson(link);
    return;
  }
  say(t("user.link", { until: moment(link.expiresAt, locale) }));
  print(link.address);
}

function moment(at: Date, language: Locale): string {
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: "long", timeStyle: "short" }).format(at);
}

/** Chinese characters are two columns wide on a terminal. */
function padded(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return text + " ".repeat(Math.max(0, 18 - width));
}
