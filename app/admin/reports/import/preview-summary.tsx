"use client";
import { useLocale, useTranslations } from "use-intl";
import { Problems, useProblemWords } from "#components/desk/action-form.tsx";
import { momentWords } from "#components/desk/moment.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import { shownWarnings, wordWarning } from "#lib/import/wording.ts";
import type { Problem } from "#lib/platform/errors.ts";

interface PreviewSummaryProps {
  preview: ImportPreview & { ok: true };
  corrections: ImportCorrections;
  problems: Problem[];
  /** The person wants a file that was imported before once more. */
  again: boolean;
  onAgain: (again: boolean) => void;
  /** Asks once more for the preview of what was corrected last; null where it is there. */
  onRetry: (() => void) | null;
  onReset: () => void;
}

/** What will be written, and what to check before. */
export function PreviewSummary(props: PreviewSummaryProps) {
  const { preview, corrections, problems, again, onAgain, onRetry, onReset } = props;
  const t = useTranslations("importDesk");
  const word = useProblemWords();
  const { result, obstacles, before } = preview;
  const corrected = countOf(corrections);
  const { pictures } = result;
  const toLibrary = pictures.filter(({ event }) => event === null).length;
  return (
    <div className="flex flex-col gap-5 text-sm lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
      <section aria-labelledby="import-summary" className="flex flex-col gap-3">
        <h2 id="import-summary" className="font-medium">
          {t("summary.title")}
        </h2>
        <ul className="text-soft">
          <li>{t("summary.events", { count: result.events.length })}</li>
          <li>{t("summary.introduction", { count: result.introduction })}</li>
          {pictures.length > 0 && <li>{t("summary.pictures", { count: pictures.length })}</li>}
          {toLibrary > 0 && <li>{t("summary.toLibrary", { count: toLibrary })}</li>}
          <li>{t("summary.leftOut", { count: result.leftOut.length - toLibrary })}</li>
          {corrected > 0 && (
            <li className="flex flex-wrap items-center gap-x-2 text-ink">
              {t("summary.corrected", { count: corrected })}
              <Button look="quiet" onPress={onReset} className="-mx-2 px-2">
                {t("summary.reset")}
              </Button>
            </li>
          )}
        </ul>
        {before && <Before before={before} again={again} onAgain={onAgain} />}
        {obstacles.length > 0 && (
          <div>
            <p className="text-soft">{t("summary.obstacles")}</p>
            <Dots dot="bg-seal" lines={obstacles.map((problem) => ({ text: word(problem) }))} />
          </div>
        )}
        <Problems words={problems.map(word)} />
        {problems.length > 0 && onRetry && (
          <div>
            <Button onPress={onRetry}>{t("retry")}</Button>
          </div>
        )}
      </section>
      <Warnings preview={preview} />
    </div>
  );
}

function Before({
  before,
  again,
  onAgain,
}: {
  before: NonNullable<PreviewSummaryProps["preview"]["before"]>;
  again: boolean;
  onAgain: (again: boolean) => void;
}) {
  const t = useTranslations("importDesk.before");
  const at = momentWords(new Date(before.at), useLocale());
  return (
    <div className="rounded-md bg-mark px-3 py-2">
      <p>{before.by ? t("text", { name: before.by, at }) : t("textUnnamed", { at })}</p>
      <Link
        href={`/admin/reports/${before.reportId}`}
        className="ring-focus rounded underline underline-offset-4"
      >
        {before.title}
      </Link>
      <div>
        <Checkbox isSelected={again} onChange={onAgain}>
          {t("confirm")}
        </Checkbox>
      </div>
    </div>
  );
}

function Warnings({ preview: { result, lines } }: Pick<PreviewSummaryProps, "preview">) {
  const t = useTranslations("importDesk.summary");
  const words = useTranslations("import");
  const more = result.warnings.length - shownWarnings;
  const idOf = (line: number | undefined) =>
    lines.find((one) => one.line <= (line ?? 0) && (line ?? 0) <= one.endLine)?.id;
  return (
    <section aria-labelledby="import-warnings" className="border-t border-line pt-3">
      <h2 id="import-warnings" className="mb-1 font-medium">
        {t("warnings")}
      </h2>
      {result.warnings.length === 0 && <p className="text-soft">{t("none")}</p>}
      <Dots
        dot="bg-warn"
        lines={result.warnings.slice(0, shownWarnings).map((warning) => {
          const id = idOf(warning.line);
          return { text: wordWarning(words, warning), href: id && `#line-${id}` };
        })}
      />
      {more > 0 && <p className="text-soft">{words("moreWarnings", { count: more })}</p>}
    </section>
  );
}

function Dots({ dot, lines }: { dot: string; lines: { text: string; href?: string }[] }) {
  return (
    <ul>
      {lines.map(({ text, href }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} className="flex gap-2 py-1">
          <span aria-hidden="true" className={`mt-2 size-1.5 shrink-0 rounded-full ${dot}`} />
          {href ? (
            <a href={href} className="ring-focus rounded decoration-line underline-offset-4 hover:underline">
              {text}
            </a>
          ) : (
            <span>{text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many things a person changed. */
function countOf(corrections: ImportCorrections): number {
  const { roles = {}, eventTitles = {}, eventDates = {}, pictures = {}, ...rest } = corrections;
  const { publishedDayOnly: _, ...fields } = rest;
  const parts = [roles, eventTitles, eventDates, fields, ...Object.values(pictures)];
  return parts.reduce((sum, part) => sum + Object.keys(part).length, 0);
}
