/** Chapter 7: goals in Chinese and English, each checked letter by letter, with what to write instead. */
import { checkGoal, loadPolicy } from "appraisal-policy";
import type { Criterion } from "appraisal-policy";
import { standard } from "appraisal-policy/presets";
import { goalDrafts } from "./data.ts";
import { say } from "./locale.ts";
import { heading, outcomeOf, print, sentence, table, withNames, wrapped } from "./print.ts";

const policy = loadPolicy(standard);
const letters = { specific: "S", measurable: "M", achievable: "A", relevant: "R", timeBound: "T" } as const;
const criteria = Object.keys(letters) as readonly Criterion[]; // the keys of the table are the criteria

export function showGoals(): void {
  const { context, goals } = goalDrafts();
  const checked = goals.map(({ goal, known }, index) => {
    return { number: index + 1, goal, check: outcomeOf(checkGoal(policy, goal, { ...context, ...known })) };
  });

  heading(say.goals.title);
  const rows = checked.map(({ number, goal, check }) => {
    const verdicts = criteria.map((criterion) => say.goals.verdicts[check.criteria[criterion].verdict]);
    return [number, wrapped(goal, 58), ...verdicts, say.goals.overall[check.overall]];
  });
  table(say.goals.head, rows);

  heading(say.goals.instead);
  for (const { number, goal, check } of checked) {
    // What A and R need to know is asked for once the words are right.
    const isRight = check.overall === "smart" || check.overall === "smart-pending-AR";
    const found = criteria.flatMap((criterion) => check.criteria[criterion].findings);
    const findings = found.filter(({ allows }) => isRight || allows !== "needs-context");
    print(`  ${number} ${goal}${findings.length === 0 ? ` – ${say.goals.nothing}` : ""}`);
    for (const finding of findings) {
      print(`    ${letters[finding.criterion]}  ${withNames(sentence(finding), say.goals.context)}`);
    }
  }
}
