"use client";
import type { Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { pictureAddress } from "#components/desk/thumbnail.tsx";
import { factsOf } from "#lib/events/document.ts";
import { picturesOf, plainText } from "#lib/richtext/plain-text.ts";
import { typedHere } from "./bind-text.ts";
import { checkText, type Finding, grave } from "./checks.ts";
import { goTo, partOf } from "./key-figure-place.ts";
import { usePicture, usePictures } from "./pictures.tsx";
import { Section } from "./section.tsx";
import type { LiveSession } from "./use-live-event.ts";
import { useEventText } from "./use-shared.ts";
import { WordCount } from "./writing/word-count.tsx";

export interface SideProps {
  session: LiveSession;
  editor: Editor;
  readOnly: boolean;
  /** Lists the keys of the editor. */
  onKeys: () => void;
  /** Null where they are shown elsewhere. */
  comments: ReactNode;
  /** Address, publishing and trash, which act on the record and not on its text. */
  children: ReactNode;
}

/** What concerns the text, beside it. */
export function Side({ session, editor, readOnly, onKeys, comments, children }: SideProps) {
  const t = useTranslations("editor.side");
  const text = useEventText(session.document);
  const { known } = usePictures();
  // Asks for it: nothing else on the page shows a cover that is gone.
  usePicture(text.fields.cover);
  const findings = checkText(text, known);
  return (
    <aside aria-label={t("label")} className="flex flex-col gap-6 text-sm">
      <Section title={findings.length > 0 ? `${t("checks")} ${findings.length}` : t("checks")}>
        {findings.length === 0 && <p className="text-faint">{t("checksOk")}</p>}
        <ul>
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.code} ${finding.figure ?? ""} ${JSON.stringify(finding.numbers ?? "")}`}
              finding={finding}
              onShow={readOnly ? undefined : showing(editor, finding)}
            />
          ))}
        </ul>
      </Section>
      {comments && <Section title={t("comments")}>{comments}</Section>}
      <Section title={t("cover")}>
        <Cover
          session={session}
          pictures={picturesOf(text.body)}
          chosen={text.fields.cover}
          readOnly={readOnly}
        />
      </Section>
      <Section title={t("count")}>
        <WordCount editor={editor} text={plainText(text.body)} onKeys={onKeys} />
      </Section>
      {children}
    </aside>
  );
}

function FindingLine({ finding, onShow }: { finding: Finding; onShow?: () => void }) {
  const t = useTranslations("editor.check");
  const numbers = useTranslations("editor.keyFigures.check");
  return (
    <li className="flex gap-2 border-b border-line py-2 last:border-0">
      <span
        aria-hidden="true"
        className={`mt-2 size-1.5 shrink-0 rounded-full ${grave.includes(finding.code) ? "bg-seal" : "bg-warn"}`}
      />
      <span>
        {finding.numbers && numbers(finding.numbers.code, finding.numbers.values)}
        {finding.code !== "numbers" && t(finding.code, { number: finding.figure ?? 0 })}
        {onShow && (
          <button
            type="button"
            onClick={onShow}
            className="ring-focus ml-3 min-h-6 rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
          >
            {finding.numbers ? numbers("show") : t(finding.code === "picture" ? "choose" : "fill")}
          </button>
        )}
      </span>
    </li>
  );
}

function Cover({
  session,
  pictures,
  chosen,
  readOnly,
}: {
  session: LiveSession;
  pictures: string[];
  chosen: string | null;
  readOnly: boolean;
}) {
  const t = useTranslations("editor.side");
  const { known } = usePictures();
  const offered = [...new Set([...pictures, ...(chosen ? [chosen] : [])])].flatMap(
    (id) => known.get(id) ?? [],
  );
  if (offered.length === 0) return <p className="text-faint">{t("coverEmpty")}</p>;
  const choose = (id: string | null) =>
    session.document.transact(() => factsOf(session.document).set("cover", id), typedHere);
  return (
    <fieldset disabled={readOnly}>
      <legend className="mb-2 text-faint">{t("coverHint")}</legend>
      <div className="grid grid-cols-3 gap-2">
        {offered.map((picture, index) => (
          <label key={picture.id} className="relative cursor-pointer">
            <input
              type="radio"
              name="cover"
              checked={picture.id === chosen}
              onChange={() => choose(picture.id)}
              className="peer sr-only"
            />
            <img
              src={pictureAddress(picture, 320)}
              alt={picture.alt || t("coverOf", { number: index + 1 })}
              loading="lazy"
              className="aspect-3/2 w-full rounded-sm bg-hover object-cover outline-offset-2 peer-checked:outline-2 peer-checked:outline-seal peer-focus-visible:outline-2 peer-focus-visible:outline-ink"
            />
          </label>
        ))}
      </div>
      {chosen && !readOnly && (
        <button
          type="button"
          onClick={() => choose(null)}
          className="ring-focus mt-2 min-h-8 rounded text-soft hover:text-ink touch:min-h-11"
        >
          {t("coverNone")}
        </button>
      )}
    </fieldset>
  );
}

function showing(editor: Editor, { figure, numbers }: Finding): (() => void) | undefined {
  if (figure) return () => showFigure(editor, figure);
  return numbers && (() => showNumbers(editor, numbers));
}

/** Puts the caret where the number stands that does not agree. */
function showNumbers(editor: Editor, { block, row, code }: NonNullable<Finding["numbers"]>): void {
  const found: number[] = [];
  editor.state.doc.forEach(({ type }, pos) => {
    if (type.name === "keyFigures") found.push(pos);
  });
  const pos = found[block];
  if (pos === undefined) return;
  editor.view.dispatch(goTo(editor.state.tr, pos, row, partOf(code)));
  editor.view.focus();
}

/** Brings the figure into view and opens what it lacks. */
function showFigure(editor: Editor, number: number): void {
  const figure = editor.view.dom.querySelectorAll<HTMLElement>("figure[data-figure]")[number - 1];
  figure?.scrollIntoView({ block: "center" });
  figure?.querySelector<HTMLElement>("button")?.click();
}
