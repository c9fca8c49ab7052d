import type { Locale } from "../../core/text.ts";
import type { Phrase, Piece } from "../../topics/description.ts";
import { joinPhrases, phrase, plainPhrase } from "../../topics/phrase.ts";
import { englishTest } from "./clause-en.ts";
import { chineseTest } from "./clause-zh-cn.ts";
import { placeMark } from "./place-mark.ts";
import { isPlain, isReadable } from "./worded-condition.ts";
import type { WordedCondition } from "./worded-condition.ts";

/**
 * A condition as a clause: "the unit is corporate or retail, and either the position is head, or the position is deputy
 * and …". What is nested deeper than a reader can follow is counted out: "one of these holds: (a) …; (b) …".
 */
export function conditionPhrase(condition: WordedCondition, locale: Locale, mark = ""): Phrase {
  switch (condition.kind) {
    case "test":
      return locale === "en" ? englishTest(condition) : chineseTest(condition);
    case "named":
      return named(condition, locale);
    case "all":
      return allPhrase(condition.of, locale, mark);
    case "any":
      return anyPhrase(condition.of, locale, mark);
    default:
      return condition satisfies never;
  }
}

/** What must hold, part by part: each part a clause. */
export function conditionLines(condition: WordedCondition, locale: Locale): readonly Phrase[] {
  const parts = condition.kind === "all" ? condition.of : [condition];
  return parts.map((part) => conditionPhrase(part, locale));
}

function named({ name, negated }: Extract<WordedCondition, { readonly kind: "named" }>, locale: Locale): Phrase {
  if (locale === "en") return phrase`the condition “${name}” ${negated ? "does not hold" : "holds"}`;
  return phrase`${negated ? "不符合" : "符合"}条件“${name}”`;
}

/** Plain clauses first, so that what counts out its alternatives ends the sentence; several of those are counted out too. */
function allPhrase(parts: readonly WordedCondition[], locale: Locale, mark: string): Phrase {
  const plain = parts.filter(isPlain);
  const nested = parts.filter((part) => !isPlain(part));
  const isClear = (part: WordedCondition) => locale === "en" && part.kind === "any" && part.of.every(isPlain);
  if (nested.length > 1 && !nested.every(isClear)) return countedAll([...plain, ...nested], locale, mark);
  const told = plain.map((part) => conditionPhrase(part, locale));
  const clauses = nested.length > 0 && locale === "zh-CN" ? joinedClauses(told) : row(told, locale);
  const between = locale === "en" ? ", and " : "，且";
  return joinPhrases(nested.flatMap((part, index): readonly (Piece | Phrase)[] => {
    const own = part.kind === "any" && locale === "zh-CN" ? counted(part.of, locale, mark) : conditionPhrase(part, locale, mark);
    return index === 0 && plain.length === 0 ? [own] : [...(index === 0 ? [clauses] : []), between, own];
  }).concat(nested.length === 0 ? [clauses] : []));
}

/** Clauses side by side; with a comma before "and" wherever a reader could take it for a part of the clause before. */
function row(clauses: readonly Phrase[], locale: Locale): Phrase {
  const isLong = clauses.length > 2 || clauses.slice(0, -1).some((each) => / (?:or|nor|and) /.test(plainPhrase(each)));
  const last = locale === "zh-CN" ? "，且" : isLong ? ", and " : " and ";
  const between = locale === "en" ? ", " : "，";
  return joinPhrases(clauses.flatMap((each, index): readonly (Piece | Phrase)[] => {
    return index === 0 ? [each] : [index === clauses.length - 1 ? last : between, each];
  }));
}

/** Chinese clauses before the last one, which alone follows "且". */
function joinedClauses(clauses: readonly Phrase[]): Phrase {
  return joinPhrases(clauses.flatMap((each, index): readonly (Piece | Phrase)[] => (index === 0 ? [each] : ["，", each])));
}

function anyPhrase(parts: readonly WordedCondition[], locale: Locale, mark: string): Phrase {
  if (!isReadable(parts) || (locale === "zh-CN" && !parts.every(isPlain))) return counted(parts, locale, mark);
  const clauses = parts.map((part) => conditionPhrase(part, locale));
  if (locale === "zh-CN") return joinPhrases(clauses.flatMap((each, index) => [index === 0 ? "" : "，或者", each]));
  const areTests = parts.every(isPlain);
  return joinPhrases(clauses.flatMap((each, index): readonly (Piece | Phrase)[] => {
    const isMiddle = areTests && index < parts.length - 1;
    return [index === 0 ? "either " : isMiddle ? ", " : areTests && parts.length === 2 ? " or " : ", or ", each];
  }));
}

/**
 * A condition that ends in alternatives, apart from them, as a Chinese rule puts it: what holds for all, then each of
 * the alternatives; `null` where it does not end so.
 */
export function chineseAlternatives(condition: WordedCondition): { readonly lead: Phrase; readonly items: Phrase } | null {
  const parts = condition.kind === "all" ? condition.of : [condition];
  const [last, ...others] = parts.filter((part) => !isPlain(part));
  if (last === undefined || last.kind !== "any" || others.length > 0) return null;
  if (condition.kind === "any" && condition.of.every(isPlain)) return null;
  const lead = parts.filter(isPlain).map((part) => conditionPhrase(part, "zh-CN"));
  return { lead: joinedClauses(lead), items: countedItems(last.of, "zh-CN", "") };
}

function counted(parts: readonly WordedCondition[], locale: Locale, mark: string): Phrase {
  const items = countedItems(parts, locale, mark);
  return locale === "en" ? phrase`one of these holds: ${items}` : phrase`有下列情形之一：${items}`;
}

function countedAll(parts: readonly WordedCondition[], locale: Locale, mark: string): Phrase {
  const items = countedItems(parts, locale, mark);
  return locale === "en" ? phrase`all of these hold: ${items}` : phrase`下列各项均符合：${items}`;
}

function countedItems(parts: readonly WordedCondition[], locale: Locale, mark: string): Phrase {
  const items = parts.map((part, index): Phrase => {
    const own = placeMark(index, locale, mark);
    return locale === "en" ? phrase`(${own}) ${conditionPhrase(part, locale, own)}` : phrase`（${own}）${conditionPhrase(part, locale, own)}`;
  });
  const semicolon = locale === "en" ? "; " : "；";
  return joinPhrases(items.flatMap((each, index): readonly (Piece | Phrase)[] => (index === 0 ? [each] : [semicolon, each])));
}
