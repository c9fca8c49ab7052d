import { NUMBER_WORDS, valueOf } from "./numerals.ts";
import { COVERED, matchInTurn } from "./spans.ts";
import type { Span } from "./spans.ts";

/**
 * A figure of the text, or what stands for one.
 *
 * - `number`: a counted or measured amount, `unit` as written; `percent`: a share, a tenth or a permille; `points`: percentage points.
 * - `zero`: none of something; `rank`: a place in an order; `multiple`: doubled, halved.
 * - `outcome`: something that is there or not: a certificate, an acceptance. `scope`: all of something.
 */
export type QuantityKind = "number" | "percent" | "points" | "zero" | "rank" | "multiple" | "outcome" | "scope";

export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** In the unit as written (3 for `3%` and for `三万元` 3 with the unit `万元`); of a range the first; `null` where there is no figure. */
  readonly value: number | null;
  readonly unit: string | null;
  /** What the words before the figure say that it is: where one starts, where one wants to be, or by how much it changes. */
  readonly role: "baseline" | "target" | "change";
}

interface QuantityPattern {
  readonly pattern: RegExp;
  readonly kind: QuantityKind;
}

// A run of digits is read whole or not at all, so that there is one way to read it.
const DIGITS = "(?:\\d{1,3}(?:,\\d{3}(?!\\d)){1,4}|\\d{1,15}(?!\\d))(?:\\.\\d{1,8}(?!\\d))?";
const FIGURE = `(?:${DIGITS})`;
const START = "(?<![\\d.])";
const HAN = "(?![百千万亿])[零一二两三四五六七八九十百千万亿]{1,9}";
/** What a figure is counted against: 元/吨, mg/L, 次/千人. */
const PER = "(?: ?[/·](?:千人|万人|百人|吨公里|平方米|立方米|标准箱|工作日|[\u4e00-\u9fff㎡]|(?:100)?(?:kwh|[a-z]{1,3}[23]?)(?![a-z\\d])))?";
const RANGE = `(?: ?[-~～至到] ?${FIGURE})?`;
const AROUND = "(?: ?(?:及以上|及以下|以上|以下|以内|左右))?";
const SIGN = "(?:(?:<=|>=|<|>|≤|≥|±) ?)?";
const SCALE = "(?:万|亿|千|百|多)?";

const CLASSIFIER = "个工作日|工作日|人民币|平方米|立方米|千瓦时|万亿元|标准箱|摄氏度|日历天|自然日|自然天|个bp|千伏安|平米|分钟|小时|毫秒|秒钟|公斤|千克|公顷|公里|千米|厘米|毫米|千瓦|兆瓦|课时|学时|学分|航班|人天|人日|人月|人次|标箱|美元|欧元|日元|港元|英镑|颗星|万亿|万元|亿元|万户|万吨|万人|基点|个月|季度|号人|立方|毫升|微米|纳米|bp|户次|家次|车次|例次|床日|吉瓦|千伏|安时|英里|英寸|像素|㎡|个|次|家|户|件|份|项|名|人|位|场|篇|例|起|套|台|辆|架|艘|元|块|分|时|秒|天|日|周|月|年|吨|克|斤|升|方|亩|米|度|瓦|伏|℃|倍|条|支|只|张|页|本|册|期|门|节|单|笔|款|种|类|座|栋|间|处|所|站|点|组|对|双|批|轮|层|步|颗|粒|根|片|箱|包|袋|瓶|盒|桶|车|趟|班|部|幅|枚|道|封|通|床|股|票|字|行|宗|口|盏|棵|株|头|星|岁|卷|井|桩|盘|板|柜|档|码|匹|面|路|羽|尾|平|兆|帧|回|列";
const LATIN_UNIT = "wh|gpa|kva|kn|hz|khz|mhz|ghz|ml|mm2|cm2|km2|µm|μm|µg|μg|ddds|kwh|mwh|gwh|teu|ppm|ppb|bps|fps|rpm|qps|tps|kpa|mpa|mbps|gbps|min|sec|hrs|hr|bn|pp|pts|ms|kg|mg|mb|gb|tb|kw|mw|gw|db|mm|cm|km|m2|m3|us|h|s|g|t|k|m|l|x|w|v";
const MONEY = "(?:us|hk|a|c)?[$€£¥]|(?<![a-z])(?:usd|rmb|cny|eur|gbp|hkd|jpy) ?";
const LARGE = "(?: ?(?:million|billion|thousand|bn|mn|k|m)(?![a-z]))?";
const WORD = `(?<![a-z-])${NUMBER_WORDS}`;
const SINGULAR = "(?:business|process|access|cross|class|press|express|address|mass|basis|analysis|campus|bonus|status)(?![a-z])";
const SMALL = "(?:this|is|was|as|its|across|less|plus|to|and|or|in|by|of|for|from|on|at|with|the|a|an|per|within|until|before|after|through|each|every|next|so|that|who|which|than|out)(?![a-z/])";
const PERIL = "事故|伤亡|死亡|投诉|差错|缺陷|违规|违纪|违章|故障|泄漏|泄露|泄密|事件|中断|逾期|案件|处罚|流失|退货|延误|丢失|隐患|失误|污染|火灾|工伤|超标|差评|上访|举报|不符合项|伤害|损失|停机|拖欠|返工|召回|重伤";
const PERIL_WORDS = "cases?|infections?|falls|deaths?|write-?offs?|stock-?outs?|strikes?|recalls?|escalations?|overruns?|lapses?|failures?|losses|penalties|fines?|disputes?|deviations?|faults?|bugs?|claims?|leaks?|events?|exceptions?|shortages?|lost[ -]time|overdue [a-z-]{3,15}|accidents?|incidents?|complaints?|errors?|defects?|breaches|breach|outages?|findings|violations?|injuries|injury|downtime|escapes|fatalities|non-?conformities|delays|spills?|misses";

