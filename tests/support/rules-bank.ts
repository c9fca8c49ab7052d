import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import { namedConditionScope } from "../../src/rules/condition-syntax.ts";
import type { ConditionScope } from "../../src/rules/condition-scope.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { FactSet } from "../../src/rules/facts.ts";
import type { Box } from "../../src/rules/regions.ts";
import { readTable } from "../../src/rules/table.ts";
import type { RuleTable } from "../../src/rules/table.ts";

const choices = (...values: readonly string[]) => ({
  type: "enum" as const,
  values: Object.fromEntries(values.map((value) => [value, value])),
});

/** Who is coached by whom in a bank: the shape of a real matrix, shortened. */
const bankFacts: FactSet = readFacts(
  {
    tier: choices("branch", "sub-branch"),
    place: choices("leadership", "department", "outlet"),
    position: choices("president", "vice-president", "head", "deputy", "staff"),
    unit: { type: "string" },
    acting: { type: "boolean", default: false },
    employment: choices("regular", "agency"),
  },
  "",
  [],
);

const regular = { employment: "regular" };
const acting: ConditionDocument = { any: [{ position: "head" }, { position: "deputy", acting: true }] };
const BIG = ["corporate", "institutional", "retail", "key-accounts"];

const bankRules: readonly { readonly id: string; readonly when: ConditionDocument; readonly then: string }[] = [
  { id: "BB-1", when: { tier: "branch", place: "department", unit: BIG, ...regular, ...acting }, then: "branch-president" },
  { id: "BB-2", when: { tier: "branch", place: "department", ...regular, ...acting }, then: "branch-leader" },
  { id: "BB-3", when: { tier: "branch", place: "department", position: "deputy", ...regular }, then: "branch-leader" },
  { id: "BB-4", when: { tier: "branch", place: "department", position: "staff", ...regular }, then: "unit-head" },
  {
    id: "BB-5",
    when: { tier: "sub-branch", ...regular, any: [{ position: "president" }, { position: "vice-president", acting: true }] },
    then: "branch-president",
  },
  { id: "BB-6", when: { tier: "sub-branch", position: "vice-president", ...regular }, then: "branch-contact" },
  { id: "BB-7", when: { tier: "sub-branch", place: "outlet", position: "head", ...regular }, then: "sub-branch-president" },
  { id: "BB-8", when: { tier: "sub-branch", place: "department", position: "head", ...regular }, then: "choice" },
  { id: "BB-9", when: { tier: "sub-branch", position: "deputy", place: ["department", "outlet"], ...regular }, then: "choice" },
  { id: "BB-10", when: { tier: "sub-branch", position: "staff", place: ["department", "outlet"], ...regular }, then: "unit-head" },
];

/** What does not exist in a bank. */
export const bankImpossible: ConditionDocument = {
  any: [
    { tier: "branch", place: "outlet" },
    { place: "leadership", position: ["head", "deputy", "staff"] },
    { place: { not: "leadership" }, position: ["president", "vice-president"] },
    { acting: true, position: ["president", "head", "staff"] },
  ],
};

export function bankTable(order: (ids: readonly string[]) => readonly string[] = (ids) => ids): RuleTable<string> {
  const ids = order(bankRules.map(({ id }) => id));
  const documents = ids.flatMap((id) => bankRules.filter((rule) => rule.id === id));
  const scope = bankScope();
  const table = readTable(documents, "/rules", scope);
  if (scope.issues.length > 0) throw new Error(JSON.stringify(scope.issues));
  return table;
}

export function bankScope(): ConditionScope {
  return namedConditionScope(bankFacts, {}, "", []);
}

/** A line in words, as a report may put it: enough to see that all it needs is there. */
export function phrase({ constraints }: Box): string {
  const clauses = constraints.map(({ variable: { fact, element, classes: all }, classes }) => {
    const listed = (indexes: readonly number[]): string =>
      indexes
        .map((index) => all[index])
        .flatMap((valueClass) => (valueClass?.kind === "values" ? valueClass.values.map(String) : []))
        .join(" or ");
    if (element !== null) return `${fact.name} ${classes[0] === 1 ? "with" : "without"} ${element}`;
    const [first, last] = [all[classes[0] ?? 0], all[classes.at(-1) ?? 0]];
    if (first?.kind === "interval" && last?.kind === "interval") {
      const open = [classes[0] === 0, classes.at(-1) === all.length - 1];
      if (open[0] === true) return `${fact.name} up to ${last.max}`;
      return open[1] === true ? `${fact.name} ${first.min} or more` : `${fact.name} ${first.min} to ${last.max}`;
    }
    const rest = all.map((_, index) => index).filter((index) => !classes.includes(index));
    const isOther = fact.declaration.type === "string" ? last?.kind === "other" : rest.length < classes.length;
    return isOther ? `${fact.name} other than ${listed(rest)}` : `${fact.name} ${listed(classes)}`;
  });
  return clauses.join(", ");
}
