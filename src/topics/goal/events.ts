import verbs from "./data/verbs.json" with { type: "json" };
import { COVERED } from "./spans.ts";
import type { Span } from "./spans.ts";

/** Chinese verbs that say that something is done or delivered. */
const DONE = new RegExp(`${verbs["zh-CN"].tellsItself}|${verbs["zh-CN"].needsObject}|(?<!战略|决策|工作|统一|各项|安排)部署`, "g");
/** Of these the ones that say it without an object of their own. */
const TELLS_ITSELF = new RegExp(verbs["zh-CN"].tellsItself);

const DIRECTION = "加强|提高|提升|增强|改善|优化|完善|强化|降低|减少|规范|深化|夯实|健全|注重|重视|关注|熟悉|掌握|了解|学习|控制|做好|配合|协助|参与|支持";
/** 提升检修质量: a verb that only says what is to be better. */
const PART_OF_DIRECTION = new RegExp(`(?:${DIRECTION})(?:(?!并|且|后|以|而|及|来|完成|实现|通过)[\\u4e00-\\u9fff]){0,6}$`);
const RESULT = /^(?:完成|提交|交付|上线|投产|竣工|建成|出具|发布)$/;
/** 检测机构, 采购成本: a verb that is the first half of a noun. */
const NOUN_AFTER = /^(?:机构|中心|部门|公司|人员|能力|师|员|费|率|量|业|成本|效率|质量|流程|水平|速度|力度|意识|周期|架构|结构|纪律|氛围|好(?!评))/;

/** What is left of a Chinese clause without these names nothing: tasks, work, goals, and what cannot be seen. */
const EMPTY_OBJECT = /工作|任务|事项|安排|布置|下达|分配|指派|分内|相关|有关|各项|某项|某些|其他|其它|领导|上级|交办|本职|岗位|目标|职责|方面|内容|等等|认真|积极|努力|按时|及时|保质保量|尽快|全面|有效|深入|切实|持续|不断|进一步|大力|每[日天周月季年]度?|自身|个人|公司|部门|能力|意识|素质|水平|形象|氛围|文化|执行力|凝聚力|团队|建设|管理|日常|力度|效率|服务|质量|业务|临时|性|做好|的|和|与|及|并|等|了|在|对|为|以|将|把|各|项|好/g;
const DIRECTIONS = new RegExp(`${DIRECTION}|促进|推动|保障|维护|聚焦|提供|严格`, "g");

const NOT_A_WORD = new RegExp(`[^\\u4e00-\\u9fffa-z\\d${COVERED}]`, "g");

function formsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/, "");
  const base = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : stem;
  const doubled = /^(?:[^aeiou]{1,2}[aeiou][bdgmnprt]|submit)$/.test(verb) ? verb.slice(-1) : "";
  return [verb, /(?:[sx]|[cs]h)$/.test(verb) || base.endsWith("i") ? `${base}es` : `${verb}s`, `${stem}${doubled}ing`, `${base}${doubled}ed`];
}

/** English verbs that deliver something, wherever they stand, in all their forms. */
const DELIVERS = new RegExp(`(?<![a-z])(?:${verbs.anywhere.split(" ").flatMap(formsOf).join("|")}|${verbs.anywherePhrases})(?![a-z-])`, "g");

/** English verbs that deliver something only at the head of a clause; elsewhere they are nouns too. */
const HEADS = new RegExp(`(?:^|(?<=[.;:,]) ?|(?<=(?:and|to|will|then|must|&) ))(?:i |we )?(?:successfully |fully |also |jointly )?(?:re-?)?(?:${verbs.head.split(" ").flatMap((verb) => [verb, formsOf(verb)[2]]).join("|")})(?![a-z-])`, "g");

/** `have the paint shop running`, `get the site live`: what is to be in place. */
const IN_PLACE = /(?<![a-z])(?:have|get|put|bring) (?:the |our |a |an )?(?:[a-z-]{1,20} ){1,5}?(?:live|running|operational|online|ready|in place|approved|finished|completed|installed|built|opened|signed)(?![a-z])/g;

