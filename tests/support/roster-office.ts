import { assignRoster, loadPolicy } from "appraisal-policy";
import type { AssignmentRequest, Policy } from "appraisal-policy";

interface Replaced {
  /** Facts beside the policy's own. */
  readonly facts?: object;
  readonly roles?: object;
  readonly rules?: readonly object[];
}

/** Members of a unit, its leads, and bosses: a policy as small as a roster needs. Parts of it can be replaced. */
export function officePolicy(replaced: Replaced = {}) {
  return loadPolicy({
    id: "office",
    version: "1",
    title: "leads talk with members, bosses with leads",
    effective: { from: "2026-01-01" },
    facts: {
      position: { type: "enum", values: { boss: "boss", lead: "lead", member: "member", guest: "guest" } },
      unit: { type: "string" },
      leads: { type: "set", of: "string", default: [] },
      ...replaced.facts,
    },
    roles: replaced.roles ?? {
      lead: { holder: { position: "lead", unit: { sameAs: "unit" } }, onVacant: { role: "boss" } },
      boss: { holder: { position: "boss" }, onVacant: "report" },
    },
    responsibility: {
      rules: replaced.rules ?? [
        { id: "members", clause: "§ 1", when: { position: "member" }, then: { roles: ["lead"], mode: "direct" } },
        { id: "leads", clause: "§ 2", when: { position: "lead" }, then: { roles: ["boss"], mode: "direct" } },
      ],
    },
  });
}

/** People by id, each with position and unit. */
export function peopleOf(posts: Readonly<Record<string, readonly [position: string, unit: string, ...leads: string[]]>>) {
  return Object.entries(posts).map(([id, [position, unit, ...leads]]) => ({ id, position, unit, leads }));
}

/** What a roster is assigned as, on a day in spring unless the request says another. */
export function assigned(policy: Policy, request: Omit<AssignmentRequest, "asOf"> & { readonly asOf?: string }) {
  const decision = assignRoster(policy, { asOf: "2026-03-02", ...request });
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  const { assignments, findings, load } = decision.outcome;
  const byPerson = Object.fromEntries(assignments.map(({ person, ...assignment }) => [person, assignment]));
  return { byPerson, findings: findings.map(({ code, path, params }) => ({ code, path, ...params })), load };
}
