import { COVERED } from "./spans.ts";
import type { Span } from "./spans.ts";

/** Chinese verbs that say that something is done or delivered. */
const DONE = /完成|上线|建立|建成|搭建|制定|制订|编制|编写|修订|出台|发布|组织|开展|举办|召开|实施|启动|落地|交付|投产|竣工|签订|签约|引进|招聘|招募|提交|出具|撰写|开发|设计|改造|升级|(?<!战略|决策|工作|统一|各项)部署|迁移|采购|安装|梳理|整理|输出|推出|申报|申请|办理|听证|盘点|更换|替换|切换|接入|新建|扩建|开通|开设|设立|成立|汇报|检查|巡检|整改|排查|演练|评估|测评|调研|走访|拜访|回访|上架|搬迁|培训|发表|参加|解决/g;

/** What is left of a Chinese clause without these names nothing: tasks, work, goals, and what cannot be seen. */
const EMPTY_OBJECT = /工作|任务|事项|安排|布置|下达|分配|指派|分内|相关|有关|各项|某项|某些|其他|其它|领导|上级|交办|本职|岗位|目标|职责|方面|内容|等等|认真|积极|努力|按时|及时|保质保量|尽快|全面|有效|深入|切实|持续|不断|进一步|大力|每[日天周月季年]度?|自身|个人|公司|部门|能力|意识|素质|水平|形象|氛围|文化|执行力|凝聚力|团队|建设|管理|日常|力度|效率|服务|质量|业务|临时|性|做好|的|和|与|及|并|等|了|在|对|为|以|将|把|各|项|好/g;

const NOT_A_WORD = new RegExp(`[^\\u4e00-\\u9fffa-z\\d${COVERED}]`, "g");