/** What each pattern has matched, the next do not see. */
const patterns: readonly QuantityPattern[] = [
  { kind: "rank", pattern: /(?<=排名|行业|位列|位居|进入|名列|居|全国|全省|全市|全行|系统|区域|公司|保持|达到|至|到|为|列)(?:前(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?:%|名|位|强|甲)?|第 ?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?!梯队|阵营|方阵|时间)(?:名|位)?)|前 ?(?:\d{1,4}|[一二三四五六七八九十百]{1,4}) ?(?:%|名|位|强|甲)|第 ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:名|位)/g },
  { kind: "rank", pattern: new RegExp(`(?<![a-z])(?:top[- ](?:\\d{1,4}%?|${NUMBER_WORDS}|quartile|decile)|number one|no\\. ?1(?!\\d)|(?<=rank(?:ed|ing|s)? )(?:first|second|third|#?\\d{1,3})|(?:first|second|third) place)(?![a-z\\d])`, "g") },
  { kind: "multiple", pattern: /翻[一二两三]?番|翻[\d一二两三四五六七八九]{0,2}倍|(?<![削递])减半|(?<![a-z])(?:(?:twice|half|three times|\d{1,2} times) as (?:many|much)|(?:doubl|tripl|quadrupl|halv)(?:es?|ed|ing)|(?:in|by) half|two-?fold|three-?fold|ten-?fold)(?![a-z-])/g },
  { kind: "number", pattern: /(?<=突破|达到|达|超过|超|过|至|到)[百千]?[万亿](?:元|户|人次?|台|件|单|吨)?(?![\u4e00-\u9fff]{0,1}[分级])/g },
  { kind: "percent", pattern: new RegExp(`[百千万]分之(?:${HAN}|百|${FIGURE})(?:点[一二三四五六七八九]{1,3})?${AROUND}|百分百|[一二三四五六七八九十]{1,2}分之[一二三四五六七八九十]{1,2}|(?<![一二三四五六七八九十])[一二两三四五六七八九]成(?![本果功员立交为熟品绩长就都])[一二三四五六七八九半]?${AROUND}`, "g") },
  { kind: "percent", pattern: /(?<![a-z])(?:one|two|three|four|a)[- ](?:thirds?|fifths?|quarters? of|tenths?)(?![a-z])|(?<![a-z])(?:single|double|triple)[- ]digits?(?![a-z])|(?<=by )a (?:third|quarter|fifth|tenth)(?![a-z])|(?<![a-z])half (?:of|the|our|all)(?![a-z])|(?:半数|过半)(?:以上)?|[个两三四]位数|(?<![\d./])[1-9]\/(?:[2-9]|10)(?![\d/.])(?: of)?/g },
  // one in five, 9 out of 10, 95 of 100
  { kind: "number", pattern: new RegExp(`(?<![a-z\\d.])(?:one|${NUMBER_WORDS}|${FIGURE}) (?:in|out of|of|of the|of our|in every|out of every) (?:${NUMBER_WORDS}|${FIGURE})(?![\\d%]|[a-z])`, "g") },
  // 1:1.5, T+3, 4.5/5; a clock has two digits after the colon
  { kind: "number", pattern: new RegExp(`${START}(?<!:)\\d{1,4}(?:\\.\\d{1,3})? ?: ?(?![0-5]\\d(?!\\d))\\d{1,4}(?:\\.\\d{1,3})?(?![\\d:])|(?<![a-z\\d])t ?\\+ ?\\d{1,2}(?!\\d)|${START}${FIGURE} ?\\/ ?(?:5|10|100)(?![\\d/])`, "g") },
  { kind: "points", pattern: new RegExp(`${SIGN}(?:${START}${FIGURE}${RANGE}|${HAN}) ?(?:个? ?百分点|个点(?!位)|个基点|(?:percentage |percent |basis )points?|pp(?![a-z])|ppts?|bps(?![a-z]))${AROUND}`, "g") },
  { kind: "percent", pattern: new RegExp(`${SIGN}${START}${FIGURE}(?: ?[%‰])?${RANGE} ?(?:[%‰]|per ?cent(?![a-z])|percent(?![a-z]))${AROUND}`, "g") },
  { kind: "zero", pattern: new RegExp(`(?<=降至|降到|降为|减至|减少到|减少至|降低到|降低至|控制为|控制在|保持|实现|达到|为|至|到|归|清|率)(?:0(?![\\d.%]| ?[个起次件])|零)(?![一-鿿](?!${PERIL}))(?:(?:重大|安全|质量|客户|一般|责任)?(?:${PERIL}))?|清零|归零|(?:为|降至|降到|至)(?:零|0(?![\\d.]))`, "g") },
  { kind: "zero", pattern: new RegExp(`零(?:[\u4e00-\u9fff]{0,4}?)(?:${PERIL})|(?<![一二三四五六七八九十百千万亿\\d])零[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])|(?:无|未发生|不发生|没有)[\u4e00-\u9fff]{0,8}?(?:${PERIL})|(?<![\\d.])0 ?(?:${PERIL})`, "g") },
  { kind: "zero", pattern: new RegExp(`(?<![a-z])(?:(?:zero|nil) (?:[a-z-]{2,15} ){0,2}?[a-z-]{3,15}|(?:no|0|without|without any) (?:more )?(?:[a-z0-9-]{2,15} ){0,3}?(?:${PERIL_WORDS})|(?:accident|incident|error|defect|injury)-free|no (?:missed|late|lost|failed|overdue|repeat|major|critical|unplanned|unresolved|data|safety) [a-z-]{3,15}|(?<=to )zero|(?<=(?:to|of|is|at) )0(?![\\d.,%]))(?![a-z])`, "g") },
  { kind: "number", pattern: new RegExp(`(?:${MONEY})${FIGURE}${LARGE}|${SIGN}${START}${FIGURE}${LARGE} ?(?:usd|rmb|cny|eur|gbp|dollars|euros|yuan)(?![a-z])`, "g") },
  { kind: "number", pattern: new RegExp(`${SIGN}${START}${FIGURE}${RANGE} ?[百千万亿]?(?:(?:${LATIN_UNIT})(?![a-z\\d])${PER}|[kw](?=[个件单人次条份家户粉]))${AROUND}`, "g") },
  { kind: "number", pattern: new RegExp(`${SIGN}${START}${FIGURE}${RANGE} ?${SCALE} ?(?:余)?(?:${CLASSIFIER}|万|亿|千)${PER}(?: ?[-~～至到] ?${FIGURE} ?${SCALE}(?=${CLASSIFIER}))?${AROUND}`, "g") },
  { kind: "number", pattern: new RegExp(`(?<![零一二两三四五六七八九十百千万亿第逐\\d.])(?:${HAN}多? ?(?:${CLASSIFIER})${PER}|(?=[一二两三四五六七八九十])${HAN}(?<=.[万亿]))${AROUND}`, "g") },
  // 25 new enterprise accounts, three leadership workshops
  { kind: "number", pattern: new RegExp(`(?:${SIGN}${START}${FIGURE}${LARGE}\\+?|${WORD})(?: (?!${SMALL})[a-z/-]{2,20}){0,2}? (?!${SMALL}|${SINGULAR})[a-z-]{2,20}s(?![a-z])`, "g") },
  { kind: "number", pattern: new RegExp(`${SIGN}${START}${FIGURE}${LARGE}\\+?(?:- ?| )(?:of |or more )?(?:(?:business |working |calendar )?[a-z][a-z-]{1,20}s?(?![a-z]))`, "g") },
  { kind: "number", pattern: new RegExp(`${WORD}(?: more)? (?:(?:business |working |calendar )?days|[a-z][a-z-]{2,20})(?![a-z])|(?<=(?:at least|no more than|up to|minimum of|hire|recruit|open|sign|launch|publish|file|win|onboard|add|commission|host|hold|run|deliver|complete|build|train|visit|attend|organi[sz]e|appoint|establish) )one (?!of|more|another)[a-z-]{2,20}(?![a-z])|(?<=(?:at least|no more than|up to|minimum of) )(?:one|two)(?![a-z])|(?<![a-z])one (?:business |working |calendar )?(?:minute|hour|day|week|month)(?![a-z])|(?<![a-z])(?:once|twice)(?= (?:a|per|every|each|${COVERED}))`, "g") },
  { kind: "number", pattern: new RegExp(`${SIGN}${START}(?:${DIGITS})${LARGE}(?![\\d.])${AROUND}`, "g") },
];

