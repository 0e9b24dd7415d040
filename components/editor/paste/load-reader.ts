export type Reader = typeof import("#lib/richtext/paste/read-paste.ts");

let loading: Promise<Reader> | undefined;

/** The reader of other programs' markup. It brings an HTML parser, so that it comes after the editor itself. */
export function loadReader(): Promise<Reader> {
  loading ??= import("#lib/richtext/paste/read-paste.ts").catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
