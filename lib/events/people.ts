/** Quiet colours that white letters are readable on. */
const colours = ["#7a4b3a", "#3f6f8f", "#5b6b2f", "#7b4a86", "#2f6b62", "#8a4a5e", "#4f5d9c", "#7d6220"];

/** The colour of somebody's cursor: the same on every screen. */
export function colourOf(userId: string): string {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return colours[sum % colours.length] as string;
}
