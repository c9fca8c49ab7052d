import type { IssueWords } from "../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../core/words.ts";
import { operators } from "../rules/condition-document.ts";
import type { FactIssueCatalogue } from "../rules/facts.ts";
import type { GeneralIssueCatalogue } from "./issue-words.ts";
import { expectedIn, kindIn } from "./kind-words.ts";
import { either } from "./plain-text.ts";

/** What to write as the value of a fact, by its type. */
const legalValues: ReadonlyMap<string, string> = new Map(Object.entries({
  string: "write a text in quotation marks",
  boolean: "write true or false, without quotation marks",
  integer: "write a whole number within its declared `min` and `max`, without quotation marks",
  date: "write a real day in quotation marks, as `YYYY-MM-DD`",
  set: "write a list, each entry a text in quotation marks",
}));

/** What a condition may ask of a fact, by its type. */
const rightTests: ReadonlyMap<string, string> = new Map(Object.entries({
  enum: "write a value or a list of values; only with `ordered` can ranges be asked",
  string: "write a text or a list of texts",
  boolean: "write true or false",
  integer: "write a number, a list of numbers, or `min`, `max`, `above` and `below`",
  date: "write a day, a list of days, or `min`, `max`, `above` and `below`",
  set: "write `contains` (in the full spelling `contains` or `doesNotContain`) with one value",
}));

/** Why json-rules-engine's key is none of ours, and what serves instead. */
const insteadOfKey: ReadonlyMap<string, string> = new Map(Object.entries({
  path: "derive a fact before asking, and ask that",
  params: "derive a fact before asking, and ask that",
  priority: "take it out and put the rules in order: the first that applies decides",
  name: "take it out; a named condition is used as `condition`",
}));

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function size(limit: number, of: string): string {
  if (of === "string") return counted(limit, "character", "characters");
  return of === "array" ? counted(limit, "entry", "entries") : String(limit);
}

function legalValue({ type, given, nearest, legal }: FactIssueCatalogue["fact-illegal"]): string {
  if (nearest !== null && nearest !== given) return insteadOf(nearest, legal, "en"); // the very word only lacks its list
  if (type === "set" && legal.length > 0) return `write a list, each entry one of ${quotedList(legal, "en")}`;
  return legalValues.get(type) ?? insteadOf(null, legal, "en");
}

