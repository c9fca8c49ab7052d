import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Facts } from "../rules/facts.ts";
import type { Topic } from "../topics/topic.ts";
import type { Policy } from "./compile.ts";
import { topicNames, topics } from "./topics.ts";
import type { TopicName } from "./topics.ts";

/**
 * Answers the question of a topic, for hosts that choose the topic by data: `responsibility` and `quota` decide by facts,
 * `goal` takes the goal itself, `interview` gives the steps of the default protocol, `appeal` the stages of a track.
 */
export function decide(policy: Policy, topic: TopicName, input: object): Decision<unknown> {
  const section = topicNames.includes(topic) ? policy.sections[topic] : undefined;
  const own: Pick<Topic<unknown, unknown, unknown>, "answer"> = topics[topic];
  return section === undefined ? UNCOVERED : own.answer(section, input as Facts); // read member by member, whatever it is
}
