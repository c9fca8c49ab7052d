import type { Facts } from "../../rules/facts.ts";
import type { TopicReview } from "../review.ts";
import type { Topic } from "../topic.ts";
import { compileResponsibility } from "./compile.ts";
import type { ResponsibilitySection } from "./compile.ts";
import { responsibilitySchema } from "./schema.ts";
import type { Responsibility, ResponsibilityDocument } from "./schema.ts";
import { resolveResponsibility } from "./decide.ts";
import { summarizeResponsibility } from "./summarize.ts";
import { responsibilityOutcome, responsibilitySettings } from "./settings.ts";
import { lintResponsibility } from "./lint.ts";

/** Who must talk with whom. */
export const responsibilityTopic: Topic<
  ResponsibilityDocument,
  ResponsibilitySection,
  Responsibility> = {
  schema: responsibilitySchema,
  compile: compileResponsibility,
  answer: resolveResponsibility,
  summarize: summarizeResponsibility,
  tables: (section) => ({ rules: section.table }),
};

/** What reports on it are made from. */
export const responsibilityReview: TopicReview<ResponsibilitySection> = {
  lint: lintResponsibility,
  settings: responsibilitySettings,
  outcomeSetting: responsibilityOutcome,
  summarizeRule: (section, _, { outcome }) => summarizeResponsibility(section, outcome as Responsibility), // the table holds no other
  questions: {
    /** Who must talk with an employee: `given` are the employee's facts. */
    resolve: { table: "rules", answer: (section, given) => resolveResponsibility(section, given as Facts) }, // read member by member
  },
};

export { responsibilitySchemaWords } from "./schema-words.ts";
export { words as responsibilityWords } from "./words.ts";
export { responsibilityDescription } from "./describe.ts";
export { responsibilitySheets } from "./sheet.ts";

export { assignRoster, HOLDER_LIMIT } from "./assign.ts";
export type { PersonAssignment, ResponsiblePerson, RosterAssignment } from "./assign.ts";
export { resolveResponsibility } from "./decide.ts";
export { findHolders } from "./holders.ts";
export { electionRecordSchema } from "./request.ts";
export type { ElectionRecord } from "./request.ts";
export type { Responsibility, ResponsibilityDocument } from "./schema.ts";
export type { ResponsibilitySection } from "./compile.ts";
