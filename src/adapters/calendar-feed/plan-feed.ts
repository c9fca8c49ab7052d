import * as z from "zod/mini";
import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import type { Policy } from "../../policy/compile.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { readInput } from "../../policy/input.ts";
import type { InterviewPlan } from "../../topics/quota/topic.ts";
import { uidOf } from "./event.ts";
import type { FeedEvent } from "./event.ts";
import { planFeedOptionsSchema } from "./options.ts";
import type { PlanFeedOptions } from "./options.ts";
import { basisLines, nameOf, policyTitle, referenceTo } from "./shown.ts";
import { words } from "./words.ts";
import { writeCalendar } from "./write.ts";

const interviewShape = {
  person: z.string(),
  department: z.string(),
  from: plainDateSchema,
  until: plainDateSchema,
  by: z.array(z.string()),
  rules: z.array(z.object({ id: z.string(), clause: z.optional(z.string()) })),
};

/** What is read of a plan; a host may have stored it as JSON, or added to it. */
const planSchema = z.object({
  interviews: z.array(
    z.discriminatedUnion("reason", [
      z.object({ ...interviewShape, reason: z.literal("rotation"), lastOn: z.nullable(plainDateSchema) }),
      z.object({
        ...interviewShape,
        reason: z.literal("mandatory"),
        mode: z.enum(["direct", "skip-level"]),
        dueBy: z.nullable(plainDateSchema),
      }),
    ]),
  ),
});

type PlannedInterview = z.infer<typeof planSchema>["interviews"][number];

/**
 * The interviews of a plan as iCalendar text: an all-day event on the last day on which each can be held in time, which is
 * that of its period, or of the time that a mandatory one has. Its UID is made of the policy's id, the department, the
 * person and the first day of the period, and of the rule where it is mandatory: a plan that is made again updates what
 * was imported before.
 *
 * @param plan the outcome of `planInterviews`, or the JSON in which it was stored
 * @returns invalid for a plan or for options that cannot be read. A calendar without any event is decided, too.
 */
export function planFeed(policy: Policy, plan: InterviewPlan, options: PlanFeedOptions): Decision<string> {
  const read = readInput(options, planFeedOptionsSchema, "/options");
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const planned = readInput(plan, planSchema, "/plan");
  if (!planned.ok) return { status: "invalid", issues: planned.issues };
  const { document } = policy;
  const { locale, person } = read.value;
  const { name, category } = words[locale].plan;
  const events = identified(planned.value.interviews)
    .filter(({ interview }) => person === undefined || interview.person === person || interview.by.includes(person))
    .map(({ interview, identity }) => eventOf(document, interview, identity, read.value));
  return decided(writeCalendar({ name: name(policyTitle(document, read.value)), category }, events, read.value));
}

interface IdentifiedInterview {
  readonly interview: PlannedInterview;
  readonly identity: readonly unknown[];
}

/** What each interview is known by. Of several that would be the same, the second and later are numbered. */
function identified(interviews: readonly PlannedInterview[]): readonly IdentifiedInterview[] {
  const seen = new Map<string, number>();
  return interviews.map((interview) => {
    const { department, person, from, reason, rules } = interview;
    const known = [department, person, from, ...(reason === "mandatory" ? [reason, rules[0]?.id ?? ""] : [reason])];
    const key = JSON.stringify(known);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { interview, identity: before === 0 ? known : [...known, before] };
  });
}

function eventOf(
  document: PolicyDocument,
  interview: PlannedInterview,
  identity: readonly unknown[],
  options: PlanFeedOptions,
): FeedEvent {
  const { plan } = words[options.locale];
  const { person, department, by, from, until, rules } = interview;
  const day = interview.reason === "mandatory" ? (interview.dueBy ?? until) : until;
  const holders = by.map((each) => nameOf(options, each));
  return {
    uid: uidOf(document, "plan", identity),
    day,
    summary: plan.summary(nameOf(options, person), holders),
    description: [
      plan.period(from, until, day),
      plan.department(nameOf(options, department)),
      interview.reason === "mandatory" ? plan.mandatory(interview.mode === "skip-level") : plan.turn(interview.lastOn),
      ...basisLines(document, options, "rule", rules.map(({ id, clause }) => referenceTo(id, clause))),
    ],
    isTentative: false,
  };
}
