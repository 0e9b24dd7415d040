"use client";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { DialogActions } from "#components/ui/dialog.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Problem } from "#lib/platform/errors.ts";
import { localMoment, parseMoment } from "#lib/publications/moment.ts";
import type { Preparation } from "#lib/publications/prepare-pictures.ts";
import type { SubjectState } from "#lib/publications/queries.ts";
import { Problems, useProblemWords } from "./action-form.tsx";
import { Differences } from "./edition-differences.tsx";
import { momentWords, plannedMoment } from "./moment.tsx";
import type { PublicationProps } from "./publication-actions.ts";
import { Findings } from "./readiness.tsx";

type Asked = SubjectState | "loading" | "failed";

/** Reads the newest text when it opens, so that what a person agrees to is what is published. */
export function PublishForm(props: PublicationProps & { onClose: () => void }) {
  const { kind, id, actions, onClose } = props;
  const t = useTranslations("publications.dialog");
  const ui = useTranslations("ui");
  const [asked, setAsked] = useState<Asked>("loading");
  const [changed, setChanged] = useState(false);
  const ask = () =>
    actions.read(kind, id).then(
      (state) => setAsked(state ?? "failed"),
      () => setAsked("failed"),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => void ask(), []);

  if (typeof asked === "string") {
    return (
      <>
        <p role="status" className="min-h-24 text-sm text-soft">
          {t(asked)}
        </p>
        <DialogActions>
          <Button onPress={onClose}>{ui("cancel")}</Button>
        </DialogActions>
      </>
    );
  }
  return (
    <Answer
      // Another text is another question.
      key={asked.working.sha256}
      {...props}
      state={asked}
      changed={changed}
      onChanged={() => {
        setChanged(true);
        void ask();
      }}
    />
  );
}

/** Somebody else changed the text, or what is public, while this person was looking. */
const overtaken = ["changed-since-seen", "publication.changed-meanwhile"];

interface AnswerProps extends PublicationProps {
  changed: boolean;
  /** The text is no longer the one that was shown. */
  onChanged: () => void;
  onClose: () => void;
}

