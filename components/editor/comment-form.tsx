"use client";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useProblemWords } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import type { Problem } from "#lib/platform/errors.ts";

interface CommentFormProps {
  label: string;
  sendLabel: string;
  initial?: string;
  autoFocus?: boolean;
  onTyped?: (text: string) => void;
  onSend: (text: string) => Promise<Problem[]>;
  onCancel: () => void;
}

/** What was written stays until it has arrived. Ctrl+Enter sends; Escape closes where nothing is written yet. */
export function CommentForm({
  label,
  sendLabel,
  initial = "",
  autoFocus,
  onTyped,
  onSend,
  onCancel,
}: CommentFormProps) {
  const t = useTranslations("editor.comments");
  const word = useProblemWords();
  const [text, setText] = useState(initial);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    setProblems(await onSend(text.trim()));
    setSending(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (!text.trim()) onCancel();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside
    <div onKeyDown={onKeyDown} className="mt-2 flex flex-col gap-2">
      <TextArea
        label={label}
        labelHidden
        placeholder={label}
        defaultValue={initial}
        maxLength={2000}
        rows={2}
        autoFocus={autoFocus}
        onChange={(value) => {
          setText(value);
          onTyped?.(value);
        }}
      />
      {problems.length > 0 && (
        <p role="alert" className="text-seal">
          {problems.map(word).join(" ")}
          {/* That sentence says so itself. */}
          {!problems.some(({ code }) => code === "offline") && ` ${t("kept")}`}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onPress={onCancel}>
          {t("cancel")}
        </Button>
        <Button look="main" isDisabled={!text.trim()} isPending={sending} onPress={() => void send()}>
          {sendLabel}
        </Button>
      </div>
    </div>
  );
}
