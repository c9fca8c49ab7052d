import { dayAfter, sampleDays } from "../../calendar/sample-days.ts";
import { isPlainDate } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { textIn } from "../../core/text.ts";
import type { Candidate } from "../review.ts";
import type { AppealSection, AppealStage, AppealTrack, AppealTrackName } from "./compile.ts";
import { playCourse, readCourse } from "./course.ts";
import { answerDue, dueOf } from "./windows.ts";
import type { AppealAct, AppealDue } from "./windows.ts";

type Event = Readonly<Record<string, unknown>> & { readonly on: PlainDate };

/** Courses worth a scenario: each stage of each track entered and refused, and each window on its last day and the day after. */
export function courseCandidates(section: AppealSection): readonly Candidate[] {
  return [...section.tracks.values()].flatMap((track) => {
    const { plain, beforeRest } = sampleDays(track.calendar);
    return track.stages.flatMap((stage, index) => {
      return [...stageCandidates(track, stage, index, plain), ...windowCandidates(section, track, stage, index, plain), ...windowCandidates(section, track, stage, index, beforeRest)];
    }).concat(trackCandidates(track, plain));
  });
}

/** What an appeal is called by its track. */
export const APPEALS = {
  person: { en: "an employee's appeal", "zh-CN": "个人申诉" },
  unit: { en: "a unit's appeal", "zh-CN": "单位申诉" },
} as const satisfies Readonly<Record<AppealTrackName, unknown>>;

interface Make {
  (en: string, zh: string, events: readonly Event[], on?: PlainDate): Candidate;
}

function makerOf(track: AppealTrack, stage: AppealStage | null): Make {
  const at = stage === null ? { en: "", "zh-CN": "" } : { en: ` at the stage “${textIn(stage.title, "en", stage.id)}”`, "zh-CN": `，“${textIn(stage.title, "zh-CN", stage.id)}”环节` };
  return (en, zh, events, on) => ({
    name: { en: `${APPEALS[track.name].en}${at.en}: ${en}`, "zh-CN": `${APPEALS[track.name]["zh-CN"]}${at["zh-CN"]}：${zh}` },
    given: { ...(track.name === "person" ? {} : { track: track.name }), events },
    ...(on === undefined ? {} : { on }),
  });
}

function notice(track: AppealTrack, on: PlainDate, people: object = {}): Event {
  const [result] = track.results ?? [];
  return { type: "result.notified", on, ...(result === undefined ? {} : { result }), ...people };
}

/** The events up to the appeal's arrival at a stage: at each before it an answer that lets it go on, all on one day. */
function upTo(track: AppealTrack, index: number, on: PlainDate, people: object = {}): readonly Event[] {
  const before = track.stages.slice(0, index).flatMap((stage, place) => [arrival(place, on), ...answered(stage, on, "upheld")]);
  return [notice(track, on, people), ...before, arrival(index, on)];
}

function arrival(index: number, on: PlainDate): Event {
  return { type: index === 0 ? "appeal.filed" : "appeal.escalated", on };
}

function answered({ needsAcceptance }: AppealStage, on: PlainDate, outcome: string): readonly Event[] {
  const accepted: readonly Event[] = needsAcceptance ? [{ type: "appeal.accepted", on }] : [];
  return [...accepted, { type: "answer.delivered", on, outcome }];
}

function stageCandidates(track: AppealTrack, stage: AppealStage, index: number, day: PlainDate): readonly Candidate[] {
  const make = makerOf(track, stage);
  const here = upTo(track, index, day);
  const next = dayAfter(day, 1);
  const accepted: readonly Event[] = stage.needsAcceptance ? [...here, { type: "appeal.accepted", on: day }] : here;
  const delivered = { type: "answer.delivered", on: next };
  const vacant = { handlers: { [stage.handler]: null } };
  const partial = { appraiser: "someone", handlers: { [stage.handler]: "someone" } };
  const begun = (people: object) => (index === 0 ? [notice(track, day, people), arrival(0, day)] : upTo(track, index, day, people));
  return [
    make("it arrives", "提交到该环节", here, day),
    make("taken further a day later, without an answer", "次日未获答复即提交下一环节", [...here, { type: "appeal.escalated", on: next }]),
    make("the answer upholds the result", "答复维持原结果", [...accepted, { ...delivered, outcome: "upheld" }], next),
    make("taken further after the answer", "答复后提交下一环节", [...accepted, { ...delivered, outcome: "upheld" }, { type: "appeal.escalated", on: next }]),
    make("the answer makes the result better", "答复使结果变好", [...accepted, { ...delivered, outcome: "changed", worsens: false }], next),
    make("the answer makes the result worse", "答复使结果变差", [...accepted, { ...delivered, outcome: "changed", worsens: true }], next),
    make("answered before it is taken up", "未受理即答复", [...here, { ...delivered, outcome: "upheld" }]),
    make("taken up", "受理", [...here, { type: "appeal.accepted", on: next }], next),
    make("papers are asked for", "要求补正材料", [...here, { type: "papers.requested", on: next, papers: ["record"] }], next),
    make("papers are complete", "材料补正齐全", [...here, { type: "papers.requested", on: next, papers: ["record"] }, { type: "papers.completed", on: dayAfter(day, 2) }], dayAfter(day, 2)),
    make("the answer is put off with a reason", "说明理由后延期答复", [...accepted, { type: "answer.extended", on: next, reason: "inquiry" }], next),
    make("the answer is put off without a reason", "未说明理由即延期答复", [...accepted, { type: "answer.extended", on: next }], next),
    make("nobody is there to answer", "处理人空缺", begun(vacant), day),
    make("the one who appraised would answer", "由考评者本人处理", begun(partial), day),
    make(index === 0 ? "filed before the result is told" : "filed past the stages before it", index === 0 ? "告知结果之前即提出" : "越过之前的环节直接提出", index === 0 ? [arrival(0, day)] : [notice(track, day), { type: "appeal.escalated", on: day, stage: stage.id }]),
    make("withdrawn", "撤回", [...here, { type: "appeal.withdrawn", on: next }], next),
  ];
}

