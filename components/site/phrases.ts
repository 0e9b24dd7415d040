/** The longest phrase of a title in ems: what must fit in a line if it breaks only between phrases. */
export function longestPhrase(title: string): number {
  const phrases = title.split(/(?<=[\s，。；：、！？,;:!?—…”’》）】])/u);
  return Math.ceil(Math.max(...phrases.map(widthOf)));
}

/** A title's words where a phrase is too long for its line. Joined, they are the title again. */
export function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
  return title
    .split(/([〇零一二三四五六七八九十百千]{2,}年?|\d[\d.,]*[%％年月日]?)/u)
    .flatMap((part, i) => (i % 2 === 1 ? part : [...segmenter.segment(part)].map(({ segment }) => segment)))
    .filter(Boolean);
}

/** A Chinese character is one em wide, a Latin letter or digit little more than half. */
export function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.58 : 1), 0);
}
