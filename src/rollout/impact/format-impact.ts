import type { RuleReference } from "../../core/decision.ts";
import type { Locale } from "../../core/text.ts";
import { quoted } from "../../core/words.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { every, oneLine } from "../../locales/plain-text.ts";
import type { PersonAssignment } from "../../topics/responsibility/topic.ts";
import { rulePair } from "../diff/diff-words.ts";
import { originName } from "../origin.ts";
import type { ImpactReport } from "./assess-impact.ts";
import type { Change, DepartmentImpact } from "./department-impact.ts";
import { impactWords } from "./impact-words.ts";
import type { LoadImpact, PersonImpact } from "./person-impact.ts";

/** So many entries of a list are shown; the report itself holds all. */
const SHOWN = 20;

/** An impact in plain text, for a person to read: the totals first, then who, by which rules, and how the load shifts. */
export function formatImpact(report: ImpactReport, locale: Locale): string {
  const words = impactWords[locale];
  const { origin, asOf, responsibility, quota, plan, casesInFlight, findings } = report;
  const lines = [
    words.heading(originName(origin.before), originName(origin.after), asOf),
    ...(report.isUnchanged ? [words.unchanged] : []),
    words.people(responsibility.people, responsibility.changed.length),
    ...Object.entries(words.kinds).flatMap(([kind, sentence]) => {
      const people = responsibility.changed.filter((each) => each.kind === kind);
      if (people.length === 0) return [];
      return [`  ${sentence(people.length)}`, ...shown(people, locale, (each) => `    ${personLine(each, locale)}`)];
    }),
    ...loadLines(words.load, responsibility.load, locale),
  ];
  if (quota === null) lines.push(words.noDepartments);
  else {
    lines.push(words.quota(changeIn(quota.interviewsPerYear)));
    if (quota.hoursPerYear !== null) lines.push(`  ${words.hours(changeIn(quota.hoursPerYear))}`);
    if (quota.undecided > 0) lines.push(`  ${words.undecided(quota.undecided)}`);
    lines.push(...shown(quota.departments, locale, (each) => `  ${departmentLine(each, locale)}`));
  }
  if (plan?.status === "decided") {
    const { interviews, hours, mandatory, short, departments, load } = plan.outcome;
    lines.push(words.plan(changeIn(interviews), changeIn(mandatory), changeIn(short)));
    if (hours !== null) lines.push(`  ${words.hours(changeIn(hours))}`);
    lines.push(...shown(departments, locale, (each) => `  ${quoted(each.department)}${words.colon}${words.owed(changeIn(each.owed), changeIn(each.planned))}`));
    lines.push(...loadLines(words.planLoad, load, locale));
  }
  if (plan?.status === "invalid") lines.push(words.noPlan, ...plan.issues.map((issue) => `  ${formatIssue(issue, locale)}`));
  if (casesInFlight.length > 0) {
    const count = (side: "before" | "after" | null): number => casesInFlight.filter(({ goesOnUnder }) => goesOnUnder === side).length;
    lines.push(words.cases(count("before"), count("after"), count(null)));
    const wanting = casesInFlight.filter(({ issues }) => issues.length > 0);
    lines.push(...shown(wanting, locale, ({ kind, index, issues }) => {
      return `  ${words.caseName[kind](index + 1)}${words.colon}${issues.map((issue) => formatIssue(issue, locale)).join("; ")}`;
    }));
  }
  if (findings.length > 0) lines.push(words.elections, ...findings.map((issue) => `  ${formatIssue(issue, locale)}`));
  return lines.map(oneLine).join("\n");
}

function shown<T>(items: readonly T[], locale: Locale, line: (item: T) => string): readonly string[] {
  const rest = items.length - SHOWN;
  return [...items.slice(0, SHOWN).map(line), ...(rest > 0 ? [`    ${impactWords[locale].more(rest)}`] : [])];
}

function personLine({ person, before, after }: PersonImpact, locale: Locale): string {
  const { colon, semicolon } = impactWords[locale];
  const rules = rulePair(ruleOf(before), ruleOf(after), locale);
  return `${quoted(person)}${colon}${assignmentIn(before, locale)} → ${assignmentIn(after, locale)}${semicolon}${rules}`;
}

function ruleOf(assignment: PersonAssignment): RuleReference | null {
  return "rules" in assignment ? (assignment.rules[0] ?? null) : null;
}

function assignmentIn(assignment: PersonAssignment, locale: Locale): string {
  const words = impactWords[locale];
  switch (assignment.status) {
    case "assigned": {
      const people = every([...new Set(assignment.responsible.map(({ person }) => quoted(person)))], locale);
      return assignment.mode === "direct" ? people : words.skipLevel(people);
    }
    case "vacant":
    case "election-open":
      return words.statuses[assignment.status](every(assignment.roles.map(quoted), locale));
    case "uncovered":
    case "undetermined":
    case "invalid":
      return words.statuses[assignment.status]("");
    default:
      return assignment satisfies never;
  }
}

function departmentLine({ department, before, after, interviewsPerYear, hoursPerYear }: DepartmentImpact, locale: Locale): string {
  const words = impactWords[locale];
  const rules = rulePair(before.status === "decided" ? (before.rules[0] ?? null) : null, after.status === "decided" ? (after.rules[0] ?? null) : null, locale);
  if (interviewsPerYear === null) return `${quoted(department)}${words.colon}${words.notDecided}${words.semicolon}${rules}`;
  const hours = hoursPerYear === null ? "" : `${words.semicolon}${words.hours(changeIn(hoursPerYear))}`;
  return `${quoted(department)}${words.colon}${words.perYear(changeIn(interviewsPerYear))}${hours}${words.semicolon}${rules}`;
}

function loadLines(heading: string, load: readonly LoadImpact[], locale: Locale): readonly string[] {
  if (load.length === 0) return [];
  const { colon } = impactWords[locale];
  return [heading, ...shown(load, locale, (each) => `  ${quoted(each.person)}${colon}${changeIn(each)}`)];
}

/** "6 → 12 (+6)" */
function changeIn({ before, after, delta }: Change): string {
  const sign = delta > 0 ? "+" : "";
  return delta === 0 ? figure(before) : `${figure(before)} → ${figure(after)} (${sign}${figure(delta)})`;
}

/** A figure with one decimal at most. */
function figure(number: number): string {
  return String(Math.round(number * 10) / 10);
}
