"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Problems, useProblemWords } from "#components/desk/action-form.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import { wordRefusal } from "#lib/import/wording.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { ChooseSource, type SourceLimits } from "./choose-source.tsx";
import { PreviewFields } from "./preview-fields.tsx";
import { PreviewLines } from "./preview-lines.tsx";
import { PreviewSummary } from "./preview-summary.tsx";
import { askPreview, type Source, writeImport } from "./send-import.ts";

/** Milliseconds of rest in typing before the preview is asked again. */
const rest = 350;

/** From a file to a report: what was recognised, what a person puts right, and only then the writing. */
export function ImportDesk({ limits }: { limits: SourceLimits }) {
  const t = useTranslations("importDesk");
  const importWords = useTranslations("import");
  const reports = useTranslations("reports");
  const desk = useTranslations("desk");
  const word = useProblemWords();
  const router = useRouter();
  const [source, setSource] = useState<Source | null>(null);
  const [corrections, setCorrections] = useState<ImportCorrections>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  /** What the preview was made with: what is written must have been seen. */
  const [previewed, setPreviewed] = useState<ImportCorrections>(corrections);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [tries, setTries] = useState(0);
  const [again, setAgain] = useState(false);
  const [writing, startWriting] = useTransition();
  /** How much of the files has been sent, 0 to 1. */
  const [sent, setSent] = useState(0);

  const tryAgain = useCallback(() => setTries((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks the same question once more
  useEffect(() => {
    if (!source) return;
    const abort = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(
      async () => {
        const answer = await askPreview(source, corrections, setSent, abort.signal);
        if (abort.signal.aborted) return;
        setProblems(answer.ok ? [] : answer.problems);
        if (!answer.ok) {
          if (answer.problems.some(({ code }) => code === "offline")) retry = setTimeout(tryAgain, 3000);
          return;
        }
        setPreview(answer.value);
        setPreviewed(corrections);
      },
      Object.keys(corrections).length > 0 ? rest : 0,
    );
    return () => {
      clearTimeout(timer);
      clearTimeout(retry);
      abort.abort();
    };
  }, [source, corrections, tries]);

  useEffect(() => {
    if (Object.keys(corrections).length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [corrections]);

  const choose = (chosen: Source | null) => {
    setSource(chosen);
    setCorrections({});
    setPreview(null);
    setProblems([]);
    setAgain(false);
    setSent(0);
  };

  const write = () =>
    startWriting(async () => {
      if (!source) return;
      const answer = await writeImport(source, corrections, again, setSent);
      if (!answer.ok) return setProblems(answer.problems);
      const { lost } = answer.value;
      toast(lost.length > 0 ? t("doneLost", { count: lost.length }) : t("done"));
      router.push(`/admin/reports/${answer.value.id}`);
    });

  const confirm = preview?.ok && (
    <ConfirmButton
      preview={preview}
      again={again}
      pending={writing || previewed !== corrections}
      onConfirm={write}
    />
  );
  const head = (
    <PageHeader
      path={[{ href: "/admin/reports", label: reports("title") }]}
      pathLabel={desk("path")}
      title={t("title")}
      actions={confirm}
    />
  );
  if (!source) {
    return (
      <>
        {head}
        <ChooseSource limits={limits} onChoose={choose} />
      </>
    );
  }
  const about = (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <span className="font-medium text-ink">{source.name}</span>
      {source.files.length > 1 && <span>{t("files", { count: source.files.length })}</span>}
      {preview?.ok && <span>{t(`format.${preview.format}`)}</span>}
      {preview?.ok && preview.encoding && (
        <span>{t("encoding", { encoding: preview.encoding.toUpperCase() })}</span>
      )}
      <Button look="quiet" onPress={() => choose(null)} className="-mx-2 px-2">
        {t("other")}
      </Button>
    </p>
  );
  if (!preview?.ok) {
    const sentences = preview ? [wordRefusal(importWords, preview.refusal)] : problems.map(word);
    return (
      <>
        {head}
        <main className="flex max-w-3xl flex-col gap-4 px-4 pt-4 pb-12 md:px-8 md:pt-6">
          {about}
          {sentences.length > 0 ? (
            <Problems words={sentences} />
          ) : (
            <p role="status" className="text-soft">
              {sent > 0 && sent < 1 ? t("sending", { percent: Math.floor(sent * 100) }) : t("reading")}
            </p>
          )}
          {!preview && problems.length > 0 && (
            <div>
              <Button onPress={tryAgain}>{t("retry")}</Button>
            </div>
          )}
        </main>
      </>
    );
  }
  return (
    <>
      {head}
      <main className="grid min-w-0 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex max-w-4xl min-w-0 flex-col gap-8 px-4 pt-4 pb-12 md:px-8 md:pt-6">
          {about}
          <PreviewFields result={preview.result} corrections={corrections} onCorrect={setCorrections} />
          <PreviewLines
            source={source}
            preview={preview}
            corrections={corrections}
            onCorrect={setCorrections}
          />
        </div>
        <aside
          aria-label={t("summary.title")}
          className="border-line px-4 pt-4 pb-5 max-lg:order-first max-lg:border-b md:px-8 lg:border-l lg:px-5 lg:pt-6"
        >
          <PreviewSummary
            preview={preview}
            corrections={corrections}
            problems={problems}
            again={again}
            onAgain={setAgain}
            onRetry={previewed === corrections ? null : tryAgain}
            onReset={() => setCorrections({})}
          />
        </aside>
      </main>
    </>
  );
}

/** The next step, in sight wherever one is among the lines. */
function ConfirmButton({
  preview: { result, obstacles, before },
  again,
  pending,
  onConfirm,
}: {
  preview: ImportPreview & { ok: true };
  again: boolean;
  pending: boolean;
  onConfirm: () => void;
}) {
  const t = useTranslations("importDesk");
  return (
    <Button
      look="main"
      isDisabled={obstacles.length > 0 || (before !== null && !again)}
      isPending={pending}
      onPress={onConfirm}
    >
      {t("confirmCount", { count: result.events.length })}
    </Button>
  );
}
