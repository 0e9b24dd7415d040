/** The numbers of Word's lists (w:numFmt) in the characters that Word shows. Unknown kinds count 1, 2, 3. */
export function formatNumber(number: number, format: string): string {
  return (formats[format] ?? String)(number);
}

const digits = "〇一二三四五六七八九";
const formalDigits = "零壹贰叁肆伍陆柒捌玖";

const formats: Record<string, (number: number) => string> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: (number) => fullWidth(String(number)),
  decimalFullWidth2: (number) => fullWidth(String(number)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => (number <= 20 ? character(0x2474, number) : `(${number})`),
  decimalEnclosedFullstop: (number) => (number <= 20 ? character(0x2488, number) : `${number}.`),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  upperRoman: (number) => roman(number),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number, 0x41),
  lowerLetter: (number) => letters(number, 0x61),
  chineseCounting: (number) => (number < 100 ? counted(number, digits, "十") : digitByDigit(number, "○")),
  chineseCountingThousand: thousands,
  japaneseCounting: thousands,
  taiwaneseCounting: (number) => (number < 100 ? counted(number, digits, "十") : digitByDigit(number, "○")),
  taiwaneseCountingThousand: thousands,
  koreanCounting: thousands,
  chineseLegalSimplified: (number) => grouped(number, formalDigits, ["", "拾", "佰", "仟"]),
  ideographLegalTraditional: (number) => grouped(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
  japaneseLegal: (number) => grouped(number, "零壱弐参四伍六七八九", ["", "拾", "百", "阡"]),
  ideographDigital: (number) => digitByDigit(number, "〇"),
  japaneseDigitalTenThousand: (number) => digitByDigit(number, "〇"),
  taiwaneseDigital: (number) => digitByDigit(number, "○"),
  ideographTraditional: (number) => cycled(number, "甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: (number) => cycled(number, "子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: (number) => (number <= 10 ? character(0x3280, number) : String(number)),
  numberInDash: (number) => `- ${number} -`,
  none: () => "",
};

function character(first: number, number: number): string {
  return number >= 1 ? String.fromCodePoint(first + number - 1) : String(number);
}

function circled(number: number): string {
  if (number === 0) return "⓪";
  if (number <= 20) return character(0x2460, number);
  if (number <= 35) return character(0x3251, number - 20);
  return number <= 50 ? character(0x32b1, number - 35) : String(number);
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

function roman(number: number): string {
  const signs: [number, string][] = [
    ...([
      [1000, "M"],
      [900, "CM"],
      [500, "D"],
      [400, "CD"],
      [100, "C"],
      [90, "XC"],
    ] as [number, string][]),
    ...([
      [50, "L"],
      [40, "XL"],
      [10, "X"],
      [9, "IX"],
      [5, "V"],
      [4, "IV"],
      [1, "I"],
    ] as [number, string][]),
  ];
  let rest = Math.min(number, 32_767);
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, "");
}

/** a … z, then aa, bb, as Word counts. */
function letters(number: number, first: number): string {
  const index = number - 1;
  return index < 0
    ? ""
    : String.fromCodePoint(first + (index % 26)).repeat(Math.min(Math.floor(index / 26) + 1, 30));
}

function cycled(number: number, signs: string): string {
  const own = Array.from(signs);
  return number >= 1 && number <= own.length ? (own[number - 1] ?? "") : String(number);
}

function digitByDigit(number: number, zero: string): string {
  return Array.from(String(number), (digit) => (digit === "0" ? zero : digits.charAt(Number(digit)))).join(
    "",
  );
}

/** 一 … 九, 十, 十一 … 九十九. */
function counted(number: number, signs: string, ten: string): string {
  if (number < 10) return signs.charAt(number);
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? signs.charAt(tens) : ""}${ten}${number % 10 > 0 ? signs.charAt(number % 10) : ""}`;
}

function thousands(number: number): string {
  if (number < 100) return counted(number, digits, "十");
  return grouped(number, `零${digits.slice(1)}`, ["", "十", "百", "千"]);
}

/** 一百零一, 壹佰壹拾: one zero for any run of them, none at the end. Below ten thousand, as lists are. */
function grouped(number: number, signs: string, units: string[]): string {
  if (number === 0) return signs.charAt(0);
  if (number > 9999) return String(number);
  const own = Array.from(String(number), Number);
  let text = "";
  let zero = false;
  own.forEach((digit, index) => {
    if (digit === 0) zero = text !== "";
    else {
      text += `${zero ? signs.charAt(0) : ""}${signs.charAt(digit)}${units[own.length - 1 - index] ?? ""}`;
      zero = false;
    }
  });
  return text;
}
