import { compareCodePoints } from "../core/order.ts";
import type { Condition, Question } from "./condition.ts";

/**
 * A text for a condition: conditions with equal texts hold for the same records, wherever they stand. The order of parts
 * and of listed values does not count; beyond that it is the structure, so that other texts may still mean the same.
 */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case "test":
      return JSON.stringify([condition.fact.name, questionKey(condition.question)]);
    case "join":
      return JSON.stringify([condition.fact.name, "sameAs", condition.as.name]);
    case "not":
      return condition.of.kind === "not" ? conditionKey(condition.of.of) : `not(${conditionKey(condition.of)})`;
    case "all":
    case "any": {
      const parts = new Set(partsOf(condition.kind, condition.of).map(conditionKey));
      const [only = ""] = parts;
      return parts.size === 1 ? only : `${condition.kind}(${[...parts].toSorted(compareCodePoints).join()})`;
    }
    default:
      return condition satisfies never;
  }
}

/** The parts of a list, those of a list of the same kind inside it among them. */
function partsOf(kind: "all" | "any", of: readonly Condition[]): readonly Condition[] {
  return of.flatMap((part) => (part.kind === kind ? partsOf(kind, part.of) : [part]));
}

function questionKey(question: Question): readonly unknown[] {
  switch (question.kind) {
    case "in":
      return ["in", ...[...new Set(question.values.map((value) => JSON.stringify(value)))].toSorted(compareCodePoints)];
    case "between":
      return ["between", ...[...new Set(question.ranges.map((range) => range.join("…")))].toSorted(compareCodePoints)];
    case "contains":
      return ["contains", question.value];
    default:
      return question satisfies never;
  }
}
