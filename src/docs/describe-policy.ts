import { pointer } from "../core/pointer.ts";
import type { Locale } from "../core/text.ts";
import type { Policy } from "../policy/compile.ts";
import type { AssignmentRequest } from "../policy/responsibility.ts";
import { descriptions, topicNames } from "../policy/topics.ts";
import type { TopicName } from "../policy/topics.ts";
import type { Block, TopicDescription } from "../topics/description.ts";
import { annexChapter } from "./chapters/annex.ts";
import type { BookDiff } from "./chapters/changes.ts";
import { generalChapter } from "./chapters/general.ts";
import { withHeadings } from "./chapters/headings.ts";
import { rolesChapter } from "./chapters/roles.ts";
import { examinerOf } from "./scope/examiner.ts";
import { describeScope } from "./scope/describe-scope.ts";

/** How a policy is published. */
export interface BookOptions {
  readonly locale: Locale;
  /** What changed since the version before, as `diffPolicies` reports it: the book then has a change log. */
  readonly diff?: BookDiff;
  /** A roster on a day: the book then lists who is responsible for whom. */
  readonly roster?: AssignmentRequest;
}

/** Steps for each examination of a rule table, and so a bound on what a book may cost. */
const BOOK_STEPS = 1_000_000;

type Descriptions = Readonly<Record<TopicName, TopicDescription<unknown>>>;

/** The rule book of a policy as blocks, chapter by chapter, each piece with the JSON Pointer of what it comes from. */
export function describePolicy(policy: Policy, { locale, diff, roster }: BookOptions): readonly Block[] {
  const examiner = examinerOf(policy.impossible, BOOK_STEPS);
  const scope = describeScope(policy, locale, "", examiner);
  const described: Descriptions = descriptions;
  const chapters = topicNames.flatMap((topic): readonly Block[] => {
    const section = policy.sections[topic];
    const description = described[topic];
    if (section === undefined) return [];
    const own = describeScope(policy, locale, pointer("", topic), examiner);
    return [{ kind: "section", anchor: topic, title: [description.title[locale]], blocks: description.describe(section, own) }];
  });
  return withHeadings([
    ...generalChapter(scope),
    ...rolesChapter(scope),
    ...chapters,
    ...annexChapter(scope, { diff, roster }),
  ]);
}
