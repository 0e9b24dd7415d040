"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "#components/desk/action-form.tsx";
import { useDeed } from "#components/desk/use-deed.ts";
import { VersionedForm } from "#components/desk/versioned-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { add, edit, latestChannel, remove } from "../actions.ts";

export interface Channel {
  id: string;
  name: string;
  slug: string;
  version: number;
  events: number;
}

export function AddChannel() {
  const t = useTranslations("settings.channel");
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  return (
    <>
      <Button look="main" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Dialog title={t("add")} isOpen={isOpen} onOpenChange={setOpen}>
        <ActionForm
          action={add}
          onDone={() => {
            setOpen(false);
            toast(t("added", { name }));
          }}
        >
          {(pending) => (
            <>
              <Field
                name="name"
                label={t("name")}
                onChange={setName}
                maxLength={20}
                autoComplete="off"
                isRequired
                autoFocus
              />
              <Field
                name="slug"
                label={t("slug")}
                hint={t("slugHint")}
                maxLength={60}
                autoComplete="off"
                verbatim
              />
              <Actions pending={pending} submit={t("add")} onCancel={() => setOpen(false)} />
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}

export function EditChannel({ channel }: { channel: Channel }) {
  const t = useTranslations("settings.channel");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-label={`${t("edit")} ${channel.name}`} onPress={() => setOpen(true)}>
        {t("edit")}
      </Button>
      <Dialog title={t("editTitle")} isOpen={isOpen} onOpenChange={setOpen}>
        <VersionedForm
          version={channel.version}
          action={edit}
          latest={() => latestChannel(channel.id)}
          labels={{ name: t("name"), slug: t("slug") }}
          onDone={() => {
            setOpen(false);
            toast(t("saved"));
          }}
        >
          {(pending) => (
            <>
              <input type="hidden" name="id" value={channel.id} />
              <Field
                name="name"
                label={t("name")}
                defaultValue={channel.name}
                maxLength={20}
                autoComplete="off"
                isRequired
              />
              <Field
                name="slug"
                label={t("slug")}
                hint={t("slugChange")}
                defaultValue={channel.slug}
                maxLength={60}
                autoComplete="off"
                verbatim
                isRequired
              />
              <Actions pending={pending} submit={t("submit")} onCancel={() => setOpen(false)} />
            </>
          )}
        </VersionedForm>
      </Dialog>
    </>
  );
}

export function RemoveChannel({ channel }: { channel: Channel }) {
  const t = useTranslations("settings.channel");
  const ui = useTranslations("ui");
  const [isOpen, setOpen] = useState(false);
  const [deed, pending] = useDeed();
  const { id, name } = channel;
  return (
    <>
      <Button look="quiet" aria-label={`${t("remove")} ${name}`} onPress={() => setOpen(true)}>
        {t("remove")}
      </Button>
      <Dialog role="alertdialog" title={t("removeTitle", { name })} isOpen={isOpen} onOpenChange={setOpen}>
        <p className="text-sm text-soft">{t("removeBody")}</p>
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button
            look="danger"
            isPending={pending}
            onPress={() =>
              deed(
                () => remove(id),
                () => t("removed", { name }),
              )
            }
          >
            {t("remove")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Actions({ pending, submit, onCancel }: { pending: boolean; submit: string; onCancel: () => void }) {
  const ui = useTranslations("ui");
  return (
    <DialogActions>
      <Button onPress={onCancel}>{ui("cancel")}</Button>
      <Button type="submit" look="main" isPending={pending}>
        {submit}
      </Button>
    </DialogActions>
  );
}
