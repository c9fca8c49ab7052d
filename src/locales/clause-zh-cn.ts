import { either, joined } from "./plain-text.ts";
import type { Line, WordedQuestion, WordedRange } from "./worded-question.ts";

/** What a Chinese clause says of a fact, or of one that does not meet it. */
export function chineseClause(subject: string, question: WordedQuestion, negated: boolean): string {
  switch (question.kind) {
    case "in":
      return joined(subject, negated ? "不是" : "为", either(question.values, "zh-CN"));
    case "contains":
      return joined(subject, negated ? "不包含" : "包含", question.value);
    case "between": {
      const [only] = question.ranges;
      if (only !== undefined && question.ranges.length === 1) {
        return joined(subject, negated ? outside(only) : inside(only));
      }
      return joined(subject, negated ? "不是" : "为", either(question.ranges.map(within), "zh-CN"));
    }
    default:
      return question satisfies never;
  }
}

function inside(range: WordedRange): string {
  const { line, from, to } = range;
  if (from === null && to !== null && line !== "grade") return joined(line === "date" ? "不晚于" : "不超过", to);
  if (from !== null && to === null && line === "date") return joined("不早于", from);
  return joined("为", within(range));
}

function outside(range: WordedRange): string {
  const { line, from, to } = range;
  if (from === null && to !== null) return joined(beyond[line], to);
  if (from !== null && to === null) return joined(before[line], from);
  return from === null || from === to ? joined("不是", within(range)) : joined("不在", within(range), "之间");
}

/** Follows "为" and "不是". */
function within({ line, from, to }: WordedRange): string {
  if (from === null) return to === null ? "任意值" : joined(to, line === "date" ? "及以前" : "及以下");
  if (to === null) return joined(from, line === "date" ? "及以后" : "及以上");
  return from === to ? from : joined(from, "至", to);
}

const beyond: Readonly<Record<Line, string>> = { number: "大于", date: "晚于", grade: "高于" };
const before: Readonly<Record<Line, string>> = { number: "小于", date: "早于", grade: "低于" };
