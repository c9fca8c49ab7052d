import type { IssueWords } from "../../core/issue.ts";
import type { InterviewDocumentIssueCatalogue } from "./check.ts";
import type { PhaseIssueCatalogue } from "./phases.ts";
import type { EventIssueCatalogue } from "./refusals.ts";
import type { SessionIssueCatalogue } from "./session.ts";
import type { StepIssueCatalogue } from "./step-refusals.ts";
import type { ValueIssueCatalogue } from "./values.ts";

/** Every issue of the section, of its events and of what is asked about interviews. */
export type InterviewIssueCatalogue = InterviewDocumentIssueCatalogue &
  ValueIssueCatalogue &
  StepIssueCatalogue &
  EventIssueCatalogue &
  SessionIssueCatalogue &
  PhaseIssueCatalogue;

export type InterviewWords = IssueWords<InterviewIssueCatalogue>;
