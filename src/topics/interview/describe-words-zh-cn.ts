import { told } from "../chapter-parts.ts";
import type { Phrase } from "../description.ts";
import { joinPhrases, listPhrases, phrase } from "../phrase.ts";
import type { InterviewSentences } from "./describe-words.ts";
import type { FormStateName } from "./schema.ts";

/** "12 月 31 日" */
function dayWords(monthDay: string): string {
  const [month, date] = monthDay.split("-");
  return `${Number(month)} 月 ${Number(date)} 日`;
}

const LEADERS = { employee: "员工", manager: "经理", both: "双方" } as const;
const REACHED = { filled: "填写", signed: "签字", filed: "备案", archived: "归档" } as const;
const WAYS = { "signed": "签字", "signed-with-disagreement": "签字并注明不同意见", "refused": "拒绝签字" } as const;

export const zh: Omit<InterviewSentences, "fields"> = {
  intro: (protocols) =>
    protocols.length === 1
      ? phrase`面谈按以下流程进行：${listPhrases(protocols, "zh-CN", "or")}。`
      : phrase`面谈按以下流程之一进行：${listPhrases(protocols, "zh-CN", "or")}。`,
  usual: (protocol) => phrase`未指明流程的，采用${protocol}。`,
  party: { employee: "员工", manager: "经理" },
  roleParty: (role) => role,
  office: (title) => title,

  phases: {
    title: "沟通阶段",
    intro: "一个考评周期内，在以下阶段进行沟通。",
    alias: (aliases) => phrase`数据中亦记作${listPhrases(aliases, "zh-CN", "or")}。`,
    anyTime: (value, at) => (value ? phrase`除定期沟通外，可${told("随时", at)}进行。` : phrase`属于${told("定期沟通", at)}。`),
    after: (thing, at) => phrase`应在满足以下${told("条件", at)}后进行：${thing}。`,
    satisfiedAt: (state, at) => phrase`面谈表完成${told(REACHED[state], at)}后，视为已完成沟通。`,
    satisfied: "未另行规定的，面谈表签字后视为已完成沟通；面谈表无须签字的，填写后视为已完成沟通。",
  },
  channels: {
    title: "沟通渠道",
    intro: "只有通过正式渠道进行的沟通，才计入上述各阶段的沟通；非正式沟通可以进行，但不能代替正式沟通。",
    formal: (channels) => phrase`正式渠道包括：${listPhrases(channels, "zh-CN", "and")}。`,
    informal: (channels) => phrase`非正式渠道包括：${listPhrases(channels, "zh-CN", "and")}。`,
    caption: "正式渠道与非正式渠道",
    head: ["渠道", "性质", "依据"],
    isFormal: { yes: "正式", no: "非正式" },
  },
  parties: { title: "其他参与方", intro: "除员工和经理外，以下各方参与备案、归档，或可以查阅记录。" },

  protocol: {
    serves: (phases) => phrase`本流程适用于${listPhrases(phases, "zh-CN", "and")}。`,
    servesAny: "本流程适用于各个沟通阶段。",
    order: (isStrict, at) => (isStrict ? phrase`各步骤${told("按所列顺序依次", at)}进行。` : phrase`各步骤${told("不分先后", at)}。`),
    span: (days, at, isSameDay) =>
      isSameDay ? phrase`全部步骤应在${told("同一日", at)}内记录。` : phrase`最后一步的记录，距第一步的记录不得超过${days}个${told("自然日", at)}。`,
    unsaid: "栏目未另行注明的，双方均可填写，也可以不填。",
    caption: (protocol) => phrase`步骤一览：${protocol}`,
    head: ["步骤", "主导方", "记录内容", "条件"],
    none: "—",
    figure: (protocol) => phrase`步骤顺序：${protocol}`,
    alternative: (protocol, steps, isStrict) => {
      const named = steps.map(({ title, lead, after }, index) => {
        const condition = after.length === 0 ? "" : `，须先完成${after.join("和")}`;
        return `${index + 1}. ${title}（由${LEADERS[lead]}主导${condition}）`;
      });
      return `${protocol}的${isStrict ? "各步骤依次进行" : "各步骤不分先后"}：${named.join("；")}。`;
    },
    onlyAfter: "须先完成",
  },
  step: {
    title: (number, title) => phrase`第${number}步：${title}`,
    lead: (value, at) =>
      value === "both"
        ? phrase`本步骤由${told(LEADERS.both, at)}共同主导，任何一方均可结束本步骤。`
        : phrase`本步骤由${told(LEADERS[value], at)}主导并结束。`,
    leader: LEADERS,
    completed: (steps) => phrase`${quoted(steps)}完成后，方可开始本步骤。`,
    authors: (parties) =>
      parties.length === 1
        ? phrase`${listPhrases(parties, "zh-CN", "and")}填写内容后，方可结束本步骤。`
        : phrase`${listPhrases(parties, "zh-CN", "and")}均填写内容后，方可结束本步骤。`,
    nothing: (at) => phrase`本步骤${told("无须记录", at)}。`,
    recorded: "本步骤应记录以下内容。",
    afterSteps: (steps) => phrase`${quoted(steps)}完成后`,
    afterAuthors: (parties) => phrase`${listPhrases(parties, "zh-CN", "and")}须填写内容`,
  },
  form: {
    title: "面谈表",
    own: (title, protocol) => phrase`${title}（${protocol}）`,
    head: "表头包括以下栏目；未注明必填的，可以不填。",
    readers: (parties, at) =>
      parties === null
        ? phrase`栏目未注明查阅范围的，${told("任何人", at)}均可查阅。`
        : parties.length === 0
          ? phrase`栏目未注明查阅范围的，${told("任何人", at)}不得查阅。`
          : phrase`栏目未注明查阅范围的，仅${listPhrases(parties, "zh-CN", "and")}可以查阅。`,
    signatures: "签字",
    signer: (party, ways) => ways.length === 1 ? phrase`${party}应当${listPhrases(ways, "zh-CN", "or")}。` : phrase`${party}可以选择${listPhrases(ways, "zh-CN", "or")}。`,
    way: (way, needs, at) => joinPhrases([told(WAYS[way], at), ...(needs.length === 0 ? [] : ["（须有", listPhrases(needs, "zh-CN", "and"), "）"])]),
    need: { witness: "见证人", reason: "原因说明" },
    states: "从填写到归档",
    state: (state, owners, office, at) => {
      const by = listPhrases(owners, "zh-CN", state === "signed" || state === "filled" ? "and" : "or");
      const where = office === null ? [] : [state === "archived" ? "在" : "向", office];
      return joinPhrases(["面谈表由", by, ...where, told(REACHED[state], at), "。"]);
    },
    within: (period, since) => phrase`期限为自${sinceWords(since)}起${period}。`,
    dueBy: (monthDay, since, at) => phrase`最后期限为${sinceWords(since)}起（含当日）的第一个${told(dayWords(monthDay), at)}。`,
    noLimit: (at) => phrase`对此${told("不设期限", at)}。`,
    caption: (form) => phrase`面谈表的办理：${form}`,
    tableHead: ["状态", "责任方", "办理部门", "期限"],
    stateName: REACHED,
    none: "—",
    shortDueBy: (monthDay, at) => phrase`${told(dayWords(monthDay), at)}前（含当日）`,
    unit: (unit) => ({ "calendar-day": "个自然日", "working-day": "个工作日", "month": "个月" })[unit],
  },
};

function sinceWords(since: FormStateName | null): string {
  return since === null ? "面谈开始之日" : `${REACHED[since]}之日`;
}

function quoted(steps: readonly Phrase[]): Phrase {
  return listPhrases(
    steps.map((each) => phrase`“${each}”`),
    "zh-CN",
    "and",
  );
}
