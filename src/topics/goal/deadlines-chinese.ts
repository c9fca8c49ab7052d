import type { PlainDate } from "../../core/plain-date.ts";
import { dateOf, endAround, endInFiscalYear, endInYear, endOfMonth, firstFrom, later, monthOf, yearOf } from "./calendar-days.ts";
import type { DateContext } from "./calendar-days.ts";
import { timed } from "./deadline.ts";
import type { GoalDeadline, Groups, TimePattern } from "./deadline.ts";
import { valueOf } from "./numerals.ts";

const NUMBER = "(?:\\d{1,4}|[一二两三四五六七八九十百]{1,4})";
const DAY = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const YEAR = "(?<year>20\\d{2} ?年度?|\\d{2}年|[二2][〇零0○][〇零一二三四五六七八九]{2}年|今年|明年|本年度?|当年|来年|次年)";
const UNTIL = "(?<until>之前|以前|前|之内|以内|内|止|期间)?";

/** Verbs that take a paper or a task as their object: what follows is its name, not a date. */
const OBJECT_VERB = /(?:完成|编制|编写|制定|制订|撰写|提交|出具|发布|起草|修订|更新|审核|汇总|整理|做好|开展|组织|参与|配合|披露|办理|梳理|的)$/;
const PAPER = /^(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:总结|报告|报表|预算|决算|计划|方案|考核|审计|年报|财报|白皮书|规划|工资|盘点|分析|述职|会议|台账|奖金)(?=$|[,;。、 》]|的|工作|书|会|表|编制|提交|披露|出具|发布|完成|上报|报送|定稿|撰写|审议|印发|及|和|与|并|进行)/;

/** Words that speak of one order or complaint after another: a time after them is a service level. */
const CASE_BEFORE = /(?:收到|接到|接报|受理|提出|提交|发生|下单|到货|申请|报修|投诉|报警|发现|入职|签收|离职|开票|签约|新员工|上架|订单|工单|咨询|控制在|缩短至|缩短到|压缩至|压缩到|不超过|不高于|低于|平均|周期|时长|时效|时间|小于|少于|≤|<)[^,。;]{0,10}$/;
const CASE_AFTER = /^(?:的)?(?:(?:主动)?(?:离职|流失|留存|复购|解决|办结|回复|响应|回款|整改|退货|故障|转正|到货|入库|发货|签收)率|响应|回复|答复|反馈|办结|到达|到场|发货|受理|送达|退款|复检|复购|流失|离职|到岗率)/;
const CASE_AFTER_WORKING = /^(?:完成)?[\u4e00-\u9fff]{0,4}(?:审核|审批|处理|解决|报销|入账|开票|结案|报价|签批|归档|出具)/;

/** A year after these words is what is compared with. */
const COMPARED = /(?:较|比|对比|相比|与|同|对标)$/;

function attributeOr(kind: GoalDeadline["kind"]): TimePattern["kind"] {
  return ({ until, edge }, before, after) => {
    if (COMPARED.test(before)) return null;
    if (/^(?:起|开始)/.test(after)) return "attribute";
    if (until !== undefined || edge !== undefined) return "deadline";
    return OBJECT_VERB.test(before) || PAPER.test(after) ? "attribute" : kind;
  };
}

function yearNamed(groups: Groups, context: DateContext): number | null {
  const written = groups["year"]?.replace(/ ?年度?$/, "") ?? "";
  const value = valueOf(written);
  if (value !== null) return value < 100 ? value + 2000 : value;
  const own = context.period === null ? null : yearOf(context.period.from);
  return own === null ? null : /^(?:明|来|次)/.test(written) ? own + 1 : own;
}

/** The date in the year that is named, or else the first such date in the context's period. */
function inYear(groups: Groups, context: DateContext, dateIn: (year: number) => PlainDate | null): PlainDate | null {
  if (groups["year"] === undefined) return firstFrom(context, dateIn);
  const year = yearNamed(groups, context);
  return year === null ? null : dateIn(year);
}

function dayInMonth({ month, day, edge, until }: Groups, year: number): PlainDate | null {
  const number = valueOf(month ?? "") ?? 0;
  if (number < 1 || number > 12) return null;
  if (day !== undefined) return dateOf(year, number, valueOf(day) ?? 0);
  if (edge === undefined && until?.endsWith("前") === true) return number === 1 ? endOfMonth(year - 1, 12) : endOfMonth(year, number - 1);
  if (edge === "上旬" || edge === "初") return dateOf(year, number, 10);
  return edge === "中旬" ? dateOf(year, number, 20) : endOfMonth(year, number);
}

