import { cover, spansIn } from "./spans.ts";

/** Names that hold digits, and words that only look like numbers. They are read over the plain text. */
const names: readonly RegExp[] = [
  /(?<![a-z0-9])(?:iso|iec|iatf|ohsas|astm|rfc|ifrs|ieee|nist|soc|office|windows|iphone|ipad|android|ios|python|java|oracle|industry|web|level|tier|phase|stage|version|article|section|chapter|clause|room|building|scope|basel|covid|euro|gb\/t|gb|haccp|route|batch|grade|server|terminal|line|ward|floor|zone|tower|tranche|annex|appendix|paragraph|bay|berth|furnace|boiler|reactor|lane|sev|priority|type|class|category|model|series|unit|gate|volume|kiln|shaft|v|no\.)[ -]?\d{1,6}(?:[.:-]\d{1,6}){0,3}(?![\d%])/g,
  /(?<![a-z0-9])(?:crm|erp|oa|mes|wms|app|sap|ehr|hrm|plm|plus)[ -]?\d{1,2}\.\d(?![\d%])/g,
  /(?<![a-z0-9$])(?!(?:(?:q[1-4]|h[12]|(?<=\d ?)[mk]?m[23])(?!\d)|t\+|[a-z]{3,9}-20\d\d(?!\d)|(?:w|eoq|cy|fy|top|sub|usd|rmb|cny|eur|gbp|hkd|jpy|by|to|from|in|nps|oee|kpi)[\d-]))[a-z]{1,12}-?\d{1,8}(?:[.-]\d{1,6}){0,2}[a-z]{0,3}(?![\da-z]| ?(?:%|‰|分|万|亿|天|次|元|家|个))/g,
  /(?<![\d.a-z])\d{1,2}(?:[sgdcap](?=店|管理|网|基站|打印|建模|认证|级|报告|套餐|专网|现场|检查|产品|项目|用户|终端|应用|消息|手机)|g(?= ?(?:network|coverage|rollout|core|base|site|phone|plan|market|private)))/g,
  /(?<!\d)(?:24 ?\/ ?7|7 ?[x×*] ?24(?: ?小时)?|24 ?[x×*] ?7|24小时(?=值守|值班|服务|营业|不间断|热线|待命)|360 ?(?:度|°|-degree| degree)(?!\d)|(?:985|211|双一流)(?=高校|院校|工程|毕业|大学|\/)|(?:9|1)\d{2,4}(?=热线|平台|投诉|举报))/g,
  /[〔[(【]\d{4}[〕\])】] ?(?:第 ?)?\d{1,5} ?号/g,
  /(?<![\d月])第? ?\d{1,6} ?[#号](?=楼|线|机|炉|窑|仓|店|厂|井|门|文|令|公告|会议|产线|生产线|车间|站|塔|泵|库|地块|员工)/g,
  /第 ?(?:[一二三四五六七八九十百]{1,4}|\d{1,4}) ?(?:阶段|批次?|期|代|轮|版|届|章|条|部分|步|类|级|方|时间|产业|责任人|曲线|号|手)/g,
  /(?<![第每共办了\d])[一二三四五六七八九]期(?!培训|简报|刊物|期刊|研修|讲座|沙龙|班)|(?<!第)\d期(?=工程|项目|上线|建设|系统|开发|功能|厂房)|满分 ?\d{1,4} ?分|[五十百]分制|\d{1,4}分制|(?<=team of )\d{1,4}/g,
  /十分(?![钟之制])|一次性|一次(?=合格|通过|解决|交验|良品|直通|检验|成功|投产|报验|验收|[\u4e00-\u9fff]{0,5}率)|二次(?=开发|供水|设备|创业|销售|复核|利用|搬运|污染)|统一|三方|万无一失|一体|一站式|一线|一把手|一致|一般|一直|一系列|一样|一起|一旦|一切|一方面|唯一|单一|逐一|不一|一如既往|一揽子|一键|一对一|一张网|一盘棋|一张图|同一/g,
  /千方百计|千家万户|四新|五险一金|十[四五]五(?=规划|期间|末|时期|[,。; ]|$)|六西格玛|一带一路|一[人户企店岗事案品客厂车园]一[\u4e00-\u9fff]|二维码|二手|三包|三级等保|等保三级|三农|两化融合|两会|三会一课|九宫格|万科|万达|百度|两金|三重一大|一岗双责|双随机|三体系|五星(?=级|好评)|最后一公里|四不放过|两票三制|三标一体|三会|双百|百强|千元机|三项制度|六大|四大|三大(?=攻坚|体系|战役)/g,
  /[一二三四五\d]级(?=等保|资质|市场|保养|安全|教育|建造师|响应|医院|学科|认证|代理|分销)/g,
  /(?<!\d)(?:\d{1,4}|[一二两三四五六七八九十]{1,3}) ?(?:人|名)(?:的)?(?:团队|小组|班组|项目组)/g,
  /(?<!\d)(?:\d{1,2}|[一二两三四五六七八九十]{1,3}) ?年(?:及)?(?:以上)?(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:经验|资历|质保)/g,
  // 三个月内离职率, 13个月继续率, 90天以上占比: the span is part of the metric
  /(?<!\d)(?:\d{1,3}|[一二两三四五六七八九十半]{1,3}) ?(?:个)?(?:小时|天|日|周|月|年)(?:(?:之内|以内|内)(?=的?(?:主动)?(?:离职|流失|留存|复购|解决|办结|回复|响应|回款|整改|退货|故障|转正|到货|入库|发货|签收|继续|激活|转化|存活|再入院|再住院|死亡|接通|送达|签约|复诊|复发|退保|返修|逾期|还款|达成|及时|准时)率)|(?:以上)?(?=的?(?!后|前|合格|达成|完成|提|把|将)[\u4e00-\u9fff]{0,5}(?:率|占比)))/g,
  /(?<![\d.])\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?(?![a-z])|(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?= ?(?:前|之前|以前|点|准时|on |every |each ))/g,
  /(?<!\d)\d{1,2}\+? years?(?:'|’)?(?: of)?(?: [a-z]{2,12})? experience/g,
  /(?<![a-z])\d{1,2}-?year(?= plan| strategy| roadmap| contract| warranty)|(?<![a-z])(?:double|triple)[- ](?:entry|check|sided)|zero[- ](?:based|trust|tolerance|emission|day)/g,
  /零(?=售|件|部件|食|星|基础|碳|工|配件|头|担|信任|花钱|基预算|下|距离|散|钱|用|时|点|门槛|到一|起步|和博弈)/g,
];

/** As written, capitals count: 5G, 5S, 8D, 3PL, 4P, 5A. */
const capitalNames = /(?<![\d.A-Za-z０-９])[\d０-９]{1,2}(?:PL|G|S|D|C|P|A|R)(?![A-Za-z\d/])/g;

/** Falcon 9, Terminal 3: a word with a capital inside a sentence, and a small number that nothing counts. */
const numberedNames = /(?<=[a-z,] )(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q|H|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Top|To|By|From|Of|At|In|Than|Least|Most|With|Below|Under|Over|Above|And|Or|For|Within|Reach|Exceed|Score|Rating|Index|Week|Sprint|Day|Next|Last|First|Only|Through)[a-z]{0,7} )[A-Z][a-z]{2,15} \d{1,3}(?![\d,.%$€£+x]| ?(?:%|k|m|bn|million|points?|percent)(?![a-z])|[-/]| [a-z-]{2,15}s(?![a-z]))/g;

/** The plain text with names covered: no digit of theirs can be taken for a figure. */
export function coverNames(text: string, plain: string): string {
  let rest = coverMatches(coverMatches(plain, text, capitalNames), text, numberedNames);
  for (const pattern of names) rest = coverMatches(rest, rest, pattern);
  return rest;
}

function coverMatches(rest: string, read: string, pattern: RegExp): string {
  const places = spansIn(read, read, pattern);
  return places.length === 0 ? rest : cover(rest, places);
}
