import { Argument, Command, CommanderError, Option } from "commander";
import { isDiskFull } from "#lib/platform/disk-full.ts";
import { StartError } from "#lib/platform/start-error.ts";
import { locales } from "#messages/catalogue.ts";
import { exportDocument, exported } from "./commands/export.ts";
import { importFile } from "./commands/import.ts";
import { addUser, listAccounts, resetUser, roles } from "./commands/user.ts";
import { CommandFailed, keepStandardOutputForData, print, say } from "./output.ts";
import { t } from "./words.ts";

const failed = 1;
const misused = 2;

keepStandardOutputForData();
process.exitCode = await run();

/** @returns 0 done, 1 refused or wrong, 2 misuse. */
async function run(): Promise<number> {
  try {
    await program().parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused;
    if (error instanceof CommandFailed || error instanceof StartError) complain(error.message);
    else if (isDiskFull(error)) complain(t("diskFull"));
    else
      say(
        `✗ ${t("unexpected", { text: error instanceof Error ? (error.stack ?? error.message) : String(error) })}`,
      );
    return failed;
  }
}

function complain(lines: string): void {
  for (const line of lines.split("\n")) say(`✗ ${line}`);
}

function program(): Command {
  const dashiji = localised(new Command("dashiji"))
    .description(t("description"))
    .addOption(new Option("--lang <language>", t("language")).choices([...locales]))
    .addHelpText("after", `\n${t("npm")}`);
  localised(dashiji.command("import"))
    .description(t("import.description"))
    .argument("<file>", t("import.file"))
    .option("--dry-run", t("import.dryRun"))
    .option("--json", t("import.json"))
    .option("--again", t("import.again"))
    .action(importFile);
  localised(dashiji.command("export"))
    .description(t("export.description"))
    .addArgument(new Argument("<kind>", t("export.kind")).choices([...exported]))
    .argument("<which>", t("export.which"))
    .option("--output <file>", t("export.output"))
    .option("--json", t("export.json"))
    .action(exportDocument);
  addUserCommands(localised(dashiji.command("user").description(t("user.description"))));
  return dashiji;
}

function addUserCommands(user: Command): void {
  localised(user.command("add"))
    .description(t("user.add"))
    .argument("<username>", t("user.username"))
    .requiredOption("--name <name>", t("user.name"))
    .addOption(new Option("--role <role>", t("user.role")).choices([...roles]).default("editor"))
    .option("--json", t("user.json"))
    .action(addUser);
  localised(user.command("reset"))
    .description(t("user.reset"))
    .argument("<username>", t("user.username"))
    .option("--json", t("user.json"))
    .action(resetUser);
  localised(user.command("list"))
    .description(t("user.list"))
    .option("--json", t("user.json"))
    .action(listAccounts);
}

/** Chinese or English throughout, help and complaints included; complaints end with how the command is used. */
function localised(command: Command): Command {
  return command
    .helpOption("-h, --help", t("help"))
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError()
    .configureHelp({
      styleTitle: titleInOurWords,
      styleUsage: placesInOurWords,
      styleSubcommandTerm: placesInOurWords,
      optionDescription: describeOption,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => say(text.trimEnd()),
      outputError: (text, write) => write(misuse(text)),
    });
}

function titleInOurWords(title: string): string {
  const titles: Record<string, string> = {
    "Usage:": t("usage"),
    "Commands:": t("heading.commands"),
    "Options:": t("heading.options"),
    "Arguments:": t("heading.arguments"),
  };
  return titles[title] ?? title;
}

function placesInOurWords(usage: string): string {
  return usage
    .replace("[options]", `[${t("place.options")}]`)
    .replace("[command]", `[${t("place.command")}]`);
}

/** What may be chosen stands in the description. */
function describeOption({ description, defaultValue }: Option): string {
  return defaultValue === undefined
    ? description
    : description + t("default", { value: String(defaultValue) });
}

/** Commander hands over its English sentence and nothing else that would tell what is wrong. */
function misuse(sentence: string): string {
  const text = [...sentence.matchAll(/'([^']*)'/g)].at(-1)?.[1] ?? "";
  if (/required option/.test(sentence)) return `✗ ${t("misuse.missingOption", { text })}\n\n`;
  if (/missing required argument/.test(sentence)) return `✗ ${t("misuse.missingArgument")}\n\n`;
  if (/argument missing/.test(sentence)) return `✗ ${t("misuse.optionMissingArgument")}\n\n`;
  if (/unknown option/.test(sentence)) return `✗ ${t("misuse.unknownOption", { text })}\n\n`;
  if (/unknown command/.test(sentence)) return `✗ ${t("misuse.unknownCommand", { text })}\n\n`;
  if (/too many arguments/.test(sentence)) return `✗ ${t("misuse.excessArguments")}\n\n`;
  const invalid = /'([^']*)' is invalid/.exec(sentence);
  if (invalid) return `✗ ${t("misuse.invalidArgument", { text: invalid[1] ?? "" })}\n\n`;
  return `✗ ${t("misuse.other")}\n\n`;
}