function Answer({ kind, id, state, siteUrl, actions, changed, onChanged, onClose }: AnswerProps) {
  const t = useTranslations("publications.dialog");
  const done = useTranslations("publications.done");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const word = useProblemWords();
  const [when, setWhen] = useState<"now" | "later">("now");
  const [time, setTime] = useState(() => nextHour());
  const [note, setNote] = useState("");
  const [replaced, setReplaced] = useState<string[]>([]);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [pending, setPending] = useState(false);
  const [prepared, setPrepared] = useState<Preparation | null>(null);

  const { working, live, scheduled } = state;
  const at = when === "later" ? parseMoment(time) : null;
  const conflicts = scheduled.filter(({ from }) => when === "now" || (at !== null && new Date(from) >= at));
  const blocked = working.readiness.obstacles.length > 0;
  const unchanged = live !== null && state.state === "live" && scheduled.length === 0;

  /** What cannot be made ahead is made when it is published, or asked for. */
  const preparePictures = async () => {
    for (let before = -1; ; ) {
      const prepared = await actions.prepare(kind, id).catch(() => null);
      if (!prepared || prepared.ready >= prepared.total || prepared.ready <= before) break;
      before = prepared.ready;
      setPrepared(prepared);
    }
    setPrepared(null);
  };

  const publish = async () => {
    if (when === "later" && !at) return setProblems([{ code: "publication.time-needed" }]);
    if (conflicts.some((conflict) => !replaced.includes(conflict.id)))
      return setProblems([{ code: "publication.replace-needed" }]);
    setPending(true);
    setProblems([]);
    await preparePictures();
    const cancel = conflicts.map((conflict) => conflict.id);
    const outcome = await actions
      .publish({ kind, id, seen: working.sha256, live: live?.id ?? null, at, note, cancel })
      .catch(() => ({ ok: false as const, problems: [{ code: "offline" }] }));
    setPending(false);
    if (outcome.ok) {
      toast(done(at ? "scheduled" : "published"));
      return onClose();
    }
    if (outcome.problems.some(({ code }) => overtaken.includes(code))) return onChanged();
    setProblems(outcome.problems);
  };

  return (
    <div className="flex flex-col gap-4">
      {changed && <p className="text-sm text-warn">{t("changedMeanwhile")}</p>}
      <Problems words={problems.map(word)} />
      <Consequences kind={kind} id={id} state={state} siteUrl={siteUrl} unchanged={unchanged} />
      {(blocked || working.readiness.reminders.length > 0) && (
        <div className="max-h-52 overflow-y-auto rounded-md border border-line bg-sheet px-3 py-2 text-sm">
          <Findings readiness={working.readiness} />
        </div>
      )}
      {!blocked && !unchanged && (
        <>
          <Choices
            label={t("when")}
            value={when}
            onChange={(value) => setWhen(value as "now" | "later")}
            options={[
              { id: "now", label: t("now"), note: t("nowNote") },
              { id: "later", label: t("later"), note: t("laterNote") },
            ]}
          />
          {when === "later" && (
            <Field
              label={t("time")}
              type="datetime-local"
              value={time}
              onChange={setTime}
              className="max-w-64"
            />
          )}
          {conflicts.map(({ id: scheduleId, edition, from }) => (
            <Checkbox
              key={scheduleId}
              isSelected={replaced.includes(scheduleId)}
              onChange={(yes) =>
                setReplaced(
                  yes ? [...replaced, scheduleId] : replaced.filter((other) => other !== scheduleId),
                )
              }
            >
              {t("replaceSchedule", { at: plannedMoment(new Date(from), locale), number: edition })}
            </Checkbox>
          ))}
          {state.wasPublic && (
            <TextArea
              label={t("note")}
              hint={t("noteHint")}
              value={note}
              onChange={setNote}
              maxLength={300}
              rows={2}
            />
          )}
        </>
      )}
      <p role="status" className="text-sm text-soft empty:hidden">
        {prepared && t("pictures", { ready: prepared.ready, total: prepared.total })}
      </p>
      <DialogActions>
        <Button onPress={onClose}>{ui(blocked || unchanged ? "close" : "cancel")}</Button>
        {!blocked && !unchanged && (
          <Button look="main" onPress={publish} isPending={pending}>
            {t(when === "now" ? "confirmNow" : "confirmLater")}
          </Button>
        )}
      </DialogActions>
    </div>
  );
}

/** What will happen, before it happens. */
function Consequences({
  kind,
  id,
  state: { live, scheduled, withdrawn, slug, working },
  siteUrl,
  unchanged,
}: Pick<PublicationProps, "kind" | "id" | "state" | "siteUrl"> & { unchanged: boolean }) {
  const t = useTranslations("publications.dialog");
  const locale = useLocale();
  const newest = scheduled.at(-1)?.edition ?? live?.edition;
  if (unchanged && live) return <p className="text-sm">{t("unchanged", { number: live.edition })}</p>;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        {live && t("replaces", { number: live.edition })}
        {!live && withdrawn && t("afterWithdrawal", { at: momentWords(new Date(withdrawn.at), locale) })}
        {!live && !withdrawn && t("first")}
      </p>
      <p className="font-mono text-xs break-all text-soft">
        {siteUrl}/{kind === "report" ? "reports" : "events"}/{slug}
      </p>
      {working.differences && newest !== undefined && (
        <Differences differences={working.differences} number={newest} subject={{ kind, id }} />
      )}
      <p className="text-soft">{t("frozen")}</p>
    </div>
  );
}

/** The next full hour, as the clock on the wall says it in China. */
function nextHour(): string {
  return localMoment(new Date(Math.ceil((Date.now() + 60_000) / 3_600_000) * 3_600_000));
}
