import * as z from "zod/mini";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { nearest } from "../core/nearest.ts";
import { pointer } from "../core/pointer.ts";
import { evidenceShape, nameSchema, textSchema } from "../core/schemas.ts";
import type { Text } from "../core/text.ts";
import { all, testsOf } from "../rules/condition.ts";
import type { Condition, Join } from "../rules/condition.ts";
import { readCondition } from "../rules/condition-syntax.ts";
import type { ConditionScope } from "../rules/condition-scope.ts";
import { conditionSchema } from "../rules/schema.ts";

/** How a talk reaches the employee: from the level above, or over its head. */
export const interviewModeSchema = z.enum(["direct", "skip-level"]);

/** Who can be responsible, how to find the person in a roster, and what happens where there is nobody. */
const roleSchema = z.strictObject({
  title: z.optional(textSchema),
  holder: z.optional(conditionSchema),
  onVacant: z.optional(z.union([z.literal("report"), z.strictObject({ role: nameSchema })])),
  ifSeveral: z.optional(z.enum(["report", "all"])),
  ...evidenceShape,
});

export const rolesSchema = z.record(nameSchema, roleSchema);

type RoleDocument = z.infer<typeof roleSchema>;

/** One way to hold a role: a condition on the candidate alone, and what must be the same as the employee's. */
export interface Holding {
  readonly condition: Condition;
  readonly joins: readonly Join[];
}

export interface Role {
  readonly name: string;
  readonly title: Text | undefined;
  /** The ways to hold the role; none where the policy does not say how to find the holder. */
  readonly holdings: readonly Holding[];
  /** The role that takes over where this one is vacant, or `null`: report it. */
  readonly climbsTo: string | null;
  /** Whether several holders at once are as the policy wants it, not a finding. */
  readonly allowsSeveral: boolean;
}

export type RoleIssueCatalogue = {
  readonly "role-unknown": { readonly name: string; readonly nearest: string | null };
  readonly "role-climbs-in-circle": { readonly roles: readonly string[] };
  readonly "role-holder-too-complex": { readonly name: string; readonly limit: number };
  readonly "role-holder-negates-same-as": { readonly name: string };
};

const issue = issuesOf<RoleIssueCatalogue>();

/** So many ways to hold one role there may be, once `any` over `sameAs` is written out. */
export const HOLDING_LIMIT = 64;

/** Reads the roles; what is wrong with them goes to the scope's issues. */
export function readRoles(
  documents: Readonly<Record<string, RoleDocument>>,
  path: string,
  scope: ConditionScope,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const [name, document] of Object.entries(documents)) {
    const { title, holder, onVacant, ifSeveral } = document;
    const at = pointer(path, name);
    roles.set(name, {
      name,
      title,
      holdings: holder === undefined ? [] : readHoldings(name, holder, pointer(at, "holder"), scope),
      climbsTo: typeof onVacant === "object" ? onVacant.role : null,
      allowsSeveral: ifSeveral === "all",
    });
    if (typeof onVacant === "object") {
      reportUnknownRole(onVacant.role, Object.keys(documents), pointer(at, "onVacant", "role"), scope.issues);
    }
  }
  reportCircles(roles, path, scope.issues);
  return roles;
}

/** Reports a role that the policy does not declare. */
export function reportUnknownRole(name: string, known: readonly string[], path: string, issues: Issue[]): void {
  if (!known.includes(name)) issues.push(issue("role-unknown", path, { name, nearest: nearest(name, known) }));
}

function readHoldings(name: string, holder: unknown, path: string, scope: ConditionScope): readonly Holding[] {
  const condition = readCondition(holder, path, { ...scope, joins: true });
  const holdings = writeOut(condition);
  if (holdings === "negated") scope.issues.push(issue("role-holder-negates-same-as", path, { name }));
  else if (holdings.length > HOLDING_LIMIT) {
    scope.issues.push(issue("role-holder-too-complex", path, { name, limit: HOLDING_LIMIT }));
  } else return holdings;
  return [];
}

/** The condition as alternatives in each of which every join must hold, so that holders can be looked up by their joins. */
function writeOut(condition: Condition): readonly Holding[] | "negated" {
  if (condition.kind === "join") return [{ condition: all([]), joins: [condition] }];
  if (testsOf(condition).every((test) => test.kind === "test")) return [{ condition, joins: [] }];
  if (condition.kind === "test") return [{ condition, joins: [] }];
  if (condition.kind === "not") return "negated";
  let alternatives: readonly Holding[] = condition.kind === "all" ? [{ condition: all([]), joins: [] }] : [];
  for (const part of condition.of) {
    const ways = writeOut(part);
    if (ways === "negated") return ways;
    alternatives =
      condition.kind === "any"
        ? [...alternatives, ...ways]
        : alternatives.flatMap((one) => ways.map((other) => both(one, other)));
    if (alternatives.length > HOLDING_LIMIT) return alternatives;
  }
  return alternatives;
}

function both(one: Holding, other: Holding): Holding {
  return { condition: all([one.condition, other.condition]), joins: [...one.joins, ...other.joins] };
}

function reportCircles(roles: ReadonlyMap<string, Role>, path: string, issues: Issue[]): void {
  const settled = new Set<string>();
  for (const start of roles.keys()) {
    const climbed: string[] = [];
    let name: string | null = start;
    while (name !== null && !settled.has(name) && !climbed.includes(name)) {
      climbed.push(name);
      name = roles.get(name)?.climbsTo ?? null;
    }
    if (name !== null && climbed.includes(name)) {
      const circle = climbed.slice(climbed.indexOf(name));
      issues.push(issue("role-climbs-in-circle", pointer(path, name, "onVacant"), { roles: circle }));
    }
    for (const each of climbed) settled.add(each);
  }
}
