import type { Decision } from "../../core/decision.ts";
import { decide } from "../../rules/decide.ts";
import type { Facts } from "../../rules/facts.ts";
import type { ResponsibilitySection } from "./compile.ts";
import type { Responsibility } from "./schema.ts";

/** Who must talk with a person of these facts: all candidates of a choice, since no election is asked. */
export function resolveResponsibility(section: ResponsibilitySection, employee: Facts): Decision<Responsibility> {
  return decide(section.table, employee);
}
