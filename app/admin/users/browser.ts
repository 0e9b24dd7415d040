const browsers: [RegExp, string][] = [
  [/MicroMessenger/, "微信 WeChat"],
  [/DingTalk/, "钉钉 DingTalk"],
  [/QQBrowser/, "QQ"],
  [/UCBrowser/, "UC"],
  [/HuaweiBrowser/, "Huawei"],
  [/MiuiBrowser/, "Xiaomi"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** What a person calls the browser, from its user agent: enough to tell one's telephone from the office computer. */
export function browserOf(agent: string): { browser: string; system: string } | null {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return browser && system ? { browser, system } : null;
}
