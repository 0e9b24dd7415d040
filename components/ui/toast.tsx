"use client";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";

interface Message {
  text: ReactNode;
  /** Takes back what was just done. */
  undo?: { label: string; onPress: () => void };
  tone?: "plain" | "due";
  /** There is more to read than a line. */
  lasting?: boolean;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Says what has just happened, for a while; what must not be missed belongs into the page. */
export function toast(message: Message | string): void {
  const content = typeof message === "string" ? { text: message } : message;
  queue.add(content, { timeout: content.undo || content.lasting ? 12_000 : 6_000 });
}

/** Once in the layout. */
export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion
      queue={queue}
      aria-label={label}
      className="fixed inset-x-0 bottom-[calc(var(--spacing-tabbar)+0.75rem)] z-50 mx-auto flex w-fit max-w-[min(46rem,calc(100vw-1.5rem))] flex-col gap-2 outline-none md:bottom-5"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="ring-focus mx-auto flex w-fit items-center gap-3 rounded-md bg-ink py-1 pr-1.5 pl-4 text-sm text-sheet shadow-raised"
        >
          <ToastContent className="flex min-h-9 items-center">
            <Text slot="title" className={toast.content.tone === "due" ? "font-medium" : ""}>
              {toast.content.text}
            </Text>
          </ToastContent>
          {toast.content.undo && (
            <AriaButton
              className="ring-focus min-h-9 rounded px-2 underline underline-offset-4 touch:min-h-11"
              onPress={() => {
                toast.content.undo?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.undo.label}
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            className="ring-focus min-h-9 shrink-0 rounded px-2 text-sheet/80 hover:text-sheet touch:min-h-11"
          >
            {closeLabel}
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
