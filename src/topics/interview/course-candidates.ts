import type { PlainDate } from "../../core/plain-date.ts";
import { dayAfter, sampleDays } from "../../calendar/sample-days.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { Candidate } from "../review.ts";
import type { InterviewSection, Protocol, Step } from "./compile.ts";
import { playCourse, readCourse } from "./course.ts";
import { formStatesOf } from "./due.ts";
import { isGiven } from "./field-schema.ts";
import { leadersOf } from "./lifecycle.ts";
import { waySchema } from "./schema.ts";
import { completingEvents, giverOf, sampleHead, sampleValue } from "./sample-values.ts";

type Events = readonly Readonly<Record<string, unknown>>[];

/** Courses worth a scenario: of every protocol the whole way, each step and state refused, each last day and the day after. */
export function courseCandidates(section: InterviewSection): readonly Candidate[] {
  const { plain, beforeRest } = sampleDays(section.calendar);
  return [
    ...[...section.protocols.values()].flatMap((protocol) => protocolCandidates(section, protocol, plain)),
    ...[...section.protocols.values()].flatMap((protocol) => windowCandidates(section, protocol, beforeRest)),
    ...phaseCandidates(section, plain),
  ];
}

function openedWith(section: InterviewSection, { name, document, head }: Protocol, on: PlainDate, changed: object = {}): Events {
  const formal = [...section.channels].find(([, { formal: isFormal }]) => isFormal)?.[0];
  const phaseName = document.phases?.[0];
  const phase = phaseName === undefined ? undefined : section.phases.get(phaseName);
  const after = Object.fromEntries((phase?.document.after ?? []).map(({ id }) => [id, on]));
  const values = sampleHead(head);
  return [
    {
      type: "interview.opened",
      on,
      employee: "employee",
      manager: "manager",
      protocol: name,
      ...(formal === undefined ? {} : { channel: formal }),
      ...(phaseName === undefined ? {} : { phase: phaseName }),
      ...(Object.keys(after).length === 0 ? {} : { after }),
      ...(Object.keys(values).length === 0 ? {} : { values }),
      ...changed,
    },
  ];
}

function protocolCandidates(section: InterviewSection, protocol: Protocol, day: PlainDate): readonly Candidate[] {
  const opened = openedWith(section, protocol, day);
  const { name } = protocol;
  const title = { en: textIn(protocol.document.title, "en", name), "zh-CN": textIn(protocol.document.title, "zh-CN", name) };
  const whole = [...opened, { type: "steps.completed", on: day }, ...formEvents(protocol, day)];
  const candidate = (en: string, zh: string, events: Events, on: PlainDate = day): Candidate => ({
    name: { en: `${title.en}: ${en}`, "zh-CN": `${title["zh-CN"]}：${zh}` },
    given: { events },
    on,
  });
  const steps = [...protocol.steps.values()];
  return [
    candidate("from beginning to end", "从开始到结束的全过程", whole),
    ...steps.flatMap((step, index) => {
      const before = steps[index - 1];
      const begun = before === undefined ? opened : [...opened, { type: "steps.completed", on: day, until: before.id }];
      return stepCandidates(step, begun, opened, day, candidate);
    }),
    ...formCandidates(section, protocol, [...opened, { type: "steps.completed", on: day }], day, candidate),
    ...spanCandidates(protocol, opened, day, candidate),
  ];
}

const PARTIES = { employee: { en: "the employee", zh: "员工" }, manager: { en: "the manager", zh: "经理" } } as const;

const WAYS = {
  "signed": { en: "signs", zh: "签字" },
  "signed-with-disagreement": { en: "signs and disagrees", zh: "签字并表示异议" },
  "refused": { en: "refuses to sign", zh: "拒绝签字" },
} as const;

const EVENTS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  "form.signed": { en: "signed", zh: "签字" },
  "form.filed": { en: "filed", zh: "备案" },
  "form.archived": { en: "archived", zh: "归档" },
};

type Make = (en: string, zh: string, events: Events, on?: PlainDate) => Candidate;

