import type { PlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { textIn } from "../../core/text.ts";
import type { Text } from "../../core/text.ts";
import { dayAfter } from "../../calendar/sample-days.ts";
import type { Mark } from "../review.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { playCourse, readCourse } from "./course.ts";
import type { CourseStep } from "./course.ts";
import { formStatesOf } from "./due.ts";
import { firstDayOf } from "./lifecycle.ts";
import type { CheckGoal } from "./values.ts";

/** What scenarios should reach of each protocol: every step and state brought about and refused, every last day and the day after. */
export function courseMarks(section: InterviewSection): readonly Mark[] {
  return [...section.protocols.values()].flatMap((protocol) => {
    const at = pointer("/protocols", protocol.name);
    const steps = protocol.document.steps.flatMap(({ id, title }, index) => {
      return pair(protocol, `step/${id}`, pointer(at, "steps", index), title, id);
    });
    const states = protocol.states.flatMap((state, index) => {
      const path = pointer(at, "form", "states", index);
      const own = index === 0 ? [] : pair(protocol, `state/${state.state}`, path, state.title, state.state);
      const isDue = (state.within ?? null) !== null || state.dueBy !== undefined;
      return isDue && index > 0 ? [...own, ...days(protocol, state.state, path, state.title)] : own;
    });
    const span = protocol.maxSpanDays === null ? [] : days(protocol, "span", pointer(at, "maxSpanDays"), undefined);
    return [...steps, ...states, ...span];
  });
}

function pair({ name }: Protocol, id: string, path: string, title: Text | undefined, word: string): readonly Mark[] {
  return [
    { id: `${name}/${id}/entered`, path, title: { en: `${name}: ${textIn(title, "en", word)} comes about`, "zh-CN": `${name}：${textIn(title, "zh-CN", word)}得以进行` } },
    { id: `${name}/${id}/refused`, path, title: { en: `${name}: ${textIn(title, "en", word)} is refused`, "zh-CN": `${name}：${textIn(title, "zh-CN", word)}被拒绝` } },
  ];
}

function days({ name }: Protocol, id: string, path: string, title: Text | undefined): readonly Mark[] {
  const en = id === "span" ? "all steps" : textIn(title, "en", id);
  const zh = id === "span" ? "全部步骤" : textIn(title, "zh-CN", id);
  return [
    { id: `${name}/${id}/last-day`, path, title: { en: `${name}: the last day for ${en}`, "zh-CN": `${name}：${zh}的最后一日` } },
    { id: `${name}/${id}/day-after`, path, title: { en: `${name}: the day after the last for ${en}`, "zh-CN": `${name}：${zh}期限届满次日` } },
  ];
}

/** The ids of the marks that a scenario reaches. */
export function reachedByCourse(section: InterviewSection, given: unknown, on: PlainDate | null, checkGoal?: CheckGoal): readonly string[] {
  const course = readCourse(given);
  if (!course.ok) return [];
  const steps = playCourse(section, course.value, checkGoal);
  const ids = steps.flatMap((each) => reachedInStep(section, each));
  const last = steps.at(-1);
  return [...new Set(on === null || last === undefined ? ids : [...ids, ...reachedOnDay(section, last, on)])];
}

const STATES: Readonly<Record<string, string>> = { "form.signed": "signed", "form.filed": "filed", "form.archived": "archived" };

function reachedInStep(section: InterviewSection, { event, before, after, issues }: CourseStep): readonly string[] {
  const protocol = section.protocols.get(after.protocol);
  if (protocol === undefined) return [];
  const how = issues.length === 0 ? "entered" : "refused";
  const state = STATES[event.type];
  const isPart = event.type === "form.signed" && how === "entered" && after.state !== "signed";
  const spanned = "step" in event && event.type !== "step.reopened" ? daysOf(protocol.name, "span", spanEnd(protocol, before), event.on) : [];
  return [
    ...("step" in event ? [`${protocol.name}/step/${event.step}/${how}`] : []),
    ...(state === undefined || isPart ? [] : [`${protocol.name}/state/${state}/${how}`]),
    ...spanned,
  ];
}

function spanEnd({ maxSpanDays }: Protocol, before: CourseStep["before"]): PlainDate | null {
  const first = firstDayOf(before);
  return maxSpanDays === null || first === undefined ? null : dayAfter(first, maxSpanDays);
}

/** The windows that run on the day of the question. */
function reachedOnDay(section: InterviewSection, { after }: CourseStep, on: PlainDate): readonly string[] {
  const protocol = section.protocols.get(after.protocol);
  if (protocol === undefined) return [];
  const next = formStatesOf(section, protocol, after).find((each) => each.on === null);
  return next === undefined || after.state === "open" ? [] : daysOf(protocol.name, next.state, next.dueOn, on);
}

function daysOf(protocol: string, id: string, last: PlainDate | null, on: PlainDate): readonly string[] {
  if (last === null) return [];
  if (on === last) return [`${protocol}/${id}/last-day`];
  return on === dayAfter(last, 1) ? [`${protocol}/${id}/day-after`] : [];
}
