import { type Unnamed, withIds } from "./block-ids.ts";
import { textInline, trimmed } from "./inline.ts";
import type { ImportBlock, TextBlock } from "./model.ts";

/**
 * Plain text: one block for each line that isn't empty, its text without the white space at both ends and otherwise
 * character for character. Page and column breaks (\v \f U+0085 U+2028 U+2029) end a paragraph, but no line is
 * counted at them, so that the numbers agree with those of an editor.
 */
export function readText(text: string): ImportBlock[] {
  const blocks: Unnamed<TextBlock>[] = [];
  text.split(/\r\n|\r|\n/).forEach((source, index) => {
    for (const part of source.split(/[\v\f\u0085\u2028\u2029]/)) {
      const paragraph = trimmed(part);
      if (paragraph === "") continue;
      blocks.push({
        kind: "text",
        line: index + 1,
        endLine: index + 1,
        text: paragraph,
        inline: textInline(paragraph),
      });
    }
  });
  return withIds(blocks);
}