function stepCandidates(step: Step, begun: Events, opened: Events, day: PlainDate, make: Make): readonly Candidate[] {
  const { id, document } = step;
  const en = textIn(document.title, "en", id);
  const zh = textIn(document.title, "zh-CN", id);
  const whole = completingEvents(step, day);
  const last = whole.at(-1) ?? {};
  const leaders = leadersOf(step);
  const other = leaders.includes("manager") ? "employee" : "manager";
  const fields = document.fields.filter(isGiven);
  return [
    make(`step “${en}” before its turn`, `“${zh}”步骤提前进行`, [...opened, ...whole]),
    make(`step “${en}” completed by ${PARTIES[other].en}`, `“${zh}”步骤由${PARTIES[other].zh}完成`, [...begun, ...whole.slice(0, -1), { ...last, by: other }]),
    make(`step “${en}” completed with nothing recorded`, `“${zh}”步骤未填写即完成`, [...begun, last]),
    make(`step “${en}” completed a second time`, `“${zh}”步骤重复完成`, [...begun, ...whole, last]),
    ...fields.flatMap((field) => {
      const by = giverOf(field, leaders[0] ?? "manager");
      const record = (party: string, value: unknown) => ({ type: "step.recorded", on: day, step: id, by: party, values: { [field.id]: value } });
      const value = sampleValue(field);
      const stranger = by === "manager" ? "employee" : "manager";
      const [fieldEn, fieldZh] = [textIn(field.title, "en", field.id), textIn(field.title, "zh-CN", field.id)];
      return [
        make(`step “${en}” without “${fieldEn}”`, `“${zh}”步骤缺“${fieldZh}”`, [...begun, ...without(whole, field.id)]),
        make(`step “${en}” begun with “${fieldEn}”`, `“${zh}”步骤先填“${fieldZh}”`, [...begun, record(by, value)]),
        make(`step “${en}”: “${fieldEn}” recorded by ${PARTIES[stranger].en}`, `“${zh}”步骤中“${fieldZh}”由${PARTIES[stranger].zh}填写`, [...begun, record(stranger, value)]),
        make(`step “${en}”: “${fieldEn}” said not to apply`, `“${zh}”步骤中“${fieldZh}”记为不适用`, [...begun, record(by, null)]),
      ];
    }),
  ];
}

function without(events: Events, field: string): Events {
  return events.map((event) => {
    const { values, ...rest } = event;
    return typeof values === "object" && values !== null ? { ...rest, values: Object.fromEntries(Object.entries(values).filter(([id]) => id !== field)) } : event;
  });
}

/** The events that bring the form through its states. */
function formEvents({ signers, states }: Protocol, on: PlainDate): Events {
  return states.flatMap(({ state, owners }): Events => {
    switch (state) {
      case "filled":
        return [];
      case "signed":
        return signers.map(({ party, ways }) => signature(party, Object.entries(ways)[0] ?? ["signed", []], on));
      case "filed":
      case "archived":
        return [{ type: `form.${state}`, on, by: owners[0] ?? "manager" }];
      default:
        return state satisfies never;
    }
  });
}

function signature(by: string, [how, needs]: readonly [string, readonly string[] | undefined], on: PlainDate) {
  const given = Object.fromEntries((needs ?? []).map((need) => [need, need === "witness" ? "witness" : "said so"]));
  return { type: "form.signed", on, by, how, ...given };
}

function formCandidates(section: InterviewSection, protocol: Protocol, filled: Events, day: PlainDate, make: Make): readonly Candidate[] {
  const events = formEvents(protocol, day);
  const signed = protocol.signers.flatMap(({ party, ways }) => {
    return waySchema.options.flatMap((how) => {
      const needs = Object.entries(ways).find(([way]) => way === how)?.[1] ?? [];
      return [
        make(`${PARTIES[party].en} ${WAYS[how].en}`, `${PARTIES[party].zh}${WAYS[how].zh}`, [...filled, signature(party, [how, needs], day)]),
        ...needs.map((need) => make(`${PARTIES[party].en} ${WAYS[how].en}, with no ${need}`, `${PARTIES[party].zh}${WAYS[how].zh}，无${need === "witness" ? "见证人" : "理由"}`, [...filled, signature(party, [how, needs.filter((each) => each !== need)], day)])),
      ];
    });
  });
  const steps = events.flatMap((event, index) => {
    const before = [...filled, ...events.slice(0, index)];
    const type = String(event["type"]);
    return [
      make(`the form ${EVENTS[type]?.en ?? type} before the steps are done`, `步骤未完成即${EVENTS[type]?.zh ?? type}`, [...filled.slice(0, 1), event]),
      ...(type === "form.signed" ? [] : [make(`the form ${EVENTS[type]?.en ?? type} by somebody who may not`, `由无权的人${EVENTS[type]?.zh ?? type}`, [...before, { ...event, by: "stranger" }])]),
    ];
  });
  const owners = protocol.states.flatMap(({ state, owners: by }) => {
    if (state !== "filed" && state !== "archived") return [];
    const place = events.findIndex(({ type }) => type === `form.${state}`);
    return by.map((owner) => make(`the form ${state} by ${partyIn(section, owner, "en")}`, `由${partyIn(section, owner, "zh-CN")}${state === "filed" ? "备案" : "归档"}`, [...filled, ...events.slice(0, place), { type: `form.${state}`, on: day, by: owner }]));
  });
  return [...signed, ...steps, ...owners];
}

function partyIn({ document }: InterviewSection, party: string, locale: Locale): string {
  if (party === "employee" || party === "manager") return PARTIES[party][locale === "en" ? "en" : "zh"];
  return textIn(document?.parties?.[party]?.title, locale, party);
}

