"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { momentWords } from "#components/desk/moment.tsx";
import { Section } from "#components/desk/section.tsx";
import { useDeed } from "#components/desk/use-deed.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { UserState } from "#lib/users/model.ts";
import { disable, enable, makeLink } from "../actions.ts";
import { LinkDialog, type NewLink } from "../link-dialog.tsx";

interface AccessProps {
  user: { id: string; name: string; state: UserState; disabledAt: Date | null; linkUntil: Date | null };
  isMe: boolean;
}

/** Links for a new password, and whether the account may be used at all. */
export function Access({ user, isMe }: AccessProps) {
  const t = useTranslations("users.access");
  const locale = useLocale();
  const [link, setLink] = useState<NewLink | null>(null);
  const [deed, pending] = useDeed();
  const { id, name, state, disabledAt, linkUntil } = user;
  const issue = () =>
    deed(
      () => makeLink(id),
      (made) => {
        setLink(made);
        return undefined;
      },
    );
  return (
    <Section title={t("title")}>
      {linkUntil && (
        <p className="mb-3 text-sm text-soft">{t("waiting", { until: momentWords(linkUntil, locale) })}</p>
      )}
      {disabledAt && (
        <p className="mb-3 text-sm text-soft">{t("disabledAt", { at: momentWords(disabledAt, locale) })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {state === "disabled" ? (
          <Button
            isPending={pending}
            onPress={() =>
              deed(
                () => enable(id),
                () => t("enabled", { name }),
              )
            }
          >
            {t("enable")}
          </Button>
        ) : (
          <>
            <Button isPending={pending} onPress={issue}>
              {t(state === "invited" ? "invite" : "reset")}
            </Button>
            {!isMe && <Disable id={id} name={name} />}
          </>
        )}
      </div>
      {link && <LinkDialog name={name} link={link} onClose={() => setLink(null)} />}
    </Section>
  );
}

function Disable({ id, name }: { id: string; name: string }) {
  const t = useTranslations("users.access");
  const ui = useTranslations("ui");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {t("disable")}
      </Button>
      <Dialog title={t("disableTitle", { name })} isOpen={asking} onOpenChange={setAsking}>
        <ActionForm
          action={disable}
          onDone={() => {
            setAsking(false);
            toast(t("disabled", { name }));
          }}
        >
          {(pending) => (
            <>
              <p className="text-sm text-soft">{t("disableBody")}</p>
              <input type="hidden" name="id" value={id} />
              <Field name="reason" label={t("reason")} maxLength={200} autoComplete="off" />
              <DialogActions>
                <Button onPress={() => setAsking(false)}>{ui("cancel")}</Button>
                <Button type="submit" look="danger" isPending={pending}>
                  {t("disable")}
                </Button>
              </DialogActions>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