function trackCandidates(track: AppealTrack, day: PlainDate): readonly Candidate[] {
  const make = makerOf(track, null);
  const [result] = track.results ?? [];
  const first = track.stages[0];
  const due = first === undefined ? null : dueOf(track.calendar, "file", first, day);
  const last = due?.ok === true ? due.value?.date : undefined;
  return [
    make("nothing has happened yet", "尚未开始", [], day),
    make("the result is told", "已告知结果", [notice(track, day)], day),
    make("a result that cannot be appealed against", "不可申诉的结果", [{ ...notice(track, day), result: result === undefined ? "any" : `${result}-other` }], day),
    ...(last === undefined ? [] : [make("filed a month late", "逾期一个月才提出", [notice(track, day), arrival(0, dayAfter(last, 30))])]),
  ];
}

/** Each window of a stage: on its last day, and on the day after, with what may be done then. */
function windowCandidates(section: AppealSection, track: AppealTrack, stage: AppealStage, index: number, day: PlainDate): readonly Candidate[] {
  const make = makerOf(track, stage);
  const here = upTo(track, index, day);
  const before = here.slice(0, -1);
  const asked = { type: "papers.requested", on: day, papers: ["record"] };
  const accepted: readonly Event[] = [...here, { type: "appeal.accepted", on: dayAfter(day, 1) }];
  const extended: readonly Event[] = [...here, { type: "appeal.accepted", on: day }, { type: "answer.extended", on: day, reason: "inquiry" }];
  const mended: readonly Event[] = [...here, asked, { type: "papers.completed", on: dayAfter(day, 1) }];
  const windows: readonly Window[] = [
    { act: "file", events: before, then: (on) => ({ ...arrival(index, on) }), done: ["filed", "提出"] },
    { act: "accept", events: here, then: (on) => ({ type: "appeal.accepted", on }), done: ["taken up", "受理"] },
    { act: "mend", events: [...here, asked], then: (on) => ({ type: "papers.completed", on }), done: ["papers completed", "补正齐全"] },
    { act: "answer", events: here, then: silent, done: ["taken further without an answer", "未获答复即提交下一环节"] },
    { act: "answer", events: accepted, then: silent, done: ["taken up, then taken further without an answer", "受理后未获答复即提交下一环节"] },
    { act: "answer", events: accepted, then: (on) => ({ type: "answer.delivered", on, outcome: "upheld" }), done: ["taken up, then answered", "受理后答复"] },
    { act: "answer", events: extended, then: silent, done: ["put off, then taken further without an answer", "延期后未获答复即提交下一环节"] },
    { act: "answer", events: mended, then: silent, done: ["papers completed, then taken further without an answer", "补正后未获答复即提交下一环节"] },
  ];
  return windows.flatMap(({ act, events, then, done: [en, zh] }) => {
    const due = windowAfter(section, track, stage, act, events, day);
    if (due === null) return [];
    const after = dayAfter(due.date, 1);
    const [what, was] = ACTS[act];
    return [
      make(`${due.date}, the last day ${what}`, `${due.date}，${was}期限最后一日`, events, due.date),
      make(`${after}, a day after the last ${what}`, `${after}，${was}期限届满次日`, events, after),
      make(`${en} on ${due.date}, the last day ${what}`, `${due.date}，${was}期限最后一日${zh}`, [...events, then(due.date)]),
      make(`${en} on ${after}, a day after the last ${what}`, `${after}，${was}期限届满次日${zh}`, [...events, then(after)]),
    ];
  });
}

interface Window {
  readonly act: AppealAct;
  readonly events: readonly Event[];
  /** What is done in the window, or after it. */
  readonly then: (on: PlainDate) => Event;
  readonly done: readonly [string, string];
}

const ACTS = {
  file: ["to file", "提出"],
  accept: ["to take it up", "受理"],
  mend: ["to complete the papers", "补正"],
  answer: ["to answer", "答复"],
} as const;

function windowAfter(section: AppealSection, track: AppealTrack, stage: AppealStage, act: AppealAct, events: readonly Event[], day: PlainDate): AppealDue | null {
  const course = readCourse({ track: track.name, events });
  const steps = course.ok ? playCourse(section, course.value) : [];
  const last = steps.at(-1);
  if (last === undefined || last.issues.length > 0) return null;
  const record = last.after.stages.at(-1);
  const from = act === "accept" ? (record?.filedOn ?? day) : day;
  const due = act === "answer" ? (record === undefined ? null : answerDue(track.calendar, stage, record)) : isPlainDate(from) ? dueOf(track.calendar, act, stage, from) : null;
  return due?.ok === true ? due.value : null;
}

/** The appeal is brought on, there being no answer. */
function silent(on: PlainDate): Event {
  return { type: "appeal.escalated", on };
}