/** 一个, 一套: an article more than a count, unless a bound stands before it. */
const ARTICLE = /^一(?:个|套|项|种|支|批|份|条|款|类|座|部|本|张|人|线|点|对|双|年|月|天|日|周|方|度|时|分|口|头|层|步|车|道|字|行|板|盘)$/;
const BOUND_BEFORE = /(?:至少|不少于|不低于|不超过|不多于|仅|各|每人|每家|达到|新增|超过|缺) ?$/;
const BECOMES = /(?:成为|作为|[做当是为像每]|^)$/;
/** A bare figure counts only where the words before it compare or set it. */
const SETS = /(?:完成|实现|新增|净增|[增降压减升缩做补][至到为]|拿下|签下|发展|覆盖|[约近逾]|共计?|累计|合计|达到?|为|至|到|从|由|于|超过|突破|提升|提高|增加|降低|减少|保持|控制在|升至|降至|得分|分数|指数|nps|[:=<>≤≥]|to|from|by|at|least|most|than|of|under|below|above|reach|exceed|hit|score|nps|rating|is|up to)(?:每[\u4e00-\u9fff]{1,3})? ?$/;
const NAMES_YEAR = /^(?:19|20)\d{2}$/;

/** English words after a figure that make it no count: `5 to 7`, `3 and`. */
const CONNECTIVE = / (?:to|and|or|in|by|of|for|from|on|at|with|the|a|an|is|per|as|within|until|before|after|through|across|each|every|this|next|out)$/;

