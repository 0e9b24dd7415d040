/**
 * 一键排版: what a careful typesetter would put right in a text, and nothing that anybody wrote. Each rule names what
 * it follows; where that is null it is the custom of offices. The texts that people read are in messages, `layout`.
 */
export const rules = {
  emptyLine: null,
  indent: "CLREQ",
  width: "GB/T 15835-2011 5.1.7",
  quotes: "GB/T 15834-2011 4.8.2, 4.8.3.4",
  documentNumber: "GB/T 15834-2011 4.9.3.4",
  brackets: "GB/T 15834-2011 4.9.2",
  ordinal: "GB/T 15834-2011 4.5.3.4",
  ellipsis: "GB/T 15834-2011 4.11.2",
  range: "GB/T 15834-2011 4.13.3, GB/T 15835-2011 5.1.3",
  dash: "GB/T 15834-2011 4.10.2",
  mark: "GB/T 15834-2011 5.1.1, 5.1.2",
  repeat: "GB/T 15834-2011 4.2.3.3, 4.3.3.2",
  mixedSpace: "CLREQ",
  markSpace: "GB/T 15834-2011 5.1.1, 5.1.3",
} as const satisfies Record<string, string | null>;

export type RuleId = keyof typeof rules;
/** In the order in which they act: ellipses must be whole before single full stops are looked at. */
export const ruleIds = Object.keys(rules) as RuleId[];

/** From `from` to `to`, in UTF-16 units of the line, stands `insert` afterwards. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  /** Edits of one rule with the same number belong together: the two marks of a quotation. */
  pair?: number;
}

export interface Change extends Edit {
  rule: RuleId;
}

/** One line as a rule sees it: a paragraph, heading, caption or cell; `\n` stands for a break within it. */
export interface Line {
  text: string;
  /** Mostly Chinese: marks next to figures and foreign words are Chinese ones too. */
  chinese: boolean;
  /** Whether a stretch meets an address, a file's name, a quotation's or a title's words, or a figure. */
  kept(from: number, to: number): boolean;
  /** The same without figures, whose signs have rules of their own. */
  quoted(from: number, to: number): boolean;
  /** Only addresses and files' names. */
  address(from: number, to: number): boolean;
}

export type Rule = (line: Line) => Edit[];
