import { companies } from "./events/companies.ts";
import { floodRelief } from "./events/flood-relief.ts";
import { inspection } from "./events/inspection.ts";
import { modelOffice } from "./events/model-office.ts";

import { plan } from "./events/plan.ts";
import { plenary } from "./events/plenary.ts";
import { programme } from "./events/programme.ts";
import { proposals } from "./events/proposals.ts";
import { reading } from "./events/reading.ts";
import { researchBase } from "./events/research-base.ts";
import type { ChannelSlug, ExampleReport, ExampleSite } from "./model.ts";

/** Everything that an empty database is filled with. The province, its offices and its figures are invented. */
export const site: ExampleSite = {
  name: "岚江政协大事记",
  organisation: "中国人民政治协商会议岚江省委员会",
  description: "岚江省政协的年度履职大事：协商、监督、提案、联系群众，一年一册，图文存档。",
  footerLines: [
    "主办：岚江省政协办公厅",
    "本站内容为示例：岚江省及文中机构、人物、数字均为虚构，图片由程序绘制",
  ],
};

/** In the order in which the site shows them. */
export const channels: readonly { slug: ChannelSlug; name: string }[] = [
  { slug: "xieshang-yizheng", name: "协商议政" },
  { slug: "minzhu-jiandu", name: "民主监督" },
  { slug: "tian-gongzuo", name: "提案工作" },
  { slug: "ningju-gongshi", name: "凝聚共识" },
  { slug: "weiyuan-lvzhi", name: "委员履职" },
  { slug: "jiguan-jianshe", name: "机关建设" },
];

export const report: ExampleReport = {
  year: 2025,
  title: "岚江省政协2025年十件履职大事",
  slug: "2025-shi-jian-lv-zhi-da-shi",
  introduction: [
    "2025年，岚江省政协及其常委会在中共岚江省委领导下，坚持团结和民主两大主题，围绕中心、服务大局，把协商放在平时，把监督做到实处，把委员的脚步引向田间、车间和社区，为全省“十四五”收官和“十五五”谋划尽了应尽之责。",
    "一年的工作，群众记得的往往是具体的几件事。下面十件大事，由全省政协系统推荐的26件候选事项中产生，经委员投票和社会公众网络投票，报省政协主席会议审定，以文字和图画记录在此，供各界评说，也留给后来的人查考。",
  ],
  source: "岚江日报",
  sourceTime: "2026-01-12T01:00:00Z",
  contributor: "岚江省政协办公厅",
  photographer: "林知岚（绘图）",
  editor: "闻一苇",
  credits: "（文字由省政协办公厅和各专门委员会提供，图画由程序绘制）",
  ordering: "date",
  orderingNote: "按事情开始的时间先后排列，贯穿全年的一件列于最后；排名不分先后。",
  cover: "hills-river",
  events: [
    plenary,
    proposals,
    reading,
    researchBase,
    modelOffice,
    floodRelief,
    inspection,
    companies,
    plan,
    programme,
  ],
};

export { notChosen } from "./events/not-chosen.ts";
