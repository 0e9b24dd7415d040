/** Signs of the symbol fonts that offices use, in characters that every font has. By code without its 0xF000. */
const wingdings: Record<number, string> = {
  74: "☺",
  108: "●",
  109: "○",
  110: "■",
  111: "□",
  113: "❑",
  114: "❒",
  115: "⬧",
  116: "⧫",
  117: "◆",
  118: "❖",
  119: "⬥",
  129: "①",
  130: "②",
  131: "③",
  132: "④",
  133: "⑤",
  134: "⑥",
  135: "⑦",
  136: "⑧",
  137: "⑨",
  138: "⑩",
  159: "•",
  161: "○",
  164: "◉",
  167: "▪",
  168: "◻",
  171: "★",
  178: "✦",
  216: "➢",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const wingdings2: Record<number, string> = {
  80: "✓",
  79: "✗",
  82: "☑",
  81: "☒",
  83: "☒",
  84: "☒",
  152: "●",
  163: "□",
  162: "■",
  150: "●",
};
const symbol: Record<number, string> = {
  163: "≤",
  179: "≥",
  177: "±",
  180: "×",
  184: "÷",
  185: "≠",
  187: "≈",
  176: "°",
  183: "•",
  165: "∞",
  174: "→",
  172: "←",
  173: "↑",
  175: "↓",
  208: "∠",
  229: "∑",
  214: "√",
  97: "α",
  98: "β",
  103: "γ",
  100: "δ",
  108: "λ",
  109: "μ",
  112: "π",
  115: "σ",
  119: "ω",
  87: "Ω",
  68: "Δ",
  83: "Σ",
};

/** The character that a sign of a symbol font means; null where that is not known. */
export function symbolOf(font: string, code: number): string | null {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = /wingdings\s*2/i.test(font) ? wingdings2 : /wingdings/i.test(font) ? wingdings : symbol;
  const isSymbolFont = /wingdings|symbol|webdings/i.test(font);
  if (isSymbolFont && table[own] !== undefined) return table[own];
  if (isSymbolFont || own !== code)
    return own >= 0x21 && own <= 0x7e && !isSymbolFont ? String.fromCodePoint(own) : null;
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
