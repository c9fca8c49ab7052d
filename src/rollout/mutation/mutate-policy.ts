import type { RuleReference } from "../../core/decision.ts";
import { pointer } from "../../core/pointer.ts";
import type { Locale } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";
import type { Scenario } from "../scenarios/scenario-file.ts";
import type { MutatedPart } from "./edits-of.ts";
import { evaluateMutants } from "./evaluate.ts";
import type { EvaluatedMutant } from "./evaluate.ts";
import type { Edit, MutationKind } from "./mutant.ts";
import { placeOf, sentenceOf } from "./sentences.ts";

/** A small change that no scenario would notice, although it changes what the policy decides. */
export interface Survivor {
  readonly part: MutatedPart;
  readonly kind: MutationKind;
  /** The JSON Pointer of what is changed. */
  readonly path: string;
  /** What stands there, and what would; left out where there is nothing. */
  readonly from?: unknown;
  readonly to?: unknown;
  /** The rule in which it stands, or `null`. */
  readonly rule: RuleReference | null;
  /** "nobody would notice if 10 became 11 in `FP-6b`" */
  readonly sentence: Readonly<Record<Locale, string>>;
}

/** How many mutants the scenarios noticed, of those that decide otherwise than the policy. */
export interface MutationScore {
  readonly killed: number;
  readonly total: number;
  /** Mutants that are proved to decide alike, and changes that make no valid policy: neither is counted. */
  readonly equivalent: number;
  readonly stillborn: number;
}

/** How much of what could go wrong in a policy its scenarios would notice, in all and part by part. */
export interface MutationReport extends MutationScore {
  readonly origin: ReportOrigin;
  readonly parts: readonly (MutationScore & { readonly part: MutatedPart })[];
  readonly survivors: readonly Survivor[];
}

/** What is changed, and who is told how far it is. */
export interface MutationOptions {
  /** The parts of the document to change: all, if it is left out. */
  readonly topics?: readonly MutatedPart[];
  /** Told before each mutant how many are done, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Changes the policy in every small way, one at a time, and lets the scenarios look: what nobody notices is not tested.
 * Changes that provably change nothing are left out. Scenarios that fail as it is notice nothing.
 */
export function mutatePolicy(policy: Policy, scenarios: readonly Scenario[], options: MutationOptions = {}): MutationReport {
  const mutants = evaluateMutants(policy, scenarios, { parts: options.topics, onProgress: options.onProgress });
  const parts = [...new Set(mutants.map(({ part }) => part))];
  return {
    origin: originOf(policy),
    ...scoreOf(mutants),
    parts: parts.map((part) => ({ part, ...scoreOf(mutants.filter((each) => each.part === part)) })),
    survivors: mutants.filter(({ fate }) => fate === "survived").map(({ part, edit }) => survivorOf(policy, part, edit)),
  };
}

function scoreOf(mutants: readonly EvaluatedMutant[]): MutationScore {
  const count = (fate: EvaluatedMutant["fate"]): number => mutants.filter((each) => each.fate === fate).length;
  const killed = count("killed");
  return { killed, total: killed + count("survived"), equivalent: count("equivalent"), stillborn: count("stillborn") };
}

function survivorOf({ document }: Policy, part: MutatedPart, { kind, told: { keys, from, to } }: Edit): Survivor {
  const place = placeOf(document, keys);
  return {
    part,
    kind,
    path: pointer("", ...keys),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    rule: place.rule,
    sentence: sentenceOf(kind, keys, from, to, place),
  };
}
