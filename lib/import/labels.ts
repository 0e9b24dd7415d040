/** What the words before a colon announce in the lines around a text. */
export type Label =
  | "title"
  | "source"
  | "time"
  | "updated"
  | "editor"
  | "leadEditor"
  | "credits"
  | "furniture";

const words: Record<Label, string[]> = {
  title: ["标题", "题目", "title"],
  source: [
    "来源",
    "文章来源",
    "信息来源",
    "稿件来源",
    "新闻来源",
    "消息来源",
    "稿源",
    "转自",
    "原载",
    "source",
  ],
  time: [
    "时间",
    "日期",
    "发布时间",
    "发布日期",
    "发表时间",
    "发表日期",
    "发稿时间",
    "刊发时间",
    "刊发日期",
    "date",
  ],
  updated: ["更新时间", "更新日期", "修改时间", "updated"],
  leadEditor: ["责任编辑", "责编", "本版责编", "本期责编"],
  editor: ["编辑", "本版编辑", "本期编辑", "网络编辑", "网站编辑", "新媒体编辑", "值班编辑", "editor"],
  credits: [
    ...[
      "作者",
      "撰稿",
      "撰文",
      "供稿",
      "供稿单位",
      "供图",
      "图片提供",
      "图片来源",
      "摄影",
      "摄像",
      "图片",
      "图",
      "文",
      "文字",
      "图文",
    ],
    ...[
      "记者",
      "本报记者",
      "通讯员",
      "审核",
      "审校",
      "校对",
      "编审",
      "审稿",
      "监制",
      "策划",
      "统筹",
      "制图",
      "设计",
      "排版",
      "美编",
    ],
    ...[
      "视觉",
      "主编",
      "编委",
      "值班编委",
      "值班主任",
      "初审",
      "复审",
      "终审",
      "一审",
      "二审",
      "三审",
      "签发",
      "author",
    ],
  ],
  furniture: [
    ...[
      "点击",
      "点击数",
      "点击量",
      "点击次数",
      "浏览",
      "浏览量",
      "浏览数",
      "浏览次数",
      "阅读",
      "阅读量",
      "阅读次数",
      "访问量",
    ],
    ...[
      "字体",
      "字号",
      "字体大小",
      "打印",
      "分享",
      "分享到",
      "收藏",
      "评论",
      "关键词",
      "标签",
      "视力保护色",
      "tags",
    ],
  ],
};

const labels = new Map<string, Label>(
  Object.entries(words).flatMap(([label, list]) => list.map((word) => [word, label as Label] as const)),
);

// Offices space short labels out (来　源：, 编 辑：); the longest word wins, so that 责任编辑 is not read as 编辑.
const spelled = [...labels.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => (/[a-z]/.test(word) ? word : Array.from(word).join("[\\s\\u200b]{0,4}")));
const pattern = new RegExp(
  `(?<=^|[\\s\\u200b|｜丨/,，;；、(（\\[【)）\\]】])(${spelled.join("|")})[\\s\\u200b]{0,4}[：:]`,
  "gi",
);

/** Every label of a line with the place of its value. */
export function findLabels(text: string): { label: Label; at: number; valueAt: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    label: labels.get((match[1] ?? "").replace(/[\s\u200b]/g, "").toLowerCase()) ?? "furniture",
    at: match.index,
    valueAt: match.index + match[0].length,
  }));
}
