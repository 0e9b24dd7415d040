import { headingLike } from "./heading.ts";
import { findLabels } from "./labels.ts";
import { unwrapped } from "./metadata.ts";

/** A line of dashes, stars or dots. */
export function isSeparator(text: string): boolean {
  return /^[\s\-_=*—－＝·•.…~～#＊※◆◇■□●○☆★]+$/.test(text);
}

/** A line that stands where a picture was: 图片, [配图], （图略）. */
export function isPicturePlace(text: string): boolean {
  return /^(?:图片?|配图|资料图片?|图略|图片略|image)$/i.test(unwrapped(text).replace(/\s/g, ""));
}

/** Where the visitor stands in a portal: 首页 > 新闻 > 正文, 当前位置：… */
export function isBreadcrumb(text: string): boolean {
  if (text.length > 80 || text.includes("。")) return false;
  return (
    /^(?:您?(?:的|所在的)?当前(?:所在)?位置|您(?:现在)?的位置)/.test(text) ||
    /^\S{2,10}\s*(?:>{1,2}|»|›|＞|→)\s*\S/.test(text)
  );
}

/** With such a line begins what a portal puts below every text. */
export function isNavigationStart(text: string): boolean {
  if (text.length > 40) return false;
  return /^(?:最新推荐|最新(?:新闻|资讯|文章)|(?:相关|推荐|延伸)(?:阅读|新闻|文章|链接|推荐|稿件)|热门|热点|热词|猜你喜欢|为您推荐|上一[篇条页]|下一[篇条页]|返回(?:顶部|首页|列表)|关于我们|联系我们|网站(?:地图|声明|首页)|友情链接|扫一扫|分享到|点击排行|更多(?:>|新闻|精彩)|【?(?:打印|关闭|纠错|收藏)|首页$)/.test(
    text,
  );
}

/** What a portal says about itself: rights, records, addresses, and the end mark of a text. */
export function isPortalNote(text: string): boolean {
  if (/^[（(【]?(?:完|正文完|全文完)[）)】]?$/.test(text)) return true;
  if (/ICP\s?备\s?\d|公网安备\s?\d/.test(text.slice(0, 200))) return true;
  return /^(?:©|copyright\b|版权(?:所有|归|声明)|未经(?:授权|许可|书面)|(?:特别|免责)?声明[：:]|凡(?:本网|注明)|本网(?:站)?(?:转载|声明|注明)|(?:主办|承办|技术支持|地址|邮编|举报电话|投稿邮箱)[：:])/i.test(
    text,
  );
}

/** Only 点击、字号、分享… of a portal. */
export function isPageTool(text: string): boolean {
  const found = findLabels(text.slice(0, 200));
  return (
    found.length > 0 &&
    found[0]?.at === 0 &&
    found.every(({ label }) => label === "furniture") &&
    text.length <= 80
  );
}

/** The name of a section as menus have it. */
export function isMenuWord(text: string): boolean {
  return text.length <= 6 && headingLike(text) && /^[\p{Script=Han}\p{L}\d·]+$/u.test(text);
}

const given = /提供|供稿|供图|摄影|摄$|拍摄|采写|整理|综合|报道|记者|通讯员|图\s?[/／]|文\s?[/／]/;
const about =
  /^(?:本版|本文|本报|本刊|本网|本台|本组|文图|图文|图片|照片|文字|稿件|供稿|供图|摄影|记者|通讯员|新华社|(?:图文|图|文|摄影)\s?[/／])/;

/** A line that says who gave, wrote or photographed: （本版图文由…提供）, 本报记者 …. */
export function isCreditLine(text: string): boolean {
  const inside = unwrapped(text).replace(/。$/, "");
  if (inside.length > 80 || /[。！？，；]/.test(inside) || !given.test(inside)) return false;
  return inside !== text.replace(/。$/, "") || about.test(inside);
}
