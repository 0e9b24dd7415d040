/** The parts of a caption as offices write it: when, who, where, what they do, and who is who from the left. */
export interface CaptionParts {
  time: string;
  who: string;
  place: string;
  deed: string;
  /** Names from the left, divided by any mark or space. */
  people: string;
}

/** 11月20日，省政协委员在梯云县查看引水工程。左起：张三、李四、王五。 Parts that are empty leave no trace. */
export function composeCaption({ time, who, place, deed, people }: CaptionParts): string {
  const names = namesIn(people);
  const subject = bare(who) || (names.length === 1 ? (names[0] ?? "") : "");
  const where = bare(place);
  const at = where && !/^[在于]/.test(where) ? `在${where}` : where;
  const clause = `${subject}${at}${bare(deed)}`;
  const when = bare(time);
  const sentence = [when, clause].filter(Boolean).join("，");
  const row = names.length > 1 ? `左起：${names.join("、")}。` : "";
  return `${sentence ? `${sentence}。` : ""}${row}`;
}

/** Names as somebody lists them: 张三、李四，王　五. A space inside a two-character name pads it and divides nothing. */
export function namesIn(people: string): string[] {
  return people
    .trim()
    .replace(/^(从左至右|从左到右|从左起|左起)[:：]?/, "")
    .replace(/(?<![\p{Script=Han}])(\p{Script=Han})[ 　]+(\p{Script=Han})(?![\p{Script=Han}])/gu, "$1$2")
    .split(/[、，,；;\s]+/u)
    .map(bare)
    .filter(Boolean);
}

export type CaptionHint = "time" | "place" | "who" | "row" | "group" | "credit";

/** What a reader may miss in a caption. Never more than a hint: a picture of a building has no people. */
export function captionHints(caption: string, { isGroup }: { isGroup: boolean }): CaptionHint[] {
  const text = caption.trim();
  if (!text) return [];
  const group = saysGroup(text);
  return [
    ...(group && !isGroup ? ["group" as const] : []),
    ...(hasTime.test(text) ? [] : ["time" as const]),
    ...(hasPlace.test(text) ? [] : ["place" as const]),
    ...(hasPeople.test(text) ? [] : ["who" as const]),
    ...((isGroup || group) && !hasRow.test(text) ? ["row" as const] : []),
    ...(hasCredit.test(text) ? ["credit" as const] : []),
  ];
}

/** Whether the words say that people stand together to be photographed: such a picture is never cropped by itself. */
export function saysGroup(caption: string): boolean {
  return /合影|合照|集体照|全体(与会|参会|人员|代表|委员)?.{0,8}留念|集体.{0,6}(照|影|留念)/.test(caption);
}

const hasTime =
  /\d{1,4}\s*[年月日]|[一二三四五六七八九十〇]+[年月日]|上午|下午|清晨|傍晚|当天|日前|会前|会后|期间|闭幕|开幕/;
const hasPlace =
  /[在于赴到走进深入].{1,20}|[省市县区镇乡村街道州旗]|会[场堂议]|[楼厅馆院校园港站桥厂]|现场|基地|公司/u;
const hasPeople =
  /委员|代表|干部|群众|村民|居民|同志|主席|书记|主任|领导|职工|学生|老师|师生|专家|学者|嘉宾|记者|工作人员|志愿者|读者|观众|人员|一行|调研组|督查组|工作组|考察团|大家|[左右前后]起|[左右][一二三四五六七八九十]|[\p{Script=Han}]{2,4}（[左右中前后]/u;
const hasRow = /左起|左至右|左到右|左[一二三四五六七八九十]|右[一二三四五六七八九十]|[前后第一二三四五]+排/;
const hasCredit = /[\p{Script=Han}]{2,4}\s*[／/]?\s*(摄|摄影|供图)\s*[）)]?[。.]?$/u;

/** Without the marks at either end that composing puts there itself. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^[，,、。；;]+|[，,、。；;]+$/g, "")
    .trim();
}