/** The last step on the last day of the span, and on the day after. */
function spanCandidates({ maxSpanDays, steps }: Protocol, opened: Events, day: PlainDate, make: Make): readonly Candidate[] {
  const ids = [...steps.keys()];
  const last = ids.at(-1);
  const before = ids.at(-2);
  const final = last === undefined ? undefined : steps.get(last);
  if (maxSpanDays === null || before === undefined || final === undefined) return [];
  const begun = [...opened, { type: "steps.completed", on: day, until: before }];
  return [0, 1].map((late) => {
    const on = dayAfter(day, maxSpanDays + late);
    return make(late === 0 ? `the last step after ${maxSpanDays} days, on the last day` : `the last step after ${maxSpanDays + 1} days, a day too late`, late === 0 ? `${maxSpanDays} 日后的期限最后一日完成末步` : `${maxSpanDays + 1} 日后完成末步，逾期一日`, [...begun, { type: "steps.completed", on }], on);
  });
}

/** Each state of the form as it is due: on its last day, and on the day after; begun on the day before a rest. */
function windowCandidates(section: InterviewSection, protocol: Protocol, day: PlainDate): readonly Candidate[] {
  const filled = [...openedWith(section, protocol, day), { type: "steps.completed", on: day }];
  const events = formEvents(protocol, day);
  return protocol.states.flatMap(({ state }, index): readonly Candidate[] => {
    const place = state === "signed" ? 0 : events.findIndex(({ type }) => type === `form.${state}`);
    if (index === 0 || place < 0) return [];
    const given = { events: [...filled, ...events.slice(0, place)] };
    const course = readCourse(given);
    const session = course.ok ? playCourse(section, course.value).at(-1)?.after : undefined;
    const due = session === undefined ? undefined : formStatesOf(section, protocol, session)[index]?.dueOn;
    if (due === undefined || due === null) return [];
    const title = { en: textIn(protocol.document.title, "en", protocol.name), "zh-CN": textIn(protocol.document.title, "zh-CN", protocol.name) };
    const what = EVENTS[`form.${state}`] ?? { en: state, zh: state };
    return [
      { name: { en: `${title.en}: ${due}, the last day for the form to be ${what.en}`, "zh-CN": `${title["zh-CN"]}：${due}，${what.zh}的最后一日` }, given, on: due },
      { name: { en: `${title.en}: ${dayAfter(due, 1)}, the form is not ${what.en}, a day late`, "zh-CN": `${title["zh-CN"]}：${dayAfter(due, 1)}，${what.zh}逾期一日` }, given, on: dayAfter(due, 1) },
    ];
  });
}

/** Each channel and each phase with its other names: whether a finished talk counts, and whether one may begin without what must come before. */
function phaseCandidates(section: InterviewSection, day: PlainDate): readonly Candidate[] {
  const [first] = section.protocols.values();
  if (first === undefined) return [];
  const finished = (protocol: Protocol, changed: object): unknown => {
    return { events: [...openedWith(section, protocol, day, changed), { type: "steps.completed", on: day }, ...formEvents(protocol, day).filter(({ type }) => type === "form.signed")] };
  };
  const channels = [...section.channels].map(([channel, { title }]): Candidate => ({
    name: { en: `a talk by way of “${textIn(title, "en", channel)}”`, "zh-CN": `以“${textIn(title, "zh-CN", channel)}”方式面谈` },
    given: finished(first, { channel }),
  }));
  const phases = [...section.phases].flatMap(([name, { name: own, document }]) => {
    const protocol = [...section.protocols.values()].find((each) => each.document.phases?.some((one) => section.phases.get(one)?.name === own)) ?? first;
    const after = Object.fromEntries((document.after ?? []).map(({ id }) => [id, day]));
    const changed = { phase: name, ...(document.after === undefined ? {} : { after }) };
    const [en, zh] = name === own ? [`“${textIn(document.title, "en", name)}”`, `“${textIn(document.title, "zh-CN", name)}”`] : [`“${name}”`, `“${name}”`];
    return [...section.protocols.values()].flatMap((each): readonly Candidate[] => [
      { name: { en: `${textIn(each.document.title, "en", each.name)} in the phase ${en}`, "zh-CN": `在${zh}阶段采用“${textIn(each.document.title, "zh-CN", each.name)}”` }, given: { events: openedWith(section, each, day, changed) }, keep: ["/state", "/refused"] },
      ...(each === protocol
        ? [
            { name: { en: `the phase ${en}, with the steps done`, "zh-CN": `${zh}阶段，步骤已完成` }, given: { events: [...openedWith(section, each, day, changed), { type: "steps.completed", on: day }] } },
            { name: { en: `the phase ${en}, with the form signed`, "zh-CN": `${zh}阶段，表已签字` }, given: finished(each, changed) },
            { name: { en: `the phase ${en} without what must come before`, "zh-CN": `${zh}阶段缺前置事项` }, given: { events: openedWith(section, each, day, { ...changed, after: {} }) } },
          ]
        : []),
    ]);
  });
  const noProtocol = openedWith(section, first, day).map((event) => Object.fromEntries(Object.entries(event).filter(([key]) => key !== "protocol")));
  return [...channels, ...phases, { name: { en: "a talk that names no protocol", "zh-CN": "未指明程序的面谈" }, given: { events: noProtocol } }];
}
