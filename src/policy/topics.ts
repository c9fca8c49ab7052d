import { appealLintWords, appealReview, appealTopic, appealWords } from "../topics/appeal/topic.ts";
import { goalLintWords, goalReview, goalTopic, goalWords } from "../topics/goal/topic.ts";
import { interviewLintWords, interviewReview, interviewTopic, interviewWords } from "../topics/interview/topic.ts";
import { quotaReview, quotaTopic, quotaWords } from "../topics/quota/topic.ts";
import { responsibilityReview, responsibilityTopic, responsibilityWords } from "../topics/responsibility/topic.ts";

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

/** A topic of the policy: the name of its section in the document. */
export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as TopicName[]; // the list is closed

/** The compiled sections that a policy has. */
export type Sections = {
  readonly [Name in TopicName]?: ReturnType<(typeof topics)[Name]["compile"]>;
};
