"use client";
import type { ReactNode } from "react";
import {
  Dialog as AriaDialog,
  DialogTrigger as AriaDialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";

/** `<DialogTrigger><Button>…</Button><Dialog title="…">…</Dialog></DialogTrigger>` opens by its button. */
export const DialogTrigger = AriaDialogTrigger;

export interface DialogProps {
  title: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Controlled from outside, without a trigger. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A question that must be answered: not closed by a click beside it. */
  role?: "dialog" | "alertdialog";
  size?: "small" | "medium" | "large";
}

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-4xl" };

/** From below on a phone, in the middle elsewhere. Escape closes it and focus goes back to where it was. */
export function Dialog({
  title,
  children,
  isOpen,
  onOpenChange,
  role = "dialog",
  size = "small",
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-ink/25 sm:items-center sm:p-6"
    >
      <Modal
        className={`flex max-h-[92%] w-full flex-col overflow-hidden rounded-t-lg bg-surface shadow-raised outline-none sm:rounded-lg ${widths[size]}`}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <>
              <Heading slot="title" className="px-5 pt-4 pb-1 text-lg font-medium">
                {title}
              </Heading>
              <div className="min-h-0 overflow-y-auto px-5 pt-2 pb-5">
                {typeof children === "function" ? children(close) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at a dialog's end: the answer first to the thumb, last to the eye. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