/** 三季度前 ends with the quarter before it; 一季度前, 三季度末前 and 三季度内 with the quarter itself. */
function endOfPart({ until, edge }: Groups, months: number, length: number): number {
  return edge === undefined && until?.endsWith("前") === true && months > length ? months - length : months;
}

const partNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2, "1": 1, "2": 2, "3": 3, "4": 4 };

/** 2026财年, FY26 before a quarter or half. */
const FISCAL = "(?:fy ?(?=\\d)|(?=\\d{2,4} ?财年))(?<![\\d])(?<fiscal>(?:20)?\\d{2}) ?(?:财年)? ?";
const QUARTER = `(?:第 ?)?(?<quarter>[一二三四1-4]) ?(?:个)?财?季(?:度|(?=[末底前内]))|前(?<first>[一二三])(?:个)?季度|(?<![a-z])q(?<letter>[1-4])(?![\\da-z])`;

export const chineseTimes: readonly TimePattern[] = [
  // 1-6月, 1月至6月
  timed(new RegExp(`${YEAR}?(?<!\\d)(?<start>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月?份? ?[-~～至到] ?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:份)?(?<edge>[底末])?${UNTIL}`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)), attributeOr("deadline")),
  // 2026年9月30日前, 6月底, 2月中旬前, 二〇二六年十月三十一日
  timed(new RegExp(`${YEAR}? ?(?<![\\d一二两三四五六七八九十])(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:份)? ?(?:(?<day>${DAY}) ?[日号])?(?<edge>[底末初]|[中上下]旬)?${UNTIL}`, "g"), (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)), (groups, before, after) => (groups["day"] === undefined ? attributeOr("deadline")(groups, before, after) : "deadline")),
  // 6.30前, 6/30前
  timed(/(?<![\d./])(?<month>\d{1,2})[./](?<day>\d{1,2}) ?(?<until>之前|以前|前)/g, (groups, context) => inYear(groups, context, (year) => dayInMonth(groups, year)), ({ month, day }) => (dateOf(2000, Number(month), Number(day)) === null ? null : "deadline")),
  // 本月25日前
  timed(
    new RegExp(`(?:本|当|这个)月 ?(?<day>${DAY}) ?[日号]${UNTIL}`, "g"),
    ({ day }, context) => {
      const end = endAround(context, 1, 1);
      return end === null ? null : dateOf(yearOf(end), monthOf(end), valueOf(day ?? "") ?? 0);
    },
  ),
  timed(
    new RegExp(`(?:${YEAR}|${FISCAL})? ?(?:${QUARTER}) ?(?<edge>[底末]|结束)?${UNTIL}`, "g"),
    (groups, context) => {
      const named = groups["quarter"] ?? groups["letter"] ?? groups["first"] ?? "";
      const months = endOfPart(groups, (partNumbers[named] ?? 0) * 3, 3);
      const { fiscal } = groups;
      if (fiscal !== undefined) return endInFiscalYear(Number(fiscal), months, context);
      return inYear(groups, context, (year) => endInYear(year, months, context));
    },
    attributeOr("deadline"),
  ),
  timed(
    new RegExp(`(?:${YEAR}|${FISCAL})? ?(?:(?<half>[上下])半(?:财?年度?)|(?<![a-z])h(?<letter>[12])(?![\\da-z])) ?(?<edge>[底末]|结束)?${UNTIL}`, "g"),
    (groups, context) => {
      const months = endOfPart(groups, (partNumbers[groups["half"] ?? groups["letter"] ?? ""] ?? 0) * 6, 6);
      if (groups["fiscal"] !== undefined) return endInFiscalYear(Number(groups["fiscal"]), months, context);
      return inYear(groups, context, (year) => endInYear(year, months, context));
    },
    attributeOr("deadline"),
  ),
  // 年底前, 2026年末, 今年年底, 年内, 财年末, 2026财年
  timed(
    new RegExp(`(?:(?<fiscal>(?:20)?\\d{2}|本|全|整个)? ?(?<fiscalYear>财年|财政年度|会计年度)|${YEAR}年?|(?<![\\d一二两三四五六七八九十半个百多])(?:年度?))(?:(?<edge>[底末]|终(?=前|之前|以前))${UNTIL}|(?<inside>之内|以内|内|结束前))`, "g"),
    (groups, context) => {
      const { fiscal, fiscalYear } = groups;
      if (fiscalYear === undefined) return inYear(groups, context, (year) => endOfMonth(year, 12));
      const year = Number(fiscal);
      if (Number.isInteger(year) && year > 0) return endInFiscalYear(year, 12, context);
      return context.fiscalYearStartMonth === null ? endAround(context, 12, 1) : firstFrom(context, (each) => endInFiscalYear(each, 12, context));
    },
  ),
  timed(
    /(?<half>半年)末前?|(?:本|当|下)?(?:个)?(?:(?<month>月)|(?<quarter>季度?)|周)(?<edge>[底末])(?<until>之前|以前|前)?/g,
    ({ half, month, quarter }, context) => {
      if ((month ?? quarter ?? half) === undefined) return null;
      return endAround(context, month !== undefined ? 1 : quarter !== undefined ? 3 : 6, 1);
    },
  ),
  timed(
    /全年度?|整年|全季度?|全财年|(?<fiscal>(?:20)?\d{2}) ?财年(?<until>前|之前|以前|期间)?/g,
    ({ fiscal }, context) => {
      if (fiscal !== undefined) return endInFiscalYear(Number(fiscal), 12, context);
      return context.period?.until ?? null;
    },
    (groups, before, after) => (groups["fiscal"] === undefined ? "deadline" : attributeOr("deadline")(groups, before, after)),
  ),
  timed(
    /(?<![\d-])(?<year>20\d{2} ?年|[二][〇零○][〇零一二三四五六七八九]{2}年)(?:度|全年)?(?<until>之前|以前|前|之内|以内|内|期间)?/g,
    (groups, context) => {
      const year = yearNamed(groups, context);
      return year === null ? null : endOfMonth(groups["until"]?.endsWith("前") === true ? year - 1 : year, 12);
    },
    attributeOr("deadline"),
  ),
  // 今年 alone says when, not by when; 本季度内 has an end.
  timed(
    /(?<year>今年|明年|本年度?|当年|来年|次年)度?(?<until>内|之内|以内)?|(?:本|当|(?<next>下))(?:一)?(?:个)?(?:(?<month>月)|(?<quarter>季度?)|周|财年|半年)(?!度会)(?<inside>内|之内|以内)?/g,
    (groups, context) => {
      if (groups["year"] !== undefined) return inYear(groups, context, (year) => endOfMonth(year, 12));
      const length = groups["month"] !== undefined ? 1 : groups["quarter"] !== undefined ? 3 : 0;
      return length === 0 || groups["next"] !== undefined ? null : endAround(context, length, 1);
    },
    ({ until, inside }) => (until !== undefined || inside !== undefined ? "deadline" : "span"),
  ),
  // 年度费用: the year is only part of the name
  timed(/(?<![\d一二三四五六七八九十半])年度(?!内|底|末)/g, () => null, () => "attribute"),
  // 两个月内, 30天内, 半年内; not 接到报修后2小时内, 三个月内离职率
  timed(
    new RegExp(`(?<![\\d.一二两三四五六七八九十])(?<count>${NUMBER}|半)(?<more>个半)? ?(?:个)?(?<unit>工作日|自然日|天|日|周|星期|月|季度|年)(?<inside>之内|以内|内|的?时间内?|(?<=(?:未来|今后|接下来).{1,8}))`, "g"),
    ({ count, unit, more }, context, before) => {
      const number = valueOf(count ?? "");
      // 启动后3个月内 is counted from a day that is not known.
      if (number === null || /[后起]的?$/.test(before) || unit === "工作日" || more !== undefined) return null;
      if (unit === "年" || unit === "季度" || unit === "月") return later(context, number * (unit === "年" ? 12 : unit === "季度" ? 3 : 1), "month");
      return later(context, number, unit === "周" || unit === "星期" ? "week" : "day");
    },
    ({ unit }, before, after) => {
      if (/(?:未来|今后|接下来)(?:的)?$/.test(before)) return "deadline";
      if (CASE_BEFORE.test(before) || CASE_AFTER.test(after)) return null;
      return unit === "工作日" && CASE_AFTER_WORKING.test(after) ? null : "deadline";
    },
  ),
  timed(/(?:元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|十一|双十一|双11|双十二|双12|618)(?:假期|长假|大促|节)?(?:之前|以前|前)|(?<!每)(?:本|下)?(?:周|星期)[一二三四五六日天](?:之前|以前|前)|第? ?\d{1,2} ?周(?:结束|末)?(?:之前|以前|前)|(?<![a-z])w\d{1,2}(?:之前|以前|前)/g),
];