const BASELINE_BEFORE = new RegExp(`(?:由|从|自|from|目前|现有|当前|现在|去年|上年|上年度|往年|currently|baseline|current|was|up from|down from|原)[^,;。\\d%${COVERED}]{0,8}$`);
const CHANGE_BEFORE = /(?:提升|提高|增长|增加|下降|降低|减少|同比|环比|上升|缩短|节约|节省|压降|increase[ds]?|decrease[ds]?|reduc\w{1,5}|grow\w{0,3}|rais\w{1,3}|cut\w{0,4}|by|improve\w{0,4}|save[ds]?|saving) ?(?:了|约|不少于|不低于|至少|at least |revenue |约为)? ?$/;

/** The figures of a text whose names, times and cadences are covered. */
export function readQuantities(text: string, masked: string): { readonly found: readonly Quantity[]; readonly rest: string } {
  return matchInTurn(masked, patterns, (match, { kind }, rest): Quantity | null => {
    const { index: start } = match;
    const words = trimmed(match[0]);
    const end = start + words.length;
    const before = rest.slice(Math.max(0, start - 24), start);
    if (!isQuantity(words, kind, before, rest.slice(end, end + 6))) return null;
    return { text: text.slice(start, end), start, end, kind, ...amountOf(words, kind), role: roleOf(before, kind) };
  });
}

