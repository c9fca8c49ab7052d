import { compareCodePoints } from "../../core/order.ts";
import type { Rule } from "../../rules/table.ts";
import type { Setting } from "../review.ts";
import type { ResponsibilitySection } from "./compile.ts";
import type { Responsibility } from "./schema.ts";

/** What the section decides by beside its rules: how choices between roles are made. */
export function responsibilitySettings({ elections }: ResponsibilitySection): Setting {
  const settings = [...elections].map(([name, { dueBy, unapproved, scope = [] }]): readonly [string, Setting] => {
    return [name, { dueBy, unapproved, scope: scope.toSorted(compareCodePoints) }];
  });
  return { elections: Object.fromEntries(settings) };
}

/** What a rule decides. Rules that leave a choice are elected one by one, so which of them it is matters. */
export function responsibilityOutcome(_: ResponsibilitySection, _table: string, rule: Rule<unknown>): Setting {
  const { roles, choice, mode } = rule.outcome as Responsibility; // the section's only table holds no other
  return choice === undefined ? { roles, mode } : { roles, mode, choice, rule: rule.reference.id };
}
