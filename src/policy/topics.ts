import { appealDescription, appealLintWords, appealReview, appealSchemaWords, appealTopic, appealWords } from "../topics/appeal/topic.ts";
import { goalDescription, goalLintWords, goalReview, goalSchemaWords, goalTopic, goalWords } from "../topics/goal/topic.ts";
import { interviewDescription, interviewLintWords, interviewReview, interviewSchemaWords, interviewTopic, interviewWords } from "../topics/interview/topic.ts";
import { quotaDescription, quotaReview, quotaSchemaWords, quotaSheets, quotaTopic, quotaWords } from "../topics/quota/topic.ts";
import { responsibilityDescription, responsibilityReview, responsibilitySchemaWords, responsibilitySheets, responsibilityTopic, responsibilityWords } from "../topics/responsibility/topic.ts";

/** The one list of topics: the key is the section of the document. A new topic is one folder, and a line in each list here. */
export const topics = {
  responsibility: responsibilityTopic,
  quota: quotaTopic,
  interview: interviewTopic,
  appeal: appealTopic,
  goal: goalTopic,
} as const;

/** What reports on each topic are made from; apart, so that whoever only decides need not load it. */
export const reviews = {
  responsibility: responsibilityReview,
  quota: quotaReview,
  interview: interviewReview,
  appeal: appealReview,
  goal: goalReview,
} as const satisfies { readonly [Name in keyof typeof topics]: unknown };

/** The issues and findings of each topic in words; apart, for the same reason. */
export const topicWords = {
  responsibility: [responsibilityWords],
  quota: [quotaWords],
  interview: [interviewWords, interviewLintWords],
  appeal: [appealWords, appealLintWords],
  goal: [goalWords, goalLintWords],
} as const satisfies { readonly [Name in keyof typeof topics]: unknown };

/** What editors show of the keys of each section; apart, for the same reason. */
export const sectionSchemaWords = {
  responsibility: responsibilitySchemaWords,
  quota: quotaSchemaWords,
  interview: interviewSchemaWords,
  appeal: appealSchemaWords,
  goal: goalSchemaWords,
} as const satisfies { readonly [Name in keyof typeof topics]: unknown };

/** The rule tables of each topic as data sheets; a topic without one has none. */
export const sheets = {
  responsibility: responsibilitySheets,
  quota: quotaSheets,
  interview: {},
  appeal: {},
  goal: {},
} as const satisfies { readonly [Name in keyof typeof topics]: unknown };

/** The chapter of each topic in the rule book; apart, for the same reason. */
export const descriptions = {
  responsibility: responsibilityDescription,
  quota: quotaDescription,
  interview: interviewDescription,
  appeal: appealDescription,
  goal: goalDescription,
} as const satisfies { readonly [Name in keyof typeof topics]: unknown };

/** A topic of the policy: the name of its section in the document. */
export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as TopicName[]; // the list is closed

/** The compiled sections that a policy has. */
export type Sections = {
  readonly [Name in TopicName]?: ReturnType<(typeof topics)[Name]["compile"]>;
};
