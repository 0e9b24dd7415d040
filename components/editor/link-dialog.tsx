"use client";
import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { safeHref } from "#lib/richtext/link.ts";

/** Sets, changes or takes away the link of what is selected, or writes a new one where the caret is. */
export function LinkDialog({
  editor,
  isOpen,
  onClose,
}: {
  editor: Editor;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("editor.link");
  return (
    <Dialog title={t("title")} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <LinkForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("editor.link");
  const [address, setAddress] = useState(String(editor.getAttributes("link").href ?? ""));
  const [shown, setShown] = useState("");
  const [wrong, setWrong] = useState(false);
  const linked = editor.isActive("link");
  const needsWords = editor.state.selection.empty && !linked;

  const close = () => {
    onDone();
    // The dialog gives the focus back first.
    setTimeout(() => editor.commands.focus(), 0);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form inside the editor's tree must not reach a form around it.
    event.stopPropagation();
    const href = safeHref(completed(address));
    if (!href) return setWrong(true);
    const chain = editor.chain();
    if (needsWords) {
      const text = shown.trim() || address.trim();
      chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });
    } else chain.extendMarkRange("link").setLink({ href });
    chain.run();
    close();
  };

  return (
    <Form
      onSubmit={submit}
      validationErrors={wrong ? { address: t("wrong") } : {}}
      className="flex flex-col gap-4"
    >
      <Field
        name="address"
        label={t("address")}
        hint={t("addressHint")}
        value={address}
        onChange={(value) => {
          setWrong(false);
          setAddress(value);
        }}
        maxLength={2000}
        inputMode="url"
        autoFocus
      />
      {needsWords && <Field label={t("words")} value={shown} onChange={setShown} maxLength={300} />}
      <DialogActions>
        {linked && (
          <Button
            look="quiet"
            onPress={() => {
              editor.chain().extendMarkRange("link").unsetLink().run();
              close();
            }}
          >
            {t("remove")}
          </Button>
        )}
        <Button look="main" type="submit">
          {t("set")}
        </Button>
      </DialogActions>
    </Form>
  );
}

/** "example.org/a" and "a@example.org" are what people write. */
function completed(address: string): string {
  const text = address.trim();
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  if (/^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(text)) return `https://${text}`;
  return text;
}
