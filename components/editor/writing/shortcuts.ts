/** Of the browser or of React. */
type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Mod is Ctrl, and ⌘ where there is one. None is a key that Chinese input methods take for themselves. */
export const shortcuts = {
  undo: "Mod+Z",
  redo: "Mod+Shift+Z",
  paragraph: "Mod+Alt+0",
  heading: "Mod+Alt+1",
  subheading: "Mod+Alt+2",
  bold: "Mod+B",
  quote: "Mod+Shift+B",
  list: "Mod+Shift+8",
  numbered: "Mod+Shift+7",
  link: "Mod+K",
  insert: "/",
  lineBreak: "Shift+Enter",
  find: "Mod+F",
  findNext: "Enter",
  findPrevious: "Shift+Enter",
  replace: "Mod+H",
  comment: "Mod+Alt+M",
  layout: "Mod+Alt+L",
  focus: "Mod+Alt+Enter",
  toolbar: "Alt+F10",
  back: "Escape",
  shortcuts: "Mod+/",
} as const;

export type ShortcutId = keyof typeof shortcuts;

function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** On a Mac ⌘H hides the program. */
function keysOf(id: ShortcutId): string[] {
  return (id === "replace" && isMac() ? "Mod+Alt+F" : shortcuts[id]).split("+");
}

const onMac: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "⏎", Escape: "esc" };
const elsewhere: Record<string, string> = { Mod: "Ctrl", Escape: "Esc" };

/** As it is printed on the keys: Ctrl+Alt+L, ⌘⌥L. */
export function shownKeys(id: ShortcutId): string {
  const names = isMac() ? onMac : elsewhere;
  return keysOf(id)
    .map((key) => names[key] ?? key)
    .join(isMac() ? "" : "+");
}

/** For `aria-keyshortcuts`. */
export function spokenKeys(id: ShortcutId): string {
  return keysOf(id)
    .map((key) => (key === "Mod" ? (isMac() ? "Meta" : "Control") : key))
    .join("+");
}

/** Whether these keys were pressed; letters by their place, since Alt makes other characters of them on a Mac. */
export function isPressed(id: ShortcutId, event: Keys): boolean {
  const keys = keysOf(id);
  const key = keys.at(-1) ?? "";
  const mod = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (keys.includes("Mod") !== mod || keys.includes("Alt") !== event.altKey) return false;
  if (keys.includes("Shift") !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key}`;
}
