import type { GoalDocumentIssueCatalogue } from "./compile.ts";
import type { FeedbackFindingCatalogue } from "./feedback.ts";
import type { GoalFindingCatalogue } from "./findings.ts";
import type { GoalSetFindingCatalogue } from "./goal-set.ts";
import type { GoalRequestIssueCatalogue } from "./request.ts";

/** Everything that the topic may have to say, each code with its params. */
export type GoalIssueCatalogue = GoalDocumentIssueCatalogue &
  GoalRequestIssueCatalogue &
  GoalFindingCatalogue &
  GoalSetFindingCatalogue &
  FeedbackFindingCatalogue;
