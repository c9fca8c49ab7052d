import { pointer } from "../../core/pointer.ts";
import type { Block, DescribeScope, ListItem, Phrase, TopicDescription } from "../description.ts";
import { said } from "../phrase.ts";
import type { QuotaSection } from "./compile.ts";
import { quotaCurves } from "./describe-curve.ts";
import { describeWords } from "./describe-words.ts";
import type { MandatoryOutcome, QuotaOutcome } from "./schema.ts";

/** The chapter on how many interviews are held, with whom, and which are mandatory. */
export const quotaDescription: TopicDescription<QuotaSection> = {
  title: { en: "How often talks are held", "zh-CN": "面谈频次" },
  describe: (section, scope) => {
    const words = describeWords[scope.locale];
    const { table, mandatory } = section;
    return [
      { kind: "paragraph", text: [words.intro] },
      ...scope.rules(table, [words.captions.rules], (index) => {
        const rule = table.rules[index];
        return rule === undefined ? [] : outcomePhrase(rule.outcome, pointer(rule.path, "then"), scope);
      }),
      ...quotaCurves(section, scope),
      ...part(words.titles.mandatory, scope, "mandatory", [
        ...scope.rules(mandatory, [words.captions.mandatory], (index) => {
          const rule = mandatory.rules[index];
          return rule === undefined ? [] : mandatoryPhrase(rule.outcome, pointer(rule.path, "then"), scope);
        }),
        ...mandatory.rules.flatMap(({ outcome, path }) => {
          return outcome.within === undefined ? [] : scope.evidence(outcome.within, pointer(path, "then", "within"));
        }),
      ]),
      ...settingParts(section, scope),
    ];
  },
};

/** "1 interview is held every 3 months" */
function outcomePhrase({ interviews, per }: QuotaOutcome, at: string, { locale, fact, condition }: DescribeScope): Phrase {
  const words = describeWords[locale];
  const from = pointer(at, "interviews");
  const months = words.months(per.months, pointer(at, "per", "months"));
  if ("count" in interviews && interviews.count === 0) {
    return words.none(pointer(from, "count"), said(per.months, pointer(at, "per", "months")));
  }
  if ("count" in interviews) return words.count(interviews.count, pointer(from, "count"), months);
  const of = fact(interviews.of, pointer(from, "of"));
  if ("all" in interviews) {
    const all = said(words.everybody, pointer(from, "all"));
    const who = interviews.who === undefined ? null : condition(interviews.who, pointer(from, "who"));
    return words.all(all, of, who, months);
  }
  const { percent, rounding, min } = interviews;
  return words.share({
    percent: said(`${percent}%`, pointer(from, "percent")),
    of,
    rounding: said(words.rounding[rounding], pointer(from, "rounding")),
    min: min === undefined ? null : said(min, pointer(from, "min")),
    months,
  });
}

/** "the employee is given a further interview …" */
function mandatoryPhrase({ by, mode, within }: MandatoryOutcome, at: string, scope: DescribeScope): Phrase {
  const words = describeWords[scope.locale];
  const how = said(words.modes[mode], pointer(at, "mode"));
  const period = within === undefined ? null : scope.period(within, pointer(at, "within"));
  return words.mandatory(scope.role(by, pointer(at, "by")), how, period);
}

/** What is decided by beside the rules: each member of the section in a part of its own, with where it comes from. */
function settingParts(section: QuotaSection, scope: DescribeScope): readonly Block[] {
  const { periods, counting, ranking, incidents, rotation } = section.document;
  const { titles, calendarYear } = describeWords[scope.locale];
  const withEvidence = (name: Setting, items: readonly ListItem[], evidence: Parameters<DescribeScope["evidence"]>[0]) => {
    const list: Block = { kind: "list", ordered: false, items };
    return part(titles[name], scope, name, [list, ...scope.evidence(evidence, pointer(scope.path, name))]);
  };
  return [
    ...(periods === undefined
      ? part(titles.periods, scope, "periods", [{ kind: "paragraph", text: [calendarYear] }])
      : withEvidence("periods", periodItems(periods, scope), periods)),
    ...(counting === undefined ? [] : withEvidence("counting", countingItems(counting, scope), counting)),
    ...(ranking === undefined ? [] : withEvidence("ranking", rankingItems(ranking, scope), ranking)),
    ...(incidents === undefined ? [] : withEvidence("incidents", incidentItems(incidents, scope), incidents)),
    ...(rotation === undefined ? [] : withEvidence("rotation", rotationItems(rotation, scope), rotation)),
  ];
}

