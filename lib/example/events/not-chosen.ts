import type { ExampleEvent } from "../model.ts";

/** Events of the same year that the report left out; unpublished, so that the desk shows a year as it is. */
export const notChosen: readonly ExampleEvent[] = [
  {
    title: "履职植绿，委员义务植树活动在望岚山举行",
    slug: "weiyuan-yiwu-zhishu",
    date: { start: "2025-03-12", end: null, precision: "day" },
    place: "岚阳市望岚山",
    unit: "省政协人口资源环境委员会",
    participants: "在岚阳的省政协委员、机关干部",
    meeting: "",
    channel: "weiyuan-lvzhi",
    tags: ["义务植树"],
    summary:
      "3月12日植树节，260名省政协委员和机关干部在岚阳市望岚山种下香樟、枫香、木荷等乡土树种1300株，平均每人5株，并与林场签订三年管护协议，约定每年秋天回来查看成活情况。",
    cover: null,
    body: [
      "2025年3月12日（星期三），260名省政协委员和机关干部来到岚阳市望岚山，参加一年一度的义务植树活动，种下香樟、枫香、木荷等乡土树种1300株，平均每人5株。",
      "省政协与林场签订三年管护协议，每株树挂牌编号，由认领的委员每年秋天回来查看成活情况。",
    ],
  },
  {
    title: "同心同行，港澳委员开展高水平开放专题视察",
    slug: "gangao-weiyuan-shicha",
    date: { start: "2025-08-05", end: "2025-08-08", precision: "day" },
    place: "望潮市、岚阳市",
    unit: "省政协港澳台侨和外事委员会",
    participants: "32名港澳委员",
    meeting: "",
    channel: "ningju-gongshi",
    tags: ["港澳委员", "视察", "对外开放"],
    summary:
      "8月5日至8日，32名港澳委员在望潮市、岚阳市视察港口、保税区和高校实验室，围绕通关便利、青年交流、联合研发提出建议24条，其中港口夜间通关等9条建议当月得到有关部门答复。",
    cover: "harbour",
    body: [
      "2025年8月5日（星期二）至8日（星期五），32名港澳委员在望潮市、岚阳市开展高水平开放专题视察，先后察看港口、保税区和高校实验室，与企业和青年学生座谈。",
      "委员们围绕通关便利、青年交流、联合研发提出建议24条，其中港口夜间通关等9条建议当月得到有关部门答复。",
    ],
  },
  {
    title: "强基提能，举办新任委员履职培训班",
    slug: "xinren-weiyuan-lvzhi-peixun",
    date: { start: "2025-11-11", end: "2025-11-13", precision: "day" },
    place: "岚阳市",
    unit: "省政协委员联络委员会",
    participants: "47名新任省政协委员",
    meeting: "",
    channel: "weiyuan-lvzhi",
    tags: ["委员培训"],
    summary:
      "11月11日至13日，省政协举办新任委员履职培训班，47名新任委员学习提案撰写、调查研究和社情民意信息工作，并到岚阳市两个社区现场旁听基层协商，结业时每人交出一份提案初稿。",
    cover: null,
    body: [
      "2025年11月11日（星期二）至13日（星期四），省政协举办新任委员履职培训班，47名新任委员参加学习。课程从一件提案的写法讲起，请提案承办单位的同志讲“我们最想看到什么样的提案”。",
      "培训期间，学员到岚阳市两个社区旁听基层协商，结业时每人交出一份提案初稿，由提案委员会逐份批改。",
    ],
  },
  {
    title: "一跟到底，开展重点提案办理“回头看”",
    slug: "zhongdian-tian-huitoukan",
    date: { start: "2025-12-09", end: null, precision: "day" },
    place: "岚阳市",
    unit: "省政协提案委员会",
    participants: "重点提案提案人、承办单位",
    meeting: "",
    channel: "tian-gongzuo",
    tags: ["提案", "回头看"],
    summary:
      "12月9日，省政协提案委员会对12件重点提案开展办理“回头看”，请提案人逐件打分。10件承诺事项全部兑现，2件涉及跨年度工程的明确了后续时间表，转入下一年继续跟踪。",
    cover: "meeting-table",
    body: [
      "2025年12月9日（星期二），省政协提案委员会召开重点提案办理“回头看”座谈会，对12件重点提案逐件对账，请提案人当场打分。",
      "12件提案中，10件的承诺事项全部兑现，2件涉及跨年度工程，承办单位列出后续时间表，转入下一年继续跟踪。",
    ],
  },
];
