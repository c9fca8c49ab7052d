import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { pointer } from "../core/pointer.ts";
import { failure, movedTo, resultOf } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { readShape } from "../core/shape.ts";
import { readCalendar } from "../calendar/calendar.ts";
import type { Calendar } from "../calendar/calendar.ts";
import { LOADING_STEPS } from "../rules/compile-table.ts";
import type { Condition } from "../rules/condition.ts";
import { namedConditionScope, readCondition } from "../rules/condition-syntax.ts";
import { readFacts } from "../rules/facts.ts";
import type { FactSet } from "../rules/facts.ts";
import { reportRepeatedIds } from "../rules/table.ts";
import { readRoles } from "../topics/roles.ts";
import type { Role } from "../topics/roles.ts";
import type { SectionScope, Topic } from "../topics/topic.ts";
import type { PolicyDocument } from "./document.ts";
import { topicNames, topics } from "./topics.ts";
import type { Sections, TopicName } from "./topics.ts";

/** A policy, ready to decide. It never changes and can be shared by all who ask it. */
export interface Policy {
  /** The document as it was written. */
  readonly document: PolicyDocument;
  /** @internal */
  readonly facts: FactSet;
  /** @internal */
  readonly roles: ReadonlyMap<string, Role>;
  /** @internal */
  readonly calendar: Calendar;
  /** @internal */
  readonly impossible: readonly { readonly id: string; readonly condition: Condition }[];
  /** @internal */
  readonly sections: Sections;
}

export type PolicyIssueCatalogue = {
  readonly "policy-effective-reversed": { readonly from: string; readonly until: string };
};

const issue = issuesOf<PolicyIssueCatalogue>();

/**
 * Makes a checked document ready to decide. It is total: whatever a document can be blamed for has been found when it
 * was parsed. `steps` bounds the work on each rule table; a table that needs more is decided rule by rule.
 */
export function compilePolicy(document: PolicyDocument, steps: number = LOADING_STEPS): Policy {
  return readPolicy(document, steps, []);
}

/** What is wrong with the document beyond its shape. */
export function documentIssues(document: PolicyDocument): readonly Issue[] {
  const issues: Issue[] = [];
  readPolicy(document, 0, issues); // without steps no diagram is built
  return issues;
}

function readPolicy(document: PolicyDocument, steps: number, issues: Issue[]): Policy {
  const { from, until } = document.effective;
  if (until !== undefined && until < from) {
    issues.push(issue("policy-effective-reversed", "/effective/until", { from, until }));
  }
  const facts = readFacts(document.facts, "/facts", issues);
  const scope = namedConditionScope(facts, document.conditions ?? {}, "/conditions", issues);
  const roles = readRoles(document.roles ?? {}, "/roles", scope);
  const calendar = readCalendar(document.calendar, "/calendar", issues);
  reportRepeatedIds(document.impossible ?? [], "/impossible", issues);
  const impossible = (document.impossible ?? []).map(({ id, when }, index) => {
    return { id, condition: readCondition(when, pointer("/impossible", index, "when"), scope) };
  });
  const sections = compileSections(document, { ...scope, roles, calendar, steps });
  return Object.freeze({ document, facts, roles, calendar, impossible, sections });
}

function compileSections(document: PolicyDocument, scope: SectionScope): Sections {
  const sections = topicNames.flatMap((name) => {
    const section = document[name];
    const topic: Pick<Topic<unknown, unknown, unknown>, "compile"> = topics[name];
    return section === undefined ? [] : [[name, topic.compile(section, pointer("", name), scope)]];
  });
  return Object.freeze(Object.fromEntries(sections));
}

/**
 * The policy with another section in the place of its own, checked and compiled with all else as it is; or what is wrong
 * with the section, at JSON Pointers into the document.
 */
export function withSection(policy: Policy, name: TopicName, section: unknown, steps: number = LOADING_STEPS): Result<Policy> {
  const own: Pick<Topic<unknown, unknown, unknown>, "schema" | "compile"> = topics[name];
  const shape = readShape(own.schema, section);
  if (!shape.ok) return failure(movedTo(pointer("", name), shape.issues));
  const issues: Issue[] = [];
  const { document, facts, roles, calendar } = policy;
  const scope = namedConditionScope(facts, document.conditions ?? {}, "/conditions", issues);
  const compiled = own.compile(shape.value, pointer("", name), { ...scope, roles, calendar, steps });
  const changed = { ...document, [name]: shape.value } as PolicyDocument; // checked but for the section, which is now
  return resultOf(Object.freeze({ ...policy, document: changed, sections: Object.freeze({ ...policy.sections, [name]: compiled }) }), issues);
}
