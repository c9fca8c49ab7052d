/** Chapter 6: an appeal up the stages of the policy. The machine says what may come, the status how it stands on a day. */
import { appealMachine, appealStatus, availableEvents, loadPolicy, replay, textIn, transition } from "appraisal-policy";
import type { AppealCase, AppealDue, AppealEvent, AppealOption, AppealTurn, AvailableEvent } from "appraisal-policy";
import { groupAppeals } from "appraisal-policy/presets";
import { appealRecord } from "./data.ts";
import { locale, say } from "./locale.ts";
import { heading, outcomeOf, print, sentences, table, wrapped } from "./print.ts";
import type { Names } from "./print.ts";

const policy = loadPolicy(groupAppeals);
const machine = appealMachine(policy, "person");
const track = policy.document.appeal?.tracks.person;
const stages = new Map(track?.stages.map((stage) => [stage.id, stage]));

export function showAppeal(): void {
  const { people, appellant, askedOn, events } = appealRecord();
  const names = { ...people, appellant: people[appellant] ?? appellant, employer: say.appeal.employer };
  heading(say.appeal.title(names.appellant, textIn(track?.title, locale, "person")));

  let appeal = machine.start;
  const rows = events.map((event) => {
    const next = availableEvents(machine, appeal).find(({ type }) => type === event.type);
    const by = doer(next, outcomeOf(appealStatus(policy, appeal, event.on)).turn, names);
    const result = transition(machine, appeal, event);
    appeal = result.snapshot;
    const outcome = result.ok ? outcomeIn(event) : sentences(result.issues, names);
    return [event.on, say.appeal.events[event.type], stageTitle(next?.at), by, outcome];
  });
  table(say.appeal.head, rows);

  heading(say.appeal.status);
  const statuses = askedOn.map((day) => {
    const then = replay(machine, events.filter(({ on }) => on <= day)).snapshot;
    return outcomeOf(appealStatus(policy, then, day));
  });
  const { turn, due, counted, overdue, options } = say.appeal.rows;
  table(["", ...askedOn], [
    [turn, ...statuses.map((status) => turnWords(status.turn, names))],
    [due, ...statuses.map((status) => status.due?.date ?? say.appeal.noLimit)],
    [counted, ...statuses.map((status) => countWords(status.due))],
    [overdue, ...statuses.map((status) => status.overdueDays)],
    [options, ...statuses.map((status) => status.options.map(optionWords).join("\n"))],
  ]);
  showEnding(appeal);
}

function showEnding(appeal: AppealCase): void {
  const { ending } = outcomeOf(appealStatus(policy, appeal, appeal.lastOn ?? ""));
  if (ending !== null) print(`  ${say.appeal.ended(ending.on, say.appeal.endings[ending.because])}`);
}

function stageTitle(id = ""): string {
  return textIn(stages.get(id)?.title, locale, id);
}

function roleTitle(id: string): string {
  return textIn(policy.document.roles?.[id]?.title, locale, id);
}

/** Who brings an event about: a handler is known by the role whose turn it is. */
function doer(next: AvailableEvent | undefined, turn: AppealTurn | null, names: Names): string {
  if (next?.by === "handler") return roleTitle(turn?.role ?? "");
  return names[next?.by ?? ""] ?? "";
}

function outcomeIn(event: AppealEvent): string {
  if (event.type !== "answer.delivered") return "";
  const outcome = say.appeal.outcomes[event.outcome];
  return event.result === undefined ? outcome : say.appeal.newResult(outcome, event.result);
}

function turnWords(turn: AppealTurn | null, names: Names): string {
  if (turn === null) return "";
  return turn.role === null ? (names[turn.party] ?? "") : `${roleTitle(turn.role)}\n${names[turn.person ?? ""] ?? ""}`;
}

/** The last day explained: the period, the day that it would have ended on, and the clause that it comes from. */
function countWords(due: AppealDue | null): string {
  if (due === null || "by" in due.window) return "";
  const { value, unit, clause } = due.window;
  const lines = [say.appeal.counted(value, unit, due.from)];
  if (due.rolled) lines.push(say.appeal.rolled(due.rawDate));
  if (clause !== undefined) lines.push(say.appeal.clause(clause));
  return wrapped(lines.join("\n"), 28);
}

function optionWords({ act, stage }: AppealOption): string {
  const isAtStage = act === "wait" || act === "withdraw"; // the others lead to a stage, which they name
  return wrapped(`• ${say.appeal.acts[act]}${isAtStage ? "" : stageTitle(stage ?? "")}`, 28);
}