function trimmed(words: string): string {
  const first = words.replace(CONNECTIVE, "");
  return first.trimEnd();
}

const FIRST_FIGURE = new RegExp(`${START}${FIGURE}`);

function amountOf(words: string, kind: QuantityKind): Pick<Quantity, "value" | "unit"> {
  if (kind === "zero") return { value: 0, unit: null };
  if (kind === "multiple") return { value: null, unit: null };
  const [whole, share] = words.split("分之");
  if (share !== undefined) {
    const unit = { 百: "%", 千: "‰", 万: "‱" }[whole ?? ""];
    return unit === undefined ? { value: null, unit: null } : { value: share === "百" ? 100 : figureIn(share).value, unit };
  }
  const tenths = /^([一二两三四五六七八九])成([一二三四五六七八九半]?)/.exec(words);
  if (tenths !== null) {
    const [, first = "", second = ""] = tenths;
    return { value: (valueOf(first) ?? 0) + (second === "半" ? 0.5 : (valueOf(second) ?? 0) / 10), unit: "成" };
  }
  if (NO_VALUE.test(words) || (kind === "percent" && /^[a-z]/.test(words))) return { value: null, unit: null };
  const { figure, value } = figureIn(words);
  if (value !== null) return { value, unit: unitOf(words, figure) };
  const number = LEADING_WORD.exec(words)?.[0] ?? "";
  return { value: valueOf(number), unit: words.slice(number.length).trim() || null };
}

/** One in five, 1:3 and 1/3 are no amounts of a unit. */
const NO_VALUE = / in |位数|^[\d.]{1,9} ?:|^\d\/(?!(?:5|10)$)/;
const LEADING_WORD = new RegExp(`^(?:${NUMBER_WORDS}|one|once|twice)(?![a-z])`);

function figureIn(words: string): { readonly figure: string; readonly value: number | null } {
  const figure = FIRST_FIGURE.exec(words)?.[0] ?? /[零一二两三四五六七八九十百千]{1,9}/.exec(words)?.[0] ?? "";
  return { figure, value: valueOf(figure) };
}

/** The rest of a range, or what joins a unit to its figure. */
const UPPER_END = new RegExp(`^(?: ?[-~～至到:/+] ?${FIGURE}|[-+])`);

function unitOf(words: string, figure: string): string | null {
  const after = figure === "" ? "" : words.slice(words.indexOf(figure) + figure.length);
  const unit = after.replace(/(?:及以上|及以下|以上|以下|以内|左右)$/, "").replace(UPPER_END, "").trim();
  if (unit !== "") return unit;
  return /^(?:us|hk|a|c)?[$€£¥]/.exec(words)?.[0] ?? null;
}

function isQuantity(words: string, kind: QuantityKind, before: string, after: string): boolean {
  if (kind !== "number") return true;
  if (/^(?:19|20)\d{2} ?年/.test(words)) return false;
  if (/^[\u4e00-\u9fff]/.test(words)) {
    if (/^[十百千万亿]{1,2}(?:分|点|头|家|度|方|般)$/.test(words)) return false;
    if (/^一[名位家]$/.test(words)) return !BECOMES.test(before);
    return !ARTICLE.test(words) || BOUND_BEFORE.test(before) || (/^(?:$|[ ,;。、])/.test(after) && /[\u4e00-\u9fff]$/.test(before));
  }
  const bare = words.replace(/^[<>=≤≥± ]{1,4}/, "");
  if (/^\d[\d.,]{0,20}$/.test(bare)) {
    if (NAMES_YEAR.test(bare)) return false;
    return SETS.test(before) || bare !== words || /^[,.;。) ]{0,1}$/.test(after.trim().slice(0, 1)) && /[a-z\u4e00-\u9fff]/.test(before);
  }
  return !/^(?:19|20)\d{2} [a-z]/.test(bare);
}

function roleOf(before: string, kind: QuantityKind): Quantity["role"] {
  if (kind === "number" || kind === "percent") {
    if (BASELINE_BEFORE.test(before)) return "baseline";
  }
  return CHANGE_BEFORE.test(before) || kind === "multiple" ? "change" : "target";
}
