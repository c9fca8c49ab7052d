import { testsOf } from "../../rules/condition.ts";
import { factValue, ordinalBounds } from "../../rules/facts.ts";
import type { Fact, Facts } from "../../rules/facts.ts";
import { textIn } from "../../core/text.ts";
import type { Block, DescribeScope } from "../description.ts";
import { plainPhrase } from "../phrase.ts";
import type { QuotaSection } from "./compile.ts";
import { calculateQuota } from "./decide.ts";
import { describeWords } from "./describe-words.ts";

/** In how many settings of the other facts a curve is looked for, and how far along the line of heads. */
const CASE_LIMIT = 24;
const FIGURE_LIMIT = 4;
const LENGTH_LIMIT = 120;
/** A curve of more steps is a line, which a sentence tells better. */
const STEP_LIMIT = 12;

interface Step {
  readonly x: number;
  readonly y: number;
}

/** Interviews a year by the number of people, a figure for each group of cases with the same steps. */
export function quotaCurves(section: QuotaSection, scope: DescribeScope): readonly Block[] {
  const fact = countedFact(section);
  const cases = fact === null ? null : casesBeside(section, fact);
  if (fact === null || cases === null) return [];
  const until = lengthOf(section, fact);
  const curves = new Map<string, { readonly points: readonly Step[]; readonly cases: Facts[] }>();
  for (const each of cases) {
    const points = pointsOf(section, fact, each, until);
    if (points.length < 2 || points.length > STEP_LIMIT) continue;
    const key = JSON.stringify(points);
    const known = curves.get(key);
    if (known === undefined) curves.set(key, { points, cases: [each] });
    else known.cases.push(each);
  }
  return [...curves.values()].slice(0, FIGURE_LIMIT).map((curve) => figureOf(section, scope, fact, curve, until));
}

/** The number that the share or the bands are of: what is counted, or the only whole number that the rules ask. */
function countedFact({ table, counting }: QuotaSection): Fact | null {
  const asked = new Set(table.rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact)));
  const named = counting === null ? undefined : table.facts.get(counting.fact);
  if (named !== undefined) return named;
  const numbers = [...asked].filter(({ declaration }) => declaration.type === "integer");
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** Every setting of the other facts that the rules ask; `null` where they are too many, or cannot be listed. */
function casesBeside({ table }: QuotaSection, counted: Fact): readonly Facts[] | null {
  const asked = new Set(table.rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact)));
  let cases: readonly Facts[] = [{}];
  for (const fact of asked) {
    if (fact === counted) continue;
    const { type } = fact.declaration;
    const values = type === "enum" ? [...(fact.values?.keys() ?? [])] : type === "boolean" ? [true, false] : null;
    if (values === null || cases.length * values.length > CASE_LIMIT) return null;
    cases = cases.flatMap((each) => values.map((value): Facts => ({ ...each, [fact.name]: value })));
  }
  return cases;
}

/** Twice as far as the last border. */
function lengthOf({ table }: QuotaSection, counted: Fact): number {
  const borders = table.rules.flatMap(({ condition }) => {
    return testsOf(condition).flatMap((test) => {
      return test.kind === "test" && test.fact === counted && test.question.kind === "between" ? test.question.ranges.flat() : [];
    });
  });
  const finite = borders.filter((border) => Math.abs(border) < LENGTH_LIMIT);
  const last = finite.reduce((most, border) => Math.max(most, border), 0);
  const [, end] = ordinalBounds(counted);
  return Math.min(end, LENGTH_LIMIT, Math.max(30, last * 2 + 10));
}

/** Where the number of interviews a year changes, from the first case that is covered; none where a later one is not. */
function pointsOf(section: QuotaSection, counted: Fact, others: Facts, until: number): readonly Step[] {
  const points: Step[] = [];
  const start = Math.max(0, ordinalBounds(counted)[0]);
  for (let x = start; x <= until; x++) {
    const decision = calculateQuota(section, { ...others, [counted.name]: x });
    if (decision.status !== "decided") {
      if (points.length > 0) return [];
      continue;
    }
    const y = (decision.outcome.interviews * 12) / decision.outcome.months;
    if (points.at(-1)?.y !== y) points.push({ x, y });
  }
  return points;
}

function figureOf(
  { table }: QuotaSection,
  { locale, fact: factName }: DescribeScope,
  counted: Fact,
  { points, cases }: { readonly points: readonly Step[]; readonly cases: readonly Facts[] },
  until: number,
): Block {
  const words = describeWords[locale].curve;
  const x = plainPhrase(factName(counted.name, ""));
  const [first = {}] = cases;
  const shown = Object.keys(first).map((name) => {
    const fact = table.facts.get(name);
    const values = [...new Set(cases.map((each) => (fact === undefined ? undefined : factValue(fact, each))))];
    const texts = values.map((value) => valueText(fact, value, locale));
    return words.value(plainPhrase(factName(name, "")), texts.join(words.values));
  });
  return {
    kind: "figure",
    caption: [{ text: words.caption(shown.join(words.between)), pointer: pathOf(table.rules[0]?.path) }],
    alternative: words.alternative(x, points.map((point) => words.step(point.x, point.y)).join(words.between)),
    sources: table.rules.map(({ path }) => path),
    figure: { kind: "steps", x, y: words.y, points, until },
  };
}

function valueText(fact: Fact | undefined, value: unknown, locale: DescribeScope["locale"]): string {
  const { yes, no } = describeWords[locale].curve;
  if (typeof value === "boolean") return value ? yes : no;
  const name = String(value);
  return fact?.declaration.type === "enum" ? textIn(fact.declaration.values[name], locale, name) : name;
}

/** The table that a rule stands in. */
function pathOf(rule: string | undefined): string {
  return rule === undefined ? "" : rule.slice(0, rule.lastIndexOf("/"));
}