/** `every lease has been reviewed`: what is done to something; not what somebody feels or is. */
const PASSIVE = /(?<![a-z])(?:is|are|been|be|gets?) (?:fully |properly |then )?(?:(?:paid|sent|built|met|held|done|written|sold|drawn up|taken over)(?![a-z-])|(?!satisfied|motivated|engaged|committed|informed|prepared|focused|involved|valued|inspired|improved|enhanced|increased|reduced|aligned|supported|needed|required|expected|interested|based|related|promoted|used)[a-z]{2,12}ed(?![a-z-]))/g;

/** `run the branch well`, `make customers happy`: how, not what. */
const HOW = /^ (?:[a-z'-]{1,20} ){0,4}?(?:well|better|happy|fast|faster|early|[a-z]{2,10}(?:al|nt|ive|ib|er|k|th|ful|ct)ly)[ .,;]{0,2}$/;

/** What follows a noun that is the object itself, not a part of a longer name. */
const ENDS_NOUN = "(?![a-z-]| (?!(?:with|of|in|for|and|to|across|among|between|by|on|at|within|through|so|that|as|around|from|over|is|are|or|under|about)(?![a-z]))[a-z])";
const INTANGIBLE = new RegExp(`^ (?:[a-z'-]{1,20} ){0,4}?(?:skills?|relationships?|partnerships?|ties|bonds?|brand|reputation|presence|image|atmosphere|spirit|experiences?|collaboration|confidence|loyalty|efficiency|productivity|performance|potential|innovation|momentum|credibility|visibility|resilience|change|progress|value|success|culture|awareness|knowledge|communication|understanding|trust|leadership|teamwork|mindset|capabilit(?:y|ies)|morale|engagement|synergy|excellence|ownership|improvements?|efforts?|sure|a difference)${ENDS_NOUN}`);
const WITHOUT_OBJECT = /^ ?(?:(?:all|any|the|my|other|assigned|various|relevant) ){0,4}(?:tasks?|work|duties|assignments?|activities|things)?(?: (?:on time|as assigned|assigned|well))?[ .,;]{0,2}$|^ (?:myself|yourself|ourselves|themselves|oneself)(?![a-z])|^ (?:an? )?(?:more|better|stronger|closer|greater|higher|lower|faster|less|smarter)(?![a-z])/;

/** A clause of fewer signs names no event. */
const SHORTEST = 4;

/** The done or delivered things that a clause speaks of, each by its verb. The clause has times covered, figures not. */
export function eventsIn(clause: string, start: number): readonly Span[] {
  if (clause.length < SHORTEST) return [];
  return [...chineseEvents(clause), ...englishEvents(clause)].map((match) => movedBy(start, match));
}

function chineseEvents(clause: string): readonly RegExpExecArray[] {
  const found = [...clause.matchAll(DONE)].filter(({ 0: verb, index }) => {
    const after = index + verb.length;
    return RESULT.test(verb) || !(NOUN_AFTER.test(clause.slice(after, after + 2)) || PART_OF_DIRECTION.test(clause.slice(Math.max(0, index - 12), index)));
  });
  if (found.length === 0) return [];
  const object = [DONE, DIRECTIONS, EMPTY_OBJECT, NOT_A_WORD].reduce((rest, pattern) => rest.replaceAll(pattern, ""), clause);
  if (object.length >= 2) return found;
  const named = new Set(found.map(({ 0: verb }) => verb));
  return TELLS_ITSELF.test([...named].join(" ")) && (named.size > 1 || object.length >= 1) ? found : [];
}

function englishEvents(clause: string): readonly RegExpExecArray[] {
  const placed = [...clause.matchAll(IN_PLACE), ...clause.matchAll(PASSIVE)];
  return [...placed, ...[...clause.matchAll(DELIVERS), ...clause.matchAll(HEADS)].filter((match) => {
    // `by attending …` is a means, not a result.
    if (/(?:by|through) $/.test(clause.slice(Math.max(0, match.index - 9), match.index))) return false;
    const after = clause.slice(match.index + match[0].length, match.index + match[0].length + 80);
    return !INTANGIBLE.test(after) && !HOW.test(after) && !WITHOUT_OBJECT.test(after.replaceAll(COVERED, "name"));
  })];
}

const SCOPE = /(?:全部|所有|全体|各家)(?!工作|任务|事项)[\u4e00-\u9fff\d]{2,8}?(?=的|上|进行|完成|开展|实施|培训|上线|改造|推广|$|[,。; ])|全员(?!工作)|全覆盖|(?<![a-z])(?:(?:every|each of the|all(?: of the)?|the whole|the entire) (?:[a-z-]{3,20} (?!(?:are|is|has|have|been|will|must|on|by|in|to|with|for|of|at|and|or|before|within)(?![a-z])))?[a-z-]{3,20})(?![a-z])/g;

/** All of something, by which an event has an end: 全员, every branch. */
export function scopesIn(clause: string, start: number): readonly Span[] {
  return [...clause.matchAll(SCOPE)].flatMap((match) => {
    if (/^(?:all|every) (?:other )?(?:tasks?|work|duties|time|activities|things|day|week|month|quarter|year)/.test(match[0])) return [];
    return [movedBy(start, match)];
  });
}

const STANDARD = /(?:达到|达|保持|维持|控制在|符合|满足|处于|提升到|提升至|提高到|提高至|实现)[^,;。]{0,14}?(?:良好|较好|较高|一流|先进|领先|优秀|合理|适当|正常|满意|到位|行业平均|同行业|较低|较优|规定|要求的)[^,;。]{0,6}?(?:水平|水准|标准|状态|程度|要求|范围|区间|质量|地位)|达到[^,;。]{0,8}?(?:良好|优秀|先进|领先|最好)(?=$|[,;。])|(?:超过|高于|优于|好于|低于|领先)(?:于)?[^,;。\d]{0,6}?(?:竞品|同行|同业|行业平均|行业均值|友商|竞争对手|对手)|第一(?:梯队|阵营|方阵)|(?:高于|不低于|超过|优于)[^,;。\d]{0,10}?(?:平均|均值|去年|上年|同期)|(?:工作|服务|质量|操作)[^,;。]{0,8}正常的标准|(?:杜绝|避免|防止|严防)[^,;。]{0,10}?(?:事故|投诉|差错|违规|违纪|泄密|案件|事件|故障)/;
const VAGUE = "(?:good|high|world-class|best-in-class|acceptable|satisfactory|excellent|adequate|appropriate|reasonable|sufficient|normal|expected|industry-leading|efficient)";
const STANDARD_ENGLISH = new RegExp(`(?<![a-z])(?:(?:achiev|reach|meet|attain)(?:e?s|ing|ed|e)?(?![a-z]) (?:[^,.;]{0,60} )?${VAGUE}(?![a-z])|(?:maintain|keep|perform)(?:s|ing|ed)?(?![a-z]) [^,.;]{0,60}?${VAGUE} (?:[a-z-]{2,20} )?(?:levels?|standards?|condition|quality|rates?|order|range|state))(?![a-z])|(?<![a-z])as expected(?![a-z])|to an? ${VAGUE} standard`);

/** The words that set a target by a standard that nobody can measure; `null` if there are none. */
export function vagueStandardIn(clause: string, start: number): Span | null {
  if (clause.length < SHORTEST) return null;
  const match = STANDARD.exec(clause) ?? STANDARD_ENGLISH.exec(clause);
  return match === null ? null : movedBy(start, match);
}

function movedBy(by: number, { 0: text, index }: RegExpExecArray): Span {
  return { text, start: by + index, end: by + index + text.length };
}
