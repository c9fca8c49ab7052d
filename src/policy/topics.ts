import { appealTopic } from "../topics/appeal/topic.ts";
import { goalTopic } from "../topics/goal/topic.ts";
import { interviewTopic } from "../topics/interview/topic.ts";
import { quotaTopic } from "../topics/quota/topic.ts";
import { responsibilityTopic } from "../topics/responsibility/topic.ts";

/** The one list of topics: the key is the section of the document. A new topic is one folder, and one line here. */
export const topics = {
  responsibility: responsibilityTopic,
  quota: quotaTopic,
  interview: interviewTopic,
  appeal: appealTopic,
  goal: goalTopic,
} as const;

/** A topic of the policy: the name of its section in the document. */
export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as TopicName[]; // the list is closed

/** The compiled sections that a policy has. */
export type Sections = {
  readonly [Name in TopicName]?: ReturnType<(typeof topics)[Name]["compile"]>;
};
