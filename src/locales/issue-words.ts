import type { CalendarIssueCatalogue } from "../calendar/calendar.ts";
import type { JsonIssueCatalogue } from "../core/json.ts";
import type { MachineIssueCatalogue } from "../core/machine.ts";
import type { ShapeIssueCatalogue } from "../core/shape.ts";
import type { PolicyIssueCatalogue } from "../policy/compile.ts";
import type { InputIssueCatalogue } from "../policy/input.ts";
import type { QuestionIssueCatalogue } from "../policy/questions.ts";
import type { TimelineIssueCatalogue } from "../policy/timeline.ts";
import type { ConditionIssueCatalogue } from "../rules/condition-syntax.ts";
import type { FactIssueCatalogue } from "../rules/facts.ts";
import type { TableIssueCatalogue } from "../rules/table.ts";
import type { TestIssueCatalogue } from "../rules/test-syntax.ts";
import type { RoleIssueCatalogue } from "../topics/roles.ts";
import type { RosterIssueCatalogue } from "../topics/roster.ts";

/** Every issue that belongs to no topic. */
export type GeneralIssueCatalogue = JsonIssueCatalogue &
  ShapeIssueCatalogue &
  MachineIssueCatalogue &
  FactIssueCatalogue &
  ConditionIssueCatalogue &
  TestIssueCatalogue &
  TableIssueCatalogue &
  CalendarIssueCatalogue &
  RoleIssueCatalogue &
  RosterIssueCatalogue &
  PolicyIssueCatalogue &
  TimelineIssueCatalogue &
  InputIssueCatalogue &
  QuestionIssueCatalogue;
