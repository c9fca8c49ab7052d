import { periodSetting } from "../../calendar/period-setting.ts";
import { normalCondition } from "../../rules/normal-condition.ts";
import type { Rule } from "../../rules/table.ts";
import type { Setting } from "../review.ts";
import type { QuotaSection } from "./compile.ts";
import type { MandatoryOutcome, QuotaOutcome } from "./schema.ts";

/** What the section decides by beside its rules: how it counts, ranks and takes turns. */
export function quotaSettings({ counting, head, ranking, rotation, incidentFact, yearStartsInMonth }: QuotaSection): Setting {
  return {
    periods: { yearStartsInMonth },
    counting: counting === null ? null : {
      fact: counting.fact,
      countsHead: counting.countsHead,
      countsOnLeave: counting.countsOnLeave,
      day: counting.day,
      head: head === null ? null : normalCondition(head),
    },
    ranking: ranking === null ? null : {
      fact: ranking.fact,
      ties: ranking.ties,
      gapBreaks: ranking.gapBreaks,
      minimumGroupSize: ranking.minimumGroupSize,
      cooldownMonths: ranking.cooldownMonths,
    },
    incidents: incidentFact === null ? null : { fact: incidentFact },
    rotation: rotation === null ? null : {
      order: rotation.order,
      seed: rotation.seed,
      mandatoryCounts: rotation.mandatoryCounts,
      joiners: rotation.joiners ?? "front",
      carryOver: rotation.carryOver ?? true,
    },
  };
}

/** What a rule decides. Which rule asked for a mandatory interview is remembered, so there the rule itself matters. */
export function quotaOutcome(section: QuotaSection, table: string, rule: Rule<unknown>): Setting {
  if (table === "mandatory") {
    const { by, mode, within } = rule.outcome as MandatoryOutcome; // the table holds no other
    return { by, mode, within: within === undefined ? null : periodSetting(within), rule: rule.reference.id };
  }
  const { interviews, per } = rule.outcome as QuotaOutcome; // and neither does this one
  const { months } = per;
  if ("count" in interviews) return { interviews: { count: interviews.count }, per: { months } };
  const { of } = interviews;
  if ("all" in interviews) {
    const group = section.groups.get(rule.reference.id) ?? null;
    return { interviews: { all: true, of, who: group === null ? null : normalCondition(group) }, per: { months } };
  }
  const { percent, rounding, min = 0 } = interviews;
  return { interviews: { percent, of, rounding, min }, per: { months } };
}