type Setting = "periods" | "counting" | "ranking" | "incidents" | "rotation";
type Settings = Required<Pick<QuotaSection["document"], Setting>>;
type Given<Name extends Setting> = NonNullable<Settings[Name]>;

function part(title: string, { path }: DescribeScope, name: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return [{ kind: "section", anchor: `${path.slice(1)}-${name}-how`, title: [title], blocks }];
}

function periodItems({ yearStartsInMonth }: Given<"periods">, { locale, path }: DescribeScope): readonly ListItem[] {
  const words = describeWords[locale];
  const month = said(words.month(yearStartsInMonth), pointer(path, "periods", "yearStartsInMonth"));
  return [{ text: words.yearStarts(month) }];
}

function countingItems(counting: Given<"counting">, scope: DescribeScope): readonly ListItem[] {
  const { countsHead, countsOnLeave, day, head, fact } = counting;
  const words = describeWords[scope.locale].counting;
  const at = pointer(scope.path, "counting");
  return [
    { text: words.fact(scope.fact(fact, pointer(at, "fact")), said(words.days[day], pointer(at, "day"))) },
    { text: [said(words.countsHead[countsHead ? "yes" : "no"], pointer(at, "countsHead"))] },
    { text: [said(words.countsOnLeave[countsOnLeave ? "yes" : "no"], pointer(at, "countsOnLeave"))] },
    ...(head === undefined ? [] : [{ text: words.head(scope.condition(head, pointer(at, "head"))) }]),
  ];
}

function rankingItems(ranking: Given<"ranking">, scope: DescribeScope): readonly ListItem[] {
  const { fact, ties, gapBreaks, minimumGroupSize, cooldownMonths } = ranking;
  const words = describeWords[scope.locale].ranking;
  const at = pointer(scope.path, "ranking");
  return [
    { text: words.fact(scope.fact(fact, pointer(at, "fact"))) },
    { text: [said(words.ties[ties], pointer(at, "ties"))] },
    { text: [said(words.gapBreaks[gapBreaks ? "yes" : "no"], pointer(at, "gapBreaks"))] },
    { text: words.minimum(said(minimumGroupSize, pointer(at, "minimumGroupSize"))) },
    { text: words.cooldown(cooldownMonths, pointer(at, "cooldownMonths")) },
  ];
}

function incidentItems({ fact }: Given<"incidents">, scope: DescribeScope): readonly ListItem[] {
  return [{ text: describeWords[scope.locale].incident(scope.fact(fact, pointer(scope.path, "incidents", "fact"))) }];
}

function rotationItems(rotation: Given<"rotation">, scope: DescribeScope): readonly ListItem[] {
  const { order, seed, mandatoryCounts, joiners, carryOver } = rotation;
  const words = describeWords[scope.locale].rotation;
  const at = pointer(scope.path, "rotation");
  const told = (key: "joiners" | "carryOver", text: string): Phrase => (rotation[key] === undefined ? [text] : [said(text, pointer(at, key))]);
  return [
    { text: [said(words.orders[order], pointer(at, "order"))] },
    { text: words.seed(said(seed, pointer(at, "seed"))) },
    { text: [said(words.mandatoryCounts[mandatoryCounts ? "yes" : "no"], pointer(at, "mandatoryCounts"))] },
    { text: told("joiners", words.joiners[joiners ?? "front"]) },
    { text: told("carryOver", words.carryOver[carryOver ?? true ? "yes" : "no"]) },
  ];
}
