import { snapshotJson } from "../core/json.ts";
import { resultOf } from "../core/result.ts";
import type { Issues, Result } from "../core/result.ts";
import { readShape } from "../core/shape.ts";
import { compilePolicy, documentIssues } from "./compile.ts";
import type { Policy } from "./compile.ts";
import { POLICY_LIMITS, policySchema } from "./document.ts";
import type { PolicyDocument } from "./document.ts";

/** What `parsePolicy` and `loadPolicy` throw for a document that is no policy: every issue that was found. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly issues: Issues;

  constructor(issues: Issues) {
    const shown = issues.slice(0, 10).map(({ code, path }) => `${code} at ${path === "" ? "the top" : path}`);
    const rest = issues.length - shown.length;
    super(`the policy has ${issues.length} issue(s): ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`);
    this.issues = issues;
  }
}

/** Checks any value at all as a policy document: its size, its shape, and what its parts mean to each other. Never throws. */
export function safeParsePolicy(input: unknown): Result<PolicyDocument> {
  const snapshot = snapshotJson(input, POLICY_LIMITS);
  if (!snapshot.ok) return snapshot;
  const shape = readShape(policySchema, snapshot.value);
  if (!shape.ok) return shape;
  const document = shape.value as PolicyDocument; // its meaning is checked on the next line
  return resultOf(document, documentIssues(document));
}

/** The checked document. Throws a `PolicyError` with every issue if there is one. */
export function parsePolicy(input: unknown): PolicyDocument {
  const result = safeParsePolicy(input);
  if (!result.ok) throw new PolicyError(result.issues);
  return result.value;
}

/** Parses and compiles: the policy, ready to decide. Throws a `PolicyError` with every issue if there is one. */
export function loadPolicy(input: unknown): Policy {
  return compilePolicy(parsePolicy(input));
}
