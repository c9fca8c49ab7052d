import { nearest } from "../../core/nearest.ts";
import { quotedList } from "../../core/words.ts";
import { topicNames } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import { unusable } from "./command.ts";
import type { ArgumentDescription, Context } from "./command.ts";
import type { Read } from "./text.ts";
import { says } from "./words.ts";

export const topicArgument: ArgumentDescription = {
  name: "<topic>",
  summary: { en: `one of ${topicNames.join(", ")}`, "zh-CN": `${topicNames.join("、")} 之一` },
};

/** The name of a topic. */
export function readTopic({ locale }: Context, given = ""): Read<TopicName> {
  const topic = topicNames.find((name) => name === given);
  if (topic !== undefined) return { ok: true, value: topic };
  const problem = says[locale].noTopic(given, quotedList(topicNames, locale), nearest(given, topicNames));
  return { ok: false, answer: unusable([problem]) };
}
