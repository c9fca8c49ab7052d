import { dayAfter } from "../../calendar/sample-days.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { Mark } from "../review.ts";
import type { AppealSection, AppealStage, AppealTrack } from "./compile.ts";
import { playCourse, readCourse } from "./course.ts";
import type { CourseStep } from "./course.ts";
import { situationOn } from "./situation.ts";
import type { Situation } from "./situation.ts";
import { peopleOf } from "./stages.ts";
import { dueOf, silenceDue } from "./windows.ts";
import type { AppealAct, AppealDue } from "./windows.ts";

const acts: Readonly<Record<AppealAct, Readonly<Record<Locale, string>>>> = {
  file: { en: "to file", "zh-CN": "提出" },
  accept: { en: "to take it up", "zh-CN": "受理" },
  mend: { en: "to mend papers", "zh-CN": "补正" },
  answer: { en: "to answer", "zh-CN": "答复" },
};

/** What scenarios should reach of each track: every stage entered and refused, and every window's last day and the day after. */
export function courseMarks(section: AppealSection): readonly Mark[] {
  return [...section.tracks.values()].flatMap((track) => {
    return track.stages.flatMap((stage, index) => stageMarks(track, stage, pointer("/tracks", track.name, "stages", index)));
  });
}

function stageMarks(track: AppealTrack, stage: AppealStage, path: string): readonly Mark[] {
  const at = `${track.name}/${stage.id}`;
  const named = (locale: Locale) => textIn(stage.title, locale, stage.id);
  const mark = (id: string, en: string, zh: string, key = ""): Mark => ({
    id: `${at}/${id}`,
    path: key === "" ? path : pointer(path, key),
    title: { en: `${track.name}, ${named("en")}: ${en}`, "zh-CN": `${track.name}，${named("zh-CN")}：${zh}` },
  });
  return [
    mark("entered", "the appeal is brought here", "申诉进入该环节"),
    mark("refused", "the appeal is refused here", "申诉被该环节拒绝"),
    ...windowsOf(track, stage).flatMap((act) => [
      mark(`${act}/last-day`, `last day ${acts[act].en}`, `${acts[act]["zh-CN"]}期限最后一日`, `${act}Within`),
      mark(`${act}/day-after`, `day after the last ${acts[act].en}`, `${acts[act]["zh-CN"]}期限届满次日`, `${act}Within`),
    ]),
  ];
}

function windowsOf(track: AppealTrack, stage: AppealStage): readonly AppealAct[] {
  const within = { file: stage.fileWithin, accept: stage.needsAcceptance ? stage.acceptWithin : null, mend: stage.mendWithin, answer: stage.answerWithin };
  const all: readonly AppealAct[] = ["file", "accept", "mend", "answer"];
  return all.filter((act) => within[act] !== null && track.stages.includes(stage));
}

/** The ids of the marks that a scenario reaches. */
export function reachedByCourse(section: AppealSection, given: unknown, on: PlainDate | null): readonly string[] {
  const course = readCourse(given);
  const track = course.ok ? section.tracks.get(course.value.track ?? "person") : undefined;
  if (!course.ok || track === undefined) return [];
  const steps = playCourse(section, course.value);
  const last = steps.at(-1);
  return [
    ...new Set([
      ...steps.flatMap((step) => [...reachedInStep(track, step), ...daysIn(track, step.before, step.event.on)]),
      ...(last === undefined || on === null ? [] : daysIn(track, last.after, on)),
    ]),
  ];
}

function reachedInStep(track: AppealTrack, { event, before, after, issues }: CourseStep): readonly string[] {
  if (event.type !== "appeal.filed" && event.type !== "appeal.escalated") return [];
  if (issues.length === 0) {
    const stage = after.stages.at(-1)?.stage;
    return stage === undefined ? [] : [`${track.name}/${stage}/entered`];
  }
  const situation = situationOn(track, before, peopleOf(before), null);
  const next = event.stage ?? (situation.ok ? nextOf(track, situation.value) : undefined);
  return next === undefined ? [] : [`${track.name}/${next}/refused`];
}

/** The stage that an appeal would be brought to. */
function nextOf(track: AppealTrack, situation: Situation): string | undefined {
  switch (situation.phase) {
    case "notified":
    case "answered":
      return situation.next?.id;
    case "pending":
    case "mending":
      return track.stages[track.stages.indexOf(situation.stage) + 1]?.id;
    case "not-begun":
      return track.stages[0]?.id;
    case "ended":
      return undefined;
    default:
      return situation satisfies never;
  }
}

/** The windows of which a day is the last, or the one after. */
function daysIn(track: AppealTrack, appeal: CourseStep["before"], day: PlainDate): readonly string[] {
  const situation = situationOn(track, appeal, peopleOf(appeal), null);
  if (!situation.ok) return [];
  return windowsIn(track, appeal, situation.value).flatMap((due) => {
    if (day === due.date) return [`${track.name}/${due.stage}/${due.act}/last-day`];
    return day === dayAfter(due.date, 1) ? [`${track.name}/${due.stage}/${due.act}/day-after`] : [];
  });
}

function windowsIn(track: AppealTrack, appeal: CourseStep["before"], situation: Situation): readonly AppealDue[] {
  const { calendar } = track;
  switch (situation.phase) {
    case "not-begun":
    case "ended":
      return [];
    case "notified":
      return situation.next === null || appeal.notice === null ? [] : known(dueOf(calendar, "file", situation.next, appeal.notice.on));
    case "answered": {
      const from = situation.deniedOn ?? situation.record.answer?.on;
      return from === undefined ? [] : known(dueOf(calendar, "file", situation.next, from));
    }
    case "mending":
      return situation.record.papers === null ? [] : known(dueOf(calendar, "mend", situation.stage, situation.record.papers.requestedOn));
    case "pending": {
      const { stage, record } = situation;
      const accept = stage.needsAcceptance && record.acceptedOn === null ? dueOf(calendar, "accept", stage, record.papers?.completedOn ?? record.filedOn) : null;
      return [...(accept === null ? [] : known(accept)), ...known(silenceDue(calendar, stage, record))];
    }
    default:
      return situation satisfies never;
  }
}

/** The window, if there is one and the calendar can tell its last day. */
function known(due: ReturnType<typeof dueOf>): readonly AppealDue[] {
  return due.ok && due.value !== null ? [due.value] : [];
}
