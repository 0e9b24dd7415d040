/** As office programs count: each Chinese character and each mark is one, each Latin word or number is one. */
export function countWords(text: string): number {
  const parts = text
    .normalize("NFC")
    .match(/[\p{Script=Latin}\p{N}]+(?:[.,'’%-][\p{Script=Latin}\p{N}]+)*|\S/gu);
  return parts?.length ?? 0;
}
