/**
 * Pictures that were pasted and are not in the library yet, kept in this browser until they are. The name begins as
 * signing out expects, which erases all of the account's.
 */
export interface KeptPictures {
  /** @returns how many are kept then, as does `drop`. */
  keep(source: string, file: File): Promise<number>;
  drop(source: string): Promise<number>;
  all(): Promise<{ source: string; file: File }[]>;
}

const store = "pictures";

export function keptPictures(userId: string, eventId: string): KeptPictures {
  const name = `dashiji-${userId}-pictures-${eventId}`;
  let opening: Promise<IDBDatabase> | undefined;
  const open = () => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => {
        // Signing out in another tab must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    return opening;
  };
  const within = async <Result>(
    mode: IDBTransactionMode,
    ask: (pictures: IDBObjectStore) => Promise<Result>,
  ) => ask((await open()).transaction(store, mode).objectStore(store));
  const count = () => within("readonly", (pictures) => answerOf(pictures.count()));
  return {
    async keep(source, file) {
      await within("readwrite", (pictures) => answerOf(pictures.put(file, source)));
      return count();
    },
    async drop(source) {
      await within("readwrite", (pictures) => answerOf(pictures.delete(source)));
      return count();
    },
    async all() {
      // In one transaction: a picture that is pasted between the two would give the others each other's sources.
      const [sources, files] = await within("readonly", (pictures) =>
        Promise.all([answerOf(pictures.getAllKeys()), answerOf(pictures.getAll())]),
      );
      return sources.flatMap((source, at) =>
        files[at] instanceof File ? [{ source: String(source), file: files[at] }] : [],
      );
    },
  };
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
