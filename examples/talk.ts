/** Chapter 5: an interview by a protocol of the policy. The host stores events; everything else follows from them. */
import {
  formFor,
  formOf,
  formVisibleTo,
  interviewMachine,
  interviewReminders,
  loadPolicy,
  textIn,
  transition,
} from "appraisal-policy";
import type { FormField, InterviewEvent } from "appraisal-policy";
import { standard } from "appraisal-policy/presets";
import { talkRecord } from "./data.ts";
import { fieldsIn, showForm } from "./form.ts";
import { locale, say } from "./locale.ts";
import { heading, outcomeOf, print, sentences, table, wrapped } from "./print.ts";
import type { Names } from "./print.ts";

const policy = loadPolicy(standard);
const machine = interviewMachine(policy, "seven-step");
const blank = outcomeOf(formFor(policy, "seven-step"));

export function showTalk(): void {
  const { people, askedOn, events } = talkRecord();
  const names = namesIn(people, events);

  // Each event comes to the snapshot that those before it left; a refused one changes nothing.
  let session = machine.start;
  const course = events.map((event) => {
    const result = transition(machine, session, event);
    session = result.snapshot;
    return { event, result };
  });

  heading(say.talk.title);
  const rows = course.map(({ event, result }) => {
    const by = "by" in event ? event.by : "manager";
    const what = result.ok ? recorded(event) : say.talk.refused(sentences(result.issues, names));
    return [event.on, wrapped(happened(event, names), 32), names[by] ?? by, wrapped(what, 44)];
  });
  table(say.talk.head, rows);

  heading(say.talk.due);
  const reminders = askedOn.flatMap((day) => {
    const then = course.findLast(({ event }) => event.on <= day)?.result.snapshot ?? machine.start;
    return outcomeOf(interviewReminders(policy, then, day)).map(({ event, step, by, dueOn, daysLeft }) => {
      const what = step === null ? say.talk.events[event] : (names[step] ?? step);
      return [day, what, names[by] ?? by, dueOn ?? "", daysLeft === null ? "" : say.talk.daysLeft(daysLeft)];
    });
  });
  table(say.talk.dueHead, reminders);

  const form = outcomeOf(formOf(policy, session));
  showForm(formVisibleTo(form, "employee"), people[session.employee ?? ""] ?? "", names);
  print(`  ${say.form.others(fieldsIn(formVisibleTo(form, "colleague")), fieldsIn(form))}`);
}

/** What ids are called: people by the host, steps, channels and offices by the policy. */
function namesIn(people: Names, events: readonly InterviewEvent[]): Names {
  const { channels = {}, parties = {} } = policy.document.interview ?? {};
  const named = [...blank.steps.map((step) => [step.id, step] as const), ...Object.entries(channels), ...Object.entries(parties)];
  const titles = Object.fromEntries(named.map(([id, { title }]) => [id, textIn(title, locale, id)]));
  const opened = events.find((event) => event.type === "interview.opened");
  const partyOf = (party: "employee" | "manager") => say.talk.party(people[opened?.[party] ?? ""] ?? party, party);
  return { ...titles, ...people, employee: partyOf("employee"), manager: partyOf("manager") };
}

function happened(event: InterviewEvent, names: Names): string {
  if (!("step" in event)) return say.talk.events[event.type];
  const number = blank.steps.findIndex(({ id }) => id === event.step) + 1;
  return `${number} ${names[event.step] ?? event.step}`;
}

/** What an event wrote down, in short. */
function recorded(event: InterviewEvent): string {
  if (event.type === "form.signed") return say.talk.signed[event.how];
  if (event.type === "interview.opened") return titlesOf(blank.fields, event.values);
  const step = "step" in event ? blank.steps.find(({ id }) => id === event.step) : undefined;
  return "values" in event ? titlesOf(step?.fields ?? [], event.values) : "";
}

function titlesOf(fields: readonly FormField[], values: Readonly<Record<string, unknown>> = {}): string {
  const given = fields.filter(({ id }) => id in values);
  return given.map(({ id, title }) => textIn(title, locale, id)).join(say.form.separator);
}
