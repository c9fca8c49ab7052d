import * as z from "zod/mini";
import { refusal, UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { plainDateSchema } from "../core/schemas.ts";
import type { Facts } from "../rules/facts.ts";
import {
  assignRoster as assign,
  electionRecordSchema,
  resolveResponsibility as resolve,
} from "../topics/responsibility/topic.ts";
import type { ElectionRecord, Responsibility, RosterAssignment } from "../topics/responsibility/topic.ts";
import { readRoster } from "../topics/roster.ts";
import type { Policy } from "./compile.ts";
import { readRequest } from "./input.ts";

/**
 * Who must talk with an employee of these facts: the roles, whether one of them is to be chosen, and how. It looks at no
 * roster and no election: it gives all candidates of a choice.
 */
export function resolveResponsibility(policy: Policy, employee: object): Decision<Responsibility> {
  const section = policy.sections.responsibility;
  return section === undefined ? UNCOVERED : resolve(section, employee as Facts); // read member by member, whatever it is
}

/** A person or a department of a roster: an `id`, and facts beside it. What the policy does not declare is ignored. */
export type RosterPerson = { readonly id: string } | ({ readonly id: string } & Facts);

/** A roster to assign, on a day. */
export interface AssignmentRequest {
  readonly people: readonly RosterPerson[];
  /** The yearly choices between roles, of this year and the last. */
  readonly elections?: readonly ElectionRecord[];
  readonly asOf: PlainDate | string;
}

const questionSchema = z.strictObject({
  elections: z.optional(z.array(electionRecordSchema)),
  asOf: plainDateSchema,
});

/**
 * Who must talk with each person of a roster: finds the holders of the roles, takes the elected role where the policy
 * leaves a choice, climbs where a post is vacant, and reports what is wanting. Oneself counts as vacant.
 *
 * @returns invalid for a request that cannot be read, for an id that stands twice, or for an election that the policy
 * does not know. What is wrong with one person's facts is that person's assignment, and a finding.
 */
export function assignRoster(policy: Policy, request: AssignmentRequest): Decision<RosterAssignment> {
  const parts = readRequest(request, ["people"], questionSchema);
  if (!parts.ok) return { status: "invalid", issues: parts.issues };
  const issues: Issue[] = [];
  const people = readRoster(parts.value.lists["people"], "/people", issues);
  const refused = refusal(issues);
  if (refused !== null) return refused;
  const section = policy.sections.responsibility;
  const { elections = [], asOf } = parts.value.question;
  return section === undefined ? UNCOVERED : assign(section, { people, elections, asOf });
}
