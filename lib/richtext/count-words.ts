export interface Count {
  /** 字数: each Chinese character and mark is one, each run of anything else without a space is one. */
  words: number;
  /** 字符数, with and without spaces. */
  characters: number;
  withoutSpaces: number;
  /** Lines that say something. */
  paragraphs: number;
}

/** What counts one by one: Chinese, Japanese and Korean writing, and marks that are as wide. */
const single =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3001-\\u303f\\uff00-\\uffef“”‘’…—·～";
const word = new RegExp(`[${single}]|[^${single}\\s]+`, "gu");

/** As Word counts, so that the figure is the one that offices agree on. Lines are divided by `\n`. */
export function countText(text: string): Count {
  const sound = text.normalize("NFC");
  const characters = [...sound.replace(/\n/g, "")];
  return {
    words: sound.match(word)?.length ?? 0,
    characters: characters.length,
    withoutSpaces: characters.filter((one) => !/\s/.test(one)).length,
    paragraphs: sound.split("\n").filter((line) => line.trim() !== "").length,
  };
}
