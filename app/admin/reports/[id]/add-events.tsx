"use client";
import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Problems, useProblemWords } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog, DialogActions, DialogTrigger } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Problem } from "#lib/platform/errors.ts";
import type { Candidate } from "#lib/reports/queries.ts";
import type { RankingActions } from "./ranked-events.tsx";

interface AddEventsProps {
  reportId: string;
  year: number;
  actions: RankingActions;
}

/** Takes events that exist into the report, or makes a new one in it. */
export function AddEvents(props: AddEventsProps) {
  const t = useTranslations("reports");
  return (
    <DialogTrigger>
      <Button>{t("ranked.add")}</Button>
      <Dialog title={t("add.title")} size="medium">
        {(close) => (
          <div className="flex flex-col gap-6">
            <Existing {...props} onDone={close} />
            <NewOne {...props} onDone={close} />
          </div>
        )}
      </Dialog>
    </DialogTrigger>
  );
}

function Existing({ reportId, year, actions, onDone }: AddEventsProps & { onDone: () => void }) {
  const t = useTranslations("reports.add");
  const ui = useTranslations("ui");
  const word = useProblemWords();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Candidate[] | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    let wanted = true;
    actions.candidates(reportId, query).then(
      (candidates) => wanted && setFound(candidates),
      () => wanted && setProblems([{ code: "offline" }]),
    );
    return () => {
      wanted = false;
    };
  }, [actions, reportId, query]);

  const submit = () =>
    startTransition(async () => {
      const outcome = await actions.add(reportId, chosen);
      if (!outcome.ok) return setProblems(outcome.problems);
      toast(t("done", { count: outcome.value.added }));
      onDone();
    });

  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t("search")} clearLabel={ui("clear")} onSubmit={setQuery} />
      <Problems words={problems.map(word)} />
      <p className="text-sm text-soft">{query ? t("found") : t("ofYear", { year: String(year) })}</p>
      <div className="max-h-72 min-h-16 overflow-y-auto border-y border-line">
        {found === null && <p className="py-3 text-sm text-faint">{t("loading")}</p>}
        {found?.length === 0 && (
          <p className="py-3 text-sm text-soft">
            {query ? t("noneFound") : t("noneOfYear", { year: String(year) })}
          </p>
        )}
        {found?.map(({ id, title, year: ofYear }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(yes) => setChosen(yes ? [...chosen, id] : chosen.filter((other) => other !== id))}
            className="w-full border-b border-line py-1.5 last:border-0"
          >
            <span className="min-w-0 flex-1">{title || t("untitled")}</span>
            {ofYear !== year && <span className="text-faint tabular-nums">{ofYear}</span>}
          </Checkbox>
        ))}
      </div>
      {(found?.length !== 0 || chosen.length > 0) && (
        <DialogActions>
          <Button look="main" isDisabled={chosen.length === 0} isPending={pending} onPress={submit}>
            {chosen.length > 0 ? t("submitCount", { count: chosen.length }) : t("submit")}
          </Button>
        </DialogActions>
      )}
    </div>
  );
}

function NewOne({ reportId, actions, onDone }: AddEventsProps & { onDone: () => void }) {
  const t = useTranslations("reports.add");
  const word = useProblemWords();
  const [title, setTitle] = useState("");
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, startTransition] = useTransition();
  const submit = () =>
    startTransition(async () => {
      const outcome = await actions.addNew(reportId, title);
      if (!outcome.ok) return setProblems(outcome.problems);
      toast(t("done", { count: 1 }));
      onDone();
    });
  return (
    <form
      className="flex flex-col gap-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      <h3 className="font-medium">{t("new")}</h3>
      <Problems words={problems.map(word)} />
      <Field
        label={t("newTitle")}
        value={title}
        onChange={setTitle}
        maxLength={300}
        after={
          <Button type="submit" isPending={pending} isDisabled={!title.trim()}>
            {t("newSubmit")}
          </Button>
        }
      />
    </form>
  );
}
