/** Longer keys come from nobody's browser, and would fill the memory. */
const longestKey = 500;

/** The same function, which knows its answers to the `most` keys that were asked last, more or less. */
export function remember<Value>(compute: (key: string) => Value, most: number): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute(key);
    if (known.size >= most) known.clear();
    if (key.length <= longestKey) known.set(key, value);
    return value;
  };
}
