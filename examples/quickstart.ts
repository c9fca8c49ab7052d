/** The main job, from policy to answers: `npm start`, or `npm start -- --locale zh-CN`. */
import {
  assignRoster,
  calculateDeadline,
  explain,
  formatExplanation,
  formatIssue,
  loadPolicy,
  planInterviews,
  textIn,
} from "appraisal-policy";
import { bankBranch, functionalProject } from "appraisal-policy/presets";
import { showAppeal } from "./appeal.ts";
import { bankRequest, departmentsRequest, unitNames } from "./data.ts";
import { showGoals } from "./goals.ts";
import { locale, say } from "./locale.ts";
import { heading, outcomeOf, print, table, wrapped } from "./print.ts";
import { writeRuleBook } from "./rule-book.ts";
import { showTalk } from "./talk.ts";

const bank = loadPolicy(bankBranch);
const request = bankRequest();
const roster = outcomeOf(assignRoster(bank, request));
const units = unitNames();
const people = new Map(request.people.map((person) => [person.id, person]));

heading(say.title);
print(`${textIn(bank.document.title, locale, bank.document.id)} (${bank.document.id} ${bank.document.version})`);

showRoster();
showReason("B0251");
showPlan();
showDeadlines();
showTalk();
showAppeal();
showGoals();
await writeRuleBook(bank);

function showRoster(): void {
  const { assignments, findings, load } = roster;
  heading(say.people(assignments.length));
  const rows = (bank.document.responsibility?.rules ?? []).map(({ id, clause = "", title }) => {
    const own = assignments.filter((each) => "rules" in each && each.rules[0]?.id === id);
    const assigned = own.filter(({ status }) => status === "assigned").length;
    return [id, clause, wrapped(textIn(title, locale, id), 60), own.length, assigned, own.length - assigned || ""];
  });
  const uncovered = assignments.filter(({ status }) => status === "uncovered");
  table(say.ruleTable, [...rows, ["–", "", say.uncovered, uncovered.length, "", uncovered.length]]);
  heading(say.loads);
  const heaviest = load.slice(0, 5).map(({ person, count }) => {
    const { unit = "", position = "" } = people.get(person) ?? {};
    return [nameOf(person), unitOf(unit), titleOf("position", position), count];
  });
  table(say.loadTable, heaviest);
  heading(say.wanting);
  for (const finding of findings) print(`  • ${readable(formatIssue(finding, locale))}`);
}

function showReason(id: string): void {
  heading(say.onePerson(nameOf(id)));
  print(formatExplanation(explain(bank, "responsibility", people.get(id) ?? { id }), locale));
  const { assignments, findings } = roster;
  const assignment = assignments.find((each) => each.person === id);
  if (assignment?.status !== "assigned") return;
  const held = assignment.responsible.map(({ person, role }) => `${nameOf(person)} (${roleOf(role)})`);
  print(say.talksWith(held.join(", ")));
  for (const finding of findings) {
    if (JSON.stringify(finding.params).includes(id)) print(`  ${readable(formatIssue(finding, locale))}`);
  }
}

function showPlan(): void {
  heading(say.plan);
  const asked = departmentsRequest();
  const plan = outcomeOf(planInterviews(loadPolicy(functionalProject), asked));
  const names = new Map(asked.people.map((person) => [person.id, person.name]));
  const nameIn = (id: string) => `${names.get(id) ?? ""} ${id}`;
  const rows = plan.interviews.map((interview) => [
    interview.department,
    `${interview.from} – ${interview.until}`,
    nameIn(interview.person),
    (interview.reason === "rotation" ? interview.lastOn : null) ?? say.never,
    interview.by.map(nameIn).join(", "),
    interview.rules[0]?.id ?? "",
    interview.rules[0]?.clause ?? "",
  ]);
  table(say.planTable, rows);
  for (const { department, periods, longestWait, bound } of plan.departments) {
    print(`  ${say.department(department, periods[0]?.headcount ?? 0, longestWait, bound)}`);
  }
}

function showDeadlines(): void {
  heading(say.deadlines);
  for (const unit of ["calendar-day", "working-day"] as const) {
    const { date, rawDate, rolled } = outcomeOf(calculateDeadline(bank, { value: 10, unit }, "2026-09-22"));
    const what = unit === "calendar-day" ? say.calendarDays : say.workingDays;
    print(`  ${say.deadline(what, date, rawDate, rolled)}`);
  }
}

function nameOf(id: string): string {
  return `${people.get(id)?.name ?? ""} ${id}`.trim();
}

/** Findings speak in ids, which every host can look up; the reader knows people, roles and units by their names. */
function readable(sentence: string): string {
  const { roles = {}, responsibility } = bank.document;
  const election = responsibility?.elections?.["yearly-election"]?.title;
  return sentence
    .replaceAll(/`(B\d{4})`/g, (_, id: string) => nameOf(id))
    .replaceAll(/(?:the choice|选定) `yearly-election`/g, textIn(election, locale, "yearly-election"))
    .replaceAll(/`([a-z-]+)`/g, (quoted, word: string) => (word in roles ? roleOf(word) : quoted))
    .replaceAll(/(?:unit|subBranch) = ([a-z-]+)/g, (_, code: string) => unitOf(code));
}

function roleOf(name: string): string {
  return textIn(bank.document.roles?.[name]?.title, locale, name);
}

function unitOf(code: string): string {
  return locale === "zh-CN" ? (units.get(code) ?? code) : code;
}

/** What the policy calls a value of a fact. */
function titleOf(fact: string, value: string): string {
  const declaration = bank.document.facts[fact];
  return textIn(declaration?.type === "enum" ? declaration.values[value] : undefined, locale, value);
}
