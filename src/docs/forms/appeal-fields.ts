import type { Locale } from "../../core/text.ts";
import type { FormField } from "../../topics/interview/topic.ts";

/** A field of the usual appeal form. */
interface AppealField {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly type: Extract<FormField["type"], "text" | "texts" | "date" | "boolean">;
  readonly required: boolean;
}

/**
 * What the appellant fills in. No company's text that the presets come from has a form for appeals: these are the fields of
 * a public one, which sheets say of themselves.
 */
export const appellantFields: readonly AppealField[] = [
  { id: "appellant", title: { en: "name of the appellant", "zh-CN": "申诉人姓名" }, type: "text", required: true },
  { id: "periodFrom", title: { en: "appraisal period, from", "zh-CN": "考评期间（起）" }, type: "date", required: true },
  { id: "periodTo", title: { en: "appraisal period, to", "zh-CN": "考评期间（止）" }, type: "date", required: true },
  { id: "mainAppraiser", title: { en: "main appraiser", "zh-CN": "主要考评者" }, type: "text", required: true },
  { id: "superior", title: { en: "the appraiser's superior", "zh-CN": "考评者的上级" }, type: "text", required: false },
  { id: "assessedOn", title: { en: "day on which the initial assessment ended", "zh-CN": "初评结束日期" }, type: "date", required: true },
  { id: "wasInterviewed", title: { en: "was there a formal interview?", "zh-CN": "是否进行过正式面谈" }, type: "boolean", required: true },
  { id: "content", title: { en: "what is appealed against", "zh-CN": "申诉内容" }, type: "texts", required: true },
  { id: "grounds", title: { en: "grounds and facts", "zh-CN": "申诉理由及事实" }, type: "texts", required: true },
];

/** What is filled in at each stage. */
export const stageFields: readonly AppealField[] = [
  { id: "facts", title: { en: "facts found", "zh-CN": "调查核实的事实" }, type: "texts", required: false },
  { id: "coordination", title: { en: "result of the coordination", "zh-CN": "协调结果" }, type: "text", required: false },
  { id: "appraiserOpinion", title: { en: "the appraiser's opinion", "zh-CN": "考评者意见" }, type: "text", required: false },
  { id: "employeeOpinion", title: { en: "the appellant's opinion", "zh-CN": "申诉人意见" }, type: "text", required: false },
  { id: "handlerOpinion", title: { en: "the opinion of whoever answers", "zh-CN": "处理人意见" }, type: "text", required: false },
];