/** English verbs that deliver something, wherever they stand. */
const DELIVERS = /(?<![a-z])(?:complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|launch(?:es|ed|ing)?|deliver(?:s|ed|ing)?|publish(?:es|ed|ing)?|implement(?:s|ed|ing)?|migrat(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|submit(?:s|ted|ting)?|roll(?:s|ed|ing)? out|set up|organi[sz](?:e|es|ed|ing)|conduct(?:s|ed|ing)?|attend(?:s|ed|ing)?|hire[sd]?|hiring|recruit(?:s|ed|ing)?|install(?:s|ed|ing)?|onboard(?:s|ed|ing)?|redesign(?:s|ed|ing)?|replac(?:e|es|ed|ing)|ship(?:s|ped|ping)?|go live|carry out|hand over|rewrite|refactor|automat(?:e|es|ed|ing))(?![a-z-])/g;

/** English verbs that deliver something only at the head of a clause; elsewhere they are nouns too. */
const HEADS = /(?:^|(?<=[.;:,]) ?|(?<=(?:and|to|will|then|must) ))(?:i |we )?(?:write|draft|create|build|develop|prepare|produce|release|run|hold|host|close|open|sign|design|document|introduce|establish|present|train|upgrade|audit|review|file|pilot|make|visit|interview|map|test|translate|define|start|renew|negotiate|finali[sz]e|switch)(?![a-z-])/g;

const INTANGIBLE = /^ (?:[a-z-]{1,20} ){0,3}?(?:skills?|relationships?|culture|awareness|knowledge|communication|understanding|trust|leadership|teamwork|mindset|capabilit(?:y|ies)|morale|engagement|synergy|excellence|ownership|improvements?|efforts?|sure|a difference)(?![a-z])/;
const WITHOUT_OBJECT = /^ ?(?:(?:all|any|the|my|other|assigned|various|relevant) ){0,4}(?:tasks?|work|duties|assignments?|activities|things)?(?: (?:on time|as assigned|assigned|well))?[ .,;]{0,2}$/;

/** A clause of fewer signs names no event. */
const SHORTEST = 4;

/** The done or delivered things that a clause speaks of, each by its verb. The clause has times covered, figures not. */
export function eventsIn(clause: string, start: number): readonly Span[] {
  if (clause.length < SHORTEST) return [];
  return [...chineseEvents(clause), ...englishEvents(clause)].map(({ 0: text, index }) => {
    return { text, start: start + index, end: start + index + text.length };
  });
}

function chineseEvents(clause: string): readonly RegExpExecArray[] {
  const found = [...clause.matchAll(DONE)];
  if (found.length === 0) return [];
  const object = clause.replaceAll(DONE, "").replaceAll(EMPTY_OBJECT, "").replaceAll(NOT_A_WORD, "");
  const verbs = new Set(found.map(({ 0: verb }) => verb));
  const tellsItself = /上线|投产|竣工|搬迁|听证|迁移|切换|盘点|演练|培训|签约|改造|升级|回访|巡检|走访|拜访/.test([...verbs].join(" "));
  if (object.length >= 2) return found;
  return tellsItself && (verbs.size > 1 || object.length >= 1) ? found : [];
}

function englishEvents(clause: string): readonly RegExpExecArray[] {
  return [...clause.matchAll(DELIVERS), ...clause.matchAll(HEADS)].filter((match) => {
    // `by attending …` is a means, not a result.
    if (/(?:by|through) $/.test(clause.slice(Math.max(0, match.index - 9), match.index))) return false;
    const after = clause.slice(match.index + match[0].length, match.index + match[0].length + 80);
    return !INTANGIBLE.test(after) && !WITHOUT_OBJECT.test(after.replaceAll(COVERED, ""));
  });
}

const SCOPE = /(?:全部|所有|全体|各家)(?!工作|任务|事项)[\u4e00-\u9fff\d]{2,8}?(?=的|上|进行|完成|开展|实施|培训|上线|改造|推广|$|[,。; ])|全员(?!工作)|全覆盖|(?<![a-z])(?:(?:every|each of the|all(?: of the)?|the whole|the entire) (?:[a-z-]{3,20} )?[a-z-]{3,20})(?![a-z])/g;

/** All of something, by which an event has an end: 全员, every branch. */
export function scopesIn(clause: string, start: number): readonly Span[] {
  return [...clause.matchAll(SCOPE)].flatMap(({ 0: text, index }) => {
    if (/^(?:all|every) (?:other )?(?:tasks?|work|duties|time|activities|things|day|week|month|quarter|year)/.test(text)) return [];
    return [{ text, start: start + index, end: start + index + text.length }];
  });
}

const STANDARD = /(?:达到|达|保持|维持|控制在|符合|满足|处于|提升到|提升至|提高到|提高至|实现)[^,;。]{0,14}?(?:良好|较好|较高|一流|先进|领先|优秀|合理|适当|正常|满意|到位|行业平均|同行业|较低|较优|规定|要求的)[^,;。]{0,6}?(?:水平|标准|状态|程度|要求|范围|质量)|达到[^,;。]{0,8}?(?:良好|优秀|先进|领先|最好)(?=$|[,;。])|(?:工作|服务|质量|操作)[^,;。]{0,8}正常的标准|(?:杜绝|避免|防止|严防)[^,;。]{0,10}?(?:事故|投诉|差错|违规|违纪|泄密|案件|事件|故障)/;
const VAGUE = "(?:good|high|world-class|best-in-class|acceptable|satisfactory|excellent|adequate|appropriate|reasonable|sufficient|normal|expected|industry-leading|efficient)";
const STANDARD_ENGLISH = new RegExp(`(?<![a-z])(?:(?:achiev|reach|meet|attain)(?:e?s|ing|ed|e)?(?![a-z]) (?:[^,.;]{0,60} )?${VAGUE}(?![a-z])|(?:maintain|keep|perform)(?:s|ing|ed)?(?![a-z]) [^,.;]{0,60}?${VAGUE} (?:[a-z-]{2,20} )?(?:levels?|standards?|condition|quality|rates?|order|range|state))(?![a-z])|(?<![a-z])as expected(?![a-z])|to an? ${VAGUE} standard`);

/** The words that set a target by a standard that nobody can measure; `null` if there are none. */
export function vagueStandardIn(clause: string, start: number): Span | null {
  if (clause.length < SHORTEST) return null;
  const match = STANDARD.exec(clause) ?? STANDARD_ENGLISH.exec(clause);
  if (match === null) return null;
  return { text: match[0], start: start + match.index, end: start + match.index + match[0].length };
}
