import { decided } from "../../core/decision.ts";
import type { Decision, RuleReference } from "../../core/decision.ts";
import { dateOfDayNumber, dayNumber, LAST_DAY } from "../../core/plain-date.ts";
import { textIn } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { appealStatus } from "../../policy/appeal.ts";
import type { Policy } from "../../policy/compile.ts";
import { readInput } from "../../policy/input.ts";
import type { AppealCase, AppealDue, AppealStatus } from "../../topics/appeal/topic.ts";
import { uidOf } from "./event.ts";
import type { FeedEvent } from "./event.ts";
import type { AppealDeadline } from "./feed-words.ts";
import { appealFeedOptionsSchema } from "./options.ts";
import type { AppealFeedOptions } from "./options.ts";
import { basisLines, nameOf, policyTitle, referenceTo, roleTitle } from "./shown.ts";
import { words } from "./words.ts";
import { writeCalendar } from "./write.ts";

/** What the events of a case are made from. */
interface AppealScope {
  readonly policy: Policy;
  readonly appeal: AppealCase;
  readonly options: AppealFeedOptions;
}

/**
 * The deadlines of an appeal as iCalendar text: the last day of the one whose turn it is, the appellant or the handler; and
 * where silence of the handler lets the appellant go on within a time, its last day too, as tentative. Their UIDs are made
 * of the policy's id, the track, the appellant, the notice of the result, the stage and what is due there: an extension
 * moves the event. No limit gives no event, and neither does a case that has not begun or has ended.
 *
 * @param appeal the snapshot that `transition` or `replay` gave, or the JSON in which it was stored
 * @returns what `appealStatus` returns where it does not decide; invalid for options that cannot be read
 */
export function appealFeed(policy: Policy, appeal: AppealCase, options: AppealFeedOptions): Decision<string> {
  const read = readInput(options, appealFeedOptionsSchema, "/options");
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const status = appealStatus(policy, appeal, read.value.asOf);
  if (status.status !== "decided") return status;
  const { document } = policy;
  const { name, category } = words[read.value.locale].appeal;
  const head = { name: name(policyTitle(document, read.value), nameOf(read.value, read.value.appellant)), category };
  const events = eventsOf({ policy, appeal, options: read.value }, status.outcome, status.rules);
  return decided(writeCalendar(head, events, read.value), status.rules);
}

function eventsOf(scope: AppealScope, status: AppealStatus, rules: readonly RuleReference[]): readonly FeedEvent[] {
  const { due, phase, turn } = status;
  if (due === null || phase === "ended") return [];
  const event = eventOf(scope, status, due, rules);
  if (turn?.party !== "handler") return [event];
  const { appeal } = words[scope.options.locale];
  const after = statusAfter(scope, due);
  if (after === null || after.status === "uncovered" || after.status === "undetermined") return [event];
  if (after.status === "invalid") {
    const reasons = after.issues.map((issue) => formatIssue(issue, scope.options.locale));
    return [{ ...event, description: [...event.description, appeal.unknownAfter(reasons)] }];
  }
  const next = after.outcome;
  if (next.phase !== "answered" || next.due === null) return [event];
  const silence = eventOf(scope, next, next.due, after.rules);
  return [event, { ...silence, description: [appeal.ifSilent(due.date), ...silence.description], isTentative: true }];
}

/** How the case stands on the day after a last day, if nothing happens; `null` on the last day that there is. */
function statusAfter({ policy, appeal, options }: AppealScope, { date }: AppealDue): Decision<AppealStatus> | null {
  const after = (dayNumber(date) ?? LAST_DAY) + 1;
  if (after > LAST_DAY) return null;
  const day = dateOfDayNumber(after);
  return appealStatus(policy, appeal, day > options.asOf ? day : options.asOf);
}

function eventOf(
  { policy, appeal, options }: AppealScope,
  { track, phase, turn }: AppealStatus,
  due: AppealDue,
  rules: readonly RuleReference[],
): FeedEvent {
  const { document, sections } = policy;
  const told = words[options.locale].appeal;
  const stage = sections.appeal?.tracks.get(track)?.stages.find(({ id }) => id === due.stage);
  const role = roleTitle(document, options, stage?.handler ?? due.stage);
  const handler = turn === null || turn.person === null ? role : told.handler(role, nameOf(options, turn.person));
  const deadline = deadlineOf(phase, due);
  const title = textIn(stage?.title, options.locale, due.stage);
  const { extension } = due;
  return {
    uid: uidOf(document, "appeal", [track, options.appellant, appeal.notice?.on, appeal.notice?.result, due.stage, due.act]),
    day: due.date,
    summary: told.summary[deadline](nameOf(options, options.appellant), title, handler),
    description: [
      told.counted(due.from, due.date),
      ...(extension === null ? [] : [told.extended(extension.on, extension.previousDate, extension.reason)]),
      ...(due.rolled ? [told.rolled(due.rawDate)] : []),
      ...(due.provisional ? [words[options.locale].provisional] : []),
      ...basisLines(document, options, "stage", referencesOf(due, rules)),
    ],
    isTentative: due.provisional,
  };
}

function deadlineOf(phase: AppealStatus["phase"], { act }: AppealDue): AppealDeadline {
  if (act === "file") return phase === "notified" ? "file" : "escalate";
  return act === "mend" ? "complete-papers" : act;
}

/** The stage whose time it is; the clause of the time itself goes before that of the stage. */
function referencesOf({ stage, window }: AppealDue, rules: readonly RuleReference[]): readonly RuleReference[] {
  return [referenceTo(stage, window.clause ?? rules.find(({ id }) => id === stage)?.clause)];
}
