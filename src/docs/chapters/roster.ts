import { pointer } from "../../core/pointer.ts";
import { textIn } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { assignRoster } from "../../policy/responsibility.ts";
import type { AssignmentRequest } from "../../policy/responsibility.ts";
import type { Block } from "../../topics/description.ts";
import { phrase, said } from "../../topics/phrase.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { paragraph } from "./chapter.ts";

const WORDS = {
  en: { head: ["Employee", "Talks are held by", "Role"], caption: "Who talks with whom", nobody: "nobody yet" },
  "zh-CN": { head: ["员工", "面谈责任人", "角色"], caption: "面谈责任人名单", nobody: "暂无" },
} as const;

/** Who is responsible for each person of a roster on a day, as the library assigns them. */
export function rosterBlocks({ policy, locale }: BookScope, request: AssignmentRequest): readonly Block[] {
  const decision = assignRoster(policy, request);
  if (decision.status === "invalid") return decision.issues.map((issue) => paragraph([said(formatIssue(issue, locale), "")]));
  if (decision.status !== "decided") return [];
  const words = WORDS[locale];
  const asOf = said(String(request.asOf), "");
  const rows = decision.outcome.assignments.map((assignment) => {
    const responsible = assignment.status === "assigned" ? assignment.responsible : [];
    const holders = responsible.map(({ person }) => [said(person, "")]);
    const roles = responsible.map(({ role }) => [said(textIn(policy.roles.get(role)?.title, locale, role), pointer("/roles", role))]);
    return { cells: [[[said(assignment.person, "")]], holders.length === 0 ? [[words.nobody]] : holders, roles] };
  });
  return [
    paragraph(locale === "en" ? phrase`As of ${asOf}, by the roster.` : phrase`截至${asOf}，按花名册确定。`),
    { kind: "table", caption: [words.caption], head: words.head.map((word) => [word]), rows },
  ];
}
