import { either, every, joined } from "../../locales/plain-text.ts";
import type { FeedWords } from "./feed-words.ts";

const all = (names: readonly string[]): string => every(names, "zh-CN");

export const zh: FeedWords = {
  plan: {
    name: (policy) => `《${policy}》面谈安排`,
    category: "绩效面谈",
    summary: (person, by) => joined("绩效面谈：", person, by.length === 0 ? "" : joined("，由", all(by), "面谈")),
    period: (from, until, day) => `面谈周期为 ${from} 至 ${until}，应于 ${day} 前（含当日）完成。`,
    department: (name) => `部门：${name}`,
    turn: (lastOn) => (lastOn === null ? "按轮次面谈，此前尚未面谈。" : `按轮次面谈，上次面谈日期为 ${lastOn}。`),
    mandatory: (isSkipLevel) => `本次为应谈数量之外的必谈${isSkipLevel ? "，须越级面谈" : ""}。`,
  },
  appeal: {
    name: (policy, appellant) => `《${policy}》申诉期限：${appellant}`,
    category: "绩效申诉",
    summary: {
      "file": (appellant, stage) => `${appellant}：提出申诉的最后一日（${stage}）`,
      "escalate": (appellant, stage) => `${appellant}：进入下一环节申诉的最后一日（${stage}）`,
      "complete-papers": (appellant) => `${appellant}：补正申诉材料的最后一日`,
      "accept": (appellant, stage, handler) => `${joined(appellant, "的申诉：", handler, "受理期限")}（${stage}）`,
      "answer": (appellant, stage, handler) => `${joined(appellant, "的申诉：", handler, "答复期限")}（${stage}）`,
    },
    handler: (role, person) => `${role}（${person}）`,
    counted: (from, until) => `期限自 ${from} 起算，最后一日为 ${until}。`,
    rolled: (rawDate) => `期限原于 ${rawDate} 届满，因当日休息而顺延。`,
    extended: (on, previous, reason) =>
      `已于 ${on} 延期，原最后一日为 ${previous}。${reason === null ? "" : `理由：${reason}`}`,
    ifSilent: (day) => `此期限以 ${day} 前（含当日）未答复为前提。`,
    unknownAfter: (reasons) => `逾期未答复时的后续期限尚无法计算：${reasons.join("；")}。`,
  },
  interview: {
    name: (policy, employee) => `《${policy}》面谈期限${employee === null ? "" : `：${employee}`}`,
    category: "绩效面谈",
    summary: {
      "step.completed": (employee, manager) => joined(manager, "与", employee, "的面谈：完成各步骤的最后一日"),
      "form.signed": (employee, manager) => joined(manager, "与", employee, "的面谈：表单签字的最后一日"),
      "form.filed": (employee, manager) => joined(manager, "与", employee, "的面谈：表单备案的最后一日"),
      "form.archived": (employee, manager) => joined(manager, "与", employee, "的面谈：表单归档的最后一日"),
    },
    steps: (names) => `下一步骤：${all(names)}`,
    owners: (names, isAnyOfThem) => `办理人：${isAnyOfThem ? either(names, "zh-CN") : all(names)}`,
  },
  basis: {
    rule: (names, policy, version) => `依据：《${policy}》（版本 ${version}）规则 ${all(names)}`,
    stage: (names, policy, version) => `依据：《${policy}》（版本 ${version}）申诉环节 ${all(names)}`,
    state: (names, policy, version) => `依据：《${policy}》（版本 ${version}）表单状态 ${all(names)}`,
    protocol: (names, policy, version) => `依据：《${policy}》（版本 ${version}）面谈程序 ${all(names)}`,
  },
  provisional: "暂定：该年的放假安排尚未公布。",
};
