import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { LiveDocument } from "#lib/events/live-document.ts";

/** Milliseconds after its end in which the editor still reads what the input method has written. */
const settle = 80;
/** A composition of which no end is heard must not shut others out for good. */
const longest = 20_000;

/**
 * A change from elsewhere in the paragraph that an input method is writing in would end its composition, and leave
 * the letters typed so far in the text. So what others do waits for the word to be done.
 */
export const HoldWhileComposing = Extension.create<{ provider: LiveDocument["provider"] | null }>({
  name: "holdWhileComposing",
  addOptions: () => ({ provider: null }),
  addProseMirrorPlugins() {
    const { provider } = this.options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => provider?.release();
    const releaseIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(release, milliseconds);
    };
    const hold = () => {
      provider?.hold();
      releaseIn(longest);
      return false;
    };
    return [
      new Plugin({
        key: new PluginKey("holdWhileComposing"),
        props: {
          handleDOMEvents: {
            compositionstart: hold,
            compositionupdate: hold,
            compositionend: () => {
              releaseIn(settle);
              return false;
            },
          },
        },
        view: () => ({
          destroy() {
            clearTimeout(timer);
            release();
          },
        }),
      }),
    ];
  },
});
