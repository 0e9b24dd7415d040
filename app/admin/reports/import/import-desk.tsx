"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Problems, useProblemWords } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import { wordRefusal } from "#lib/import/wording.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { ChooseSource } from "./choose-source.tsx";
import { PreviewFields } from "./preview-fields.tsx";
import { PreviewLines } from "./preview-lines.tsx";
import { PreviewSummary } from "./preview-summary.tsx";
import { askPreview, type Source, writeImport } from "./send-import.ts";

/** Milliseconds of rest in typing before the preview is asked again. */
const rest = 350;

/** From a file to a report: what was recognised, what a person puts right, and only then the writing. */
export function ImportDesk({ megabytes }: { megabytes: number }) {
  const t = useTranslations("importDesk");
  const importWords = useTranslations("import");
  const word = useProblemWords();
  const router = useRouter();
  const [source, setSource] = useState<Source | null>(null);
  const [corrections, setCorrections] = useState<ImportCorrections>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [tries, setTries] = useState(0);
  const [again, setAgain] = useState(false);
  const [writing, startWriting] = useTransition();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks the same question once more
  useEffect(() => {
    if (!source) return;
    const abort = new AbortController();
    const timer = setTimeout(
      async () => {
        const answer = await askPreview(source, corrections, abort.signal);
        if (abort.signal.aborted) return;
        setProblems(answer.ok ? [] : answer.problems);
        if (answer.ok) setPreview(answer.value);
      },
      Object.keys(corrections).length > 0 ? rest : 0,
    );
    return () => {
      clearTimeout(timer);
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
  };

  const write = () =>
    startWriting(async () => {
      if (!source) return;
      const answer = await writeImport(source, corrections, again);
      if (!answer.ok) return setProblems(answer.problems);
      toast(t("done"));
      router.push(`/admin/reports/${answer.value.id}`);
    });

  if (!source) return <ChooseSource megabytes={megabytes} onChoose={choose} />;
  const header = (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <span className="font-medium text-ink">{source.name}</span>
      {preview?.ok && <span>{t("encoding", { encoding: preview.encoding.toUpperCase() })}</span>}
      <Button look="quiet" onPress={() => choose(null)} className="-mx-2 px-2">
        {t("other")}
      </Button>
    </p>
  );
  if (!preview?.ok) {
    const sentences = preview ? [wordRefusal(importWords, preview.refusal)] : problems.map(word);
    return (
      <main className="flex max-w-3xl flex-col gap-4 px-4 pt-4 pb-12 md:px-8 md:pt-6">
        {header}
        {sentences.length > 0 ? <Problems words={sentences} /> : <p className="text-soft">{t("reading")}</p>}
        {!preview && problems.length > 0 && (
          <div>
            <Button onPress={() => setTries(tries + 1)}>{t("retry")}</Button>
          </div>
        )}
      </main>
    );
  }
  return (
    <main className="grid min-w-0 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex max-w-4xl min-w-0 flex-col gap-8 px-4 pt-4 pb-12 md:px-8 md:pt-6">
        {header}
        <PreviewFields result={preview.result} corrections={corrections} onCorrect={setCorrections} />
        <PreviewLines preview={preview} corrections={corrections} onCorrect={setCorrections} />
      </div>
      <aside className="border-line px-4 pt-4 pb-12 max-lg:border-t md:px-8 lg:border-l lg:px-5 lg:pt-6">
        <PreviewSummary
          preview={preview}
          corrections={corrections}
          problems={problems}
          again={again}
          onAgain={setAgain}
          onReset={() => setCorrections({})}
          onConfirm={write}
          writing={writing}
        />
      </aside>
    </main>
  );
}
