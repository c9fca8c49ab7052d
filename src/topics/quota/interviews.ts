import type { RuleReference } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { RosterRecord } from "../roster.ts";
import type { Member, PlanQuestion } from "./request.ts";

/** One interview of a plan. `by` are the ids of those who hold it; nobody where the policy or the roster names none. */
export type PlannedInterview = {
  readonly person: string;
  readonly department: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly by: readonly string[];
  readonly rules: readonly RuleReference[];
} & (
  | {
      /** The person's turn: the last interview was on `lastOn`, or there was none. */
      readonly reason: "rotation";
      readonly lastOn: PlainDate | null;
    }
  | {
      /** A rule asks for it beside the quota, at the latest on `dueBy` where the policy gives a time. */
      readonly reason: "mandatory";
      readonly mode: "direct" | "skip-level";
      readonly dueBy: PlainDate | null;
    }
);

/** Who talks with whom on a day: worked out by the topic responsibility and handed in. */
export interface Talkers {
  /** Those who must talk with each of these people; people without an entry have nobody. */
  readonly responsible: (people: readonly Member[]) => ReadonlyMap<string, readonly string[]>;
  /** Those who hold a role for a person, or the role that takes over where it is vacant. */
  readonly holders: (role: string, person: Member) => readonly string[];
}

export type TalkersOn = (day: PlainDate) => Talkers;

export interface PlanInput {
  readonly question: PlanQuestion;
  readonly departments: readonly RosterRecord[];
  readonly people: readonly Member[];
}
