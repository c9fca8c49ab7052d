import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { nearest } from "../core/nearest.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { failure, success } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { CompiledTable } from "../rules/compile-table.ts";
import { factIssues } from "../rules/facts.ts";
import { checkGoal } from "../topics/goal/topic.ts";
import { interviewCourse } from "../topics/interview/topic.ts";
import type { Topic } from "../topics/topic.ts";
import type { Candidate, Mark, Question } from "../topics/review.ts";
import { assignQuestion } from "./assign-question.ts";
import type { Policy } from "./compile.ts";
import { deadlineQuestion } from "./deadline-question.ts";
import { planQuestion } from "./plan-question.ts";
import { reviews, topicNames, topics } from "./topics.ts";
import type { TopicName } from "./topics.ts";

/** What scenarios are about: a topic of the policy, or its calendar, which every topic counts by. */
export type QuestionTopic = TopicName | "calendar";

/** A question that a scenario can put to a policy, whatever of it the question needs. */
export interface PolicyQuestion {
  readonly topic: QuestionTopic;
  readonly name: string;
  /** The rule table that answers it; `null` where none does, or the policy lacks the section. */
  readonly table: CompiledTable<unknown> | null;
  /** What in `given` cannot be read at all: a misspelt fact or key. */
  readonly faults: (given: unknown) => readonly Issue[];
  readonly answer: (given: unknown, on: PlainDate | null) => Decision<unknown>;
  /** What scenarios should reach, beside the rule table; paths are JSON Pointers within the section. */
  readonly marks: () => readonly Mark[];
  readonly reached: (given: unknown, on: PlainDate | null) => readonly string[];
  readonly candidates: () => readonly Candidate[];
  /** The sections that the answer depends on. */
  readonly sections: readonly TopicName[];
}

export type QuestionIssueCatalogue = {
  readonly "topic-unknown": { readonly name: string; readonly nearest: string | null; readonly known: readonly string[] };
  readonly "question-unknown": {
    readonly name: string;
    readonly topic: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly "rule-unknown": { readonly name: string; readonly nearest: string | null; readonly known: readonly string[] };
};

const issue = issuesOf<QuestionIssueCatalogue>();

type Questions<Section> = Readonly<Record<string, Question<Section>>>;

/** Questions that need more of the policy than their own section. */
const whole: { readonly [Name in TopicName]?: Questions<Policy> } = {
  responsibility: { assign: assignQuestion },
  quota: { plan: planQuestion },
};

/** Sections that a question asks beside its own. */
const others: Readonly<Record<string, readonly TopicName[]>> = { plan: ["responsibility"], course: ["goal"] };

/** Every question that can be put to a policy, topic by topic; the first of a topic is its own. */
export function questionsOf(policy: Policy): readonly PolicyQuestion[] {
  return questionTopics.flatMap((topic) => questionsOfTopic(policy, topic));
}

const questionTopics: readonly QuestionTopic[] = [...topicNames, "calendar"];

function questionsOfTopic(policy: Policy, topic: QuestionTopic): readonly PolicyQuestion[] {
  if (topic === "calendar") return [bind(policy, topic, "deadline", deadlineQuestion, policy, {})];
  const own: Pick<Topic<unknown, unknown, unknown>, "tables"> = topics[topic];
  const section = policy.sections[topic];
  const tables = section === undefined ? {} : own.tables(section);
  const { goal } = policy.sections;
  const questions: Questions<never> = {
    ...reviews[topic].questions,
    // The next goals of an interview are checked by the policy's own goal section.
    ...(topic === "interview" && goal !== undefined ? { course: interviewCourse((each) => checkGoal(goal, each)) } : {}),
  };
  return [
    ...Object.entries(questions).map(([name, question]) => bind(policy, topic, name, question, section ?? null, tables)),
    ...Object.entries(whole[topic] ?? {}).map(([name, question]) => {
      return bind(policy, topic, name, question, section === undefined ? null : policy, tables);
    }),
  ];
}

function bind(
  policy: Policy,
  topic: QuestionTopic,
  name: string,
  question: Question<never>,
  asked: unknown,
  tables: Readonly<Record<string, CompiledTable<unknown>>>,
): PolicyQuestion {
  const own: Question<unknown> = question; // each is bound to its own section, or to the policy
  const table = question.table === undefined ? null : (tables[question.table] ?? null);
  return {
    topic,
    name,
    table,
    faults: (given) => {
      if (question.table !== undefined) return factIssues(policy.facts, given);
      return asked === null ? [] : (own.faults?.(asked, given) ?? []);
    },
    answer: (given, on) => (asked === null ? UNCOVERED : own.answer(asked, given, on)),
    marks: () => (asked === null ? [] : (own.marks?.(asked) ?? [])),
    reached: (given, on) => (asked === null ? [] : (own.reached?.(asked, given, on) ?? [])),
    candidates: () => (asked === null ? [] : (own.candidates?.(asked) ?? [])),
    sections: topic === "calendar" ? [] : [topic, ...(others[name] ?? [])],
  };
}

/** The question of that topic and name, the topic's own where no name is given; or what there is instead. */
export function findQuestion(policy: Policy, topic: string, ask: string | undefined): Result<PolicyQuestion> {
  const name = questionTopics.find((each) => each === topic);
  if (name === undefined) {
    return failure([issue("topic-unknown", "/topic", { name: topic, nearest: nearest(topic, questionTopics), known: questionTopics })]);
  }
  const questions = questionsOfTopic(policy, name);
  const found = ask === undefined ? questions[0] : questions.find((each) => each.name === ask);
  if (found !== undefined) return success(found);
  const known = questions.map((each) => each.name);
  const params = { name: ask ?? "", topic, nearest: nearest(ask ?? "", known), known };
  return failure([issue("question-unknown", "/ask", params)]);
}

/** The rules among those that a scenario asserts which the question's table does not have. */
export function ruleIssues({ table }: PolicyQuestion, asserted: string | readonly string[] | undefined): readonly Issue[] {
  if (table === null || asserted === undefined) return [];
  const known = table.rules.map(({ reference }) => reference.id);
  const names = typeof asserted === "string" ? [asserted] : asserted;
  return names
    .filter((name) => !known.includes(name))
    .map((name) => issue("rule-unknown", "/rule", { name, nearest: nearest(name, known), known }));
}