/** The general issues in English. */
export const en: IssueWords<GeneralIssueCatalogue> = {
  "json-too-deep": ({ limit }) => `objects and lists stand more than ${limit} deep inside each other; make it flatter`,
  "json-too-large": ({ limit }) => `there are more than ${limit} values; leave out what is not needed`,
  "json-string-too-long": ({ limit, length }) => `the text has ${length} characters; shorten it to ${limit} at most`,
  "json-cycle": () => "the value contains itself; give a plain copy of what is needed",
  "json-not-a-value": ({ kind }) =>
    `${kindIn(kind, "en")} cannot stand in JSON; write a text, a number, true, false, null, a list or a plain object`,
  "json-lone-surrogate": () => "the text holds half a character (a lone surrogate); type it again",
  "json-forbidden-key": ({ key }) => `${quoted(key)} cannot be a key; choose another name`,
  "json-unreadable": () => "the value failed while it was read; give plain data, without getters or proxies",

  "shape-missing": ({ key, expected }) =>
    `${key === "" ? "the value" : quoted(key)} is missing; add ${expectedIn(expected, "en")}`,
  "shape-wrong-type": ({ given, expected }) =>
    `${kindIn(given, "en")} cannot stand here; write ${expectedIn(expected, "en")}` +
    (given === "null" ? ", or leave the key out" : ""),
  "shape-unknown-key": ({ key, nearest, known }) =>
    `${quoted(key)} is no key that can stand here; ` +
    (nearest === null && known.length > 0 ? "take it out or " : "") +
    insteadOf(nearest, known, "en"),
  "shape-not-listed": ({ given, nearest, listed }) =>
    `${quoted(given)} cannot stand here; ${insteadOf(nearest, listed, "en")}`,
  "shape-too-small": ({ limit, of }) =>
    `${of === "string" ? "the text is too short" : of === "array" ? "the list is too short" : "the number is too small"}; ` +
    `write at least ${size(limit, of)}`,
  "shape-too-big": ({ limit, of }) =>
    `${of === "string" ? "the text is too long" : of === "array" ? "the list is too long" : "the number is too big"}; ` +
    `write at most ${size(limit, of)}`,
  "shape-bad-name": ({ given }) =>
    `${quoted(given)} is not a name; write 1 to 100 characters without spaces at the ends`,
  "shape-bad-date": ({ given }) => `${quoted(given)} is no real day; write one as \`YYYY-MM-DD\``,
  "shape-bad-format": ({ given, format }) =>
    format === "not_multiple_of"
      ? `${quoted(given)} has too many decimals; round it`
      : `${quoted(given)} does not have the form ${quoted(format)}; correct it`,

  "fact-name-reserved": ({ name }) =>
    `${quoted(name)} cannot name a fact, since conditions or all objects use the word themselves; choose another name`,
  "fact-values-empty": ({ name }) => `${quoted(name)} has no value to take; declare at least one`,
  "fact-range-empty": ({ name, min, max }) =>
    `no number lies from ${min} to ${max}, so ${quoted(name)} has no value to take; correct \`min\` or \`max\``,
  "fact-illegal": (params) =>
    `${quoted(params.given)} is no value that ${quoted(params.name)} can have; ${legalValue(params)}`,
  "fact-undeclared": ({ name, nearest }) => `${quoted(name)} is no declared fact; ${insteadOf(nearest, [], "en")}`,
  "facts-not-a-record": ({ kind }) => `${kindIn(kind, "en")} is given where facts are needed; give an object, each fact by its name`,
  "facts-unreadable": () => "the facts failed while they were read; give plain data, without getters or proxies",

  "condition-not-an-object": ({ kind }) =>
    `${kindIn(kind, "en")} is no condition; write an object that names the fact, such as \`{ "fact": value }\``,
  "condition-empty": ({ key }) =>
    key === "{}"
      ? "an empty condition asks nothing; leave `when` out if the rule always applies, otherwise name a fact"
      : `${quoted(key)} lists nothing; list at least one condition, or take ${quoted(key)} out`,
  "condition-not-a-list": ({ key }) => `${quoted(key)} needs a list of conditions; put them into \`[ … ]\``,
  "condition-missing-key": ({ key }) => `the full spelling needs \`fact\`, \`operator\` and \`value\`; add ${quoted(key)}`,
  "condition-unsupported-key": ({ key }) =>
    `${quoted(key)} cannot stand in this condition; ${insteadOfKey.get(key) ?? "take it out, or join two conditions by `all`"}`,
  "condition-unknown-fact": ({ name, nearest }) => `${quoted(name)} is no declared fact; ${insteadOf(nearest, [], "en")}`,
  "condition-unknown-name": ({ name, nearest }) =>
    `no condition is named ${quoted(name)} in \`conditions\`; ${insteadOf(nearest, [], "en")}`,
  "condition-name-cycle": ({ name }) => `the condition ${quoted(name)} leads back to itself; write out what it means`,
  "condition-too-large": ({ tests, depth }) =>
    `with its named conditions written out the condition has more than ${tests} tests or ${depth} levels; split the rule`,

  "test-empty": ({ name }) => `nothing is asked of ${quoted(name)}; write a value, a list or a range, or take it out`,
  "test-unknown-operator": ({ operator, nearest }) => {
    if (["not", "contains", "sameAs"].includes(operator)) {
      return `${quoted(operator)} stands alone, as in \`{ "fact": { "${operator}": … } }\`; join several conditions by \`all\``;
    }
    if (nearest !== null) return `${quoted(operator)} is no operator; ${insteadOf(nearest, [], "en")}`;
    const short = either(["min", "max", "above", "below", "not", "contains"].map(quoted), "en");
    return `${quoted(operator)} is no operator; write ${short}, or as \`operator\` ${either(operators.map(quoted), "en")}`;
  },
  "test-operator-not-for-type": ({ operator, name, type }) =>
    `${quoted(operator)} cannot be asked of ${quoted(name)}, which is of type ${quoted(type)}; ` +
    (rightTests.get(type) ?? "choose another operator"),
  "test-range-empty": ({ name }) =>
    `no value of ${quoted(name)} lies in this range; correct its ends, or what is declared for the fact`,
  "test-compares-facts": ({ name }) =>
    `${quoted(name)} is compared with another fact; derive a fact (true or false, or a whole number) before asking, and ask that`,
  "test-needs-list": ({ operator }) =>
    `${quoted(operator)} needs a list of values; put them into \`[ … ]\`, or use ` +
    quoted(operator === "notIn" ? "notEqual" : "equal"),
  "same-as-not-here": ({ name }) =>
    `only the \`holder\` of a role can compare ${quoted(name)} with the employee's facts; write a value instead of \`sameAs\``,
  "same-as-unknown-fact": ({ name, nearest }) =>
    `\`sameAs\` names ${quoted(name)}, which is no declared fact; ${insteadOf(nearest, [], "en")}`,
  "same-as-other-type": ({ name, other }) =>
    `${quoted(name)} can never equal ${quoted(other)}, since their types differ; name a fact of the same type`,

  "rule-id-twice": ({ id }) => `the id ${quoted(id)} stands twice; give each its own, since decisions name them`,
  "table-too-large": ({ rules, tests }) =>
    `with named conditions written out the table has more than ${rules} rules or ${tests} tests; join rules that say the same`,

  "calendar-date-repeated": ({ date, list }) => `${quoted(date)} stands twice in ${quoted(list)}; take one out`,
  "calendar-date-contradictory": ({ date }) =>
    `${quoted(date)} stands in both \`open\` and \`closed\`; take it out of one of them`,
  "calendar-year-unknown": ({ year, first, last }) =>
    `the calendar has the years ${first} to ${last}, not ${year}; update the library, or set \`onUnknownYear\` to \`provisional\``,
  "deadline-out-of-range": ({ last }) => `the period ends after ${last}; correct its length or its first day`,
  "period-unit-missing": ({ given, units }) =>
    `${quoted(given)} does not say which days count; write \`value\` and \`unit\`, the unit one of ${quotedList(units, "en")}`,

  "role-unknown": ({ name, nearest }) => `${quoted(name)} is no declared role; ${insteadOf(nearest, [], "en")}`,
  "role-climbs-in-circle": ({ roles }) =>
    `${quotedList(roles, "en")} ${roles.length === 1 ? "passes a vacancy on to itself" : "pass a vacancy on in a circle"}; ` +
    "set `onVacant` of one to `report`",
  "role-holder-too-complex": ({ name, limit }) =>
    `with every \`any\` written out there are more than ${limit} ways to hold ${quoted(name)}; ask less, or split the role`,
  "role-holder-negates-same-as": ({ name }) =>
    `the \`holder\` of ${quoted(name)} has \`sameAs\` under \`not\`; say what is the same, not what differs`,

  "roster-not-a-list": ({ key }) => `${quoted(key)} is no list; give a list of objects, each with an \`id\``,
  "roster-too-long": ({ limit }) => `there are more than ${limit} entries; ask in several parts`,
  "roster-id-missing": ({ key }) => `${quoted(key)} is missing, or no text; give each entry its own`,
  "roster-id-twice": ({ id }) => `the id ${quoted(id)} stands twice; give each entry its own`,

  "policy-effective-reversed": ({ from, until }) =>
    `the policy would end on ${until}, before it begins on ${from}; correct one of the days`,
  "timeline-gap": ({ from, until, before, after }) =>
    `no version is in force from ${from} to ${until}, between ${quoted(before)} and ${quoted(after)}; let one of them cover these days`,
  "timeline-overlap": ({ from, until, earlier, later, last }) =>
    `${quoted(earlier)} and ${quoted(later)} are both in force from ${from}${until === null ? " on" : ` to ${until}`}; ` +
    `end ${quoted(earlier)} on ${last}`,
  "timeline-same-day": ({ from, versions }) =>
    `${quotedList(versions, "en")} come into force on the same day, ${from}; keep one, or correct a day`,
  "timeline-other-policy": ({ id, expected }) =>
    `this is a version of ${quoted(id)}, not of ${quoted(expected)}; leave it out`,
  "timeline-version-twice": ({ version }) => `the version ${quoted(version)} stands twice; give each its own`,
  "topic-unknown": ({ name, nearest, known }) => `there is no topic ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "question-unknown": ({ name, topic, nearest, known }) =>
    `${quoted(name)} is no question of the topic ${quoted(topic)}; ${insteadOf(nearest, known, "en")}`,
  "rule-unknown": ({ name, nearest, known }) => `the table has no rule ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "events-not-a-list": () => "events are given as a list; put them into one",
  "request-not-an-object": ({ kind }) => `${kindIn(kind, "en")} is given where a request is needed; give an object`,
};
