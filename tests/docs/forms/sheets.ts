import type { Decision, Policy } from "appraisal-policy";
import { appealSheet, interviewSheet } from "appraisal-policy/docs";
import type { FormSheet } from "appraisal-policy/docs";
import { everyPreset } from "../../support/policy-presets.ts";
import { filledSession } from "./filled.ts";

export function outcomeOf<T>(decision: Decision<T>): T {
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

/** A form of a preset, in one language. */
export interface NamedSheet {
  readonly name: string;
  readonly policy: Policy;
  /** `null` for the form of an appeal. */
  readonly protocol: string | null;
  readonly sheet: FormSheet;
}

const locales = ["en", "zh-CN"] as const;

export const protocolsOf = (policy: Policy): readonly string[] => Object.keys(policy.document.interview?.protocols ?? {});
const tracksOf = (policy: Policy): readonly string[] => Object.keys(policy.document.appeal?.tracks ?? {});

/** Every form of every preset, blank. */
export const blankSheets: readonly NamedSheet[] = everyPreset.flatMap(({ name, policy }) => {
  return locales.flatMap((locale) => [
    ...protocolsOf(policy).map((protocol) => {
      return { name: `${name} ${protocol} ${locale}`, policy, protocol, sheet: outcomeOf(interviewSheet(policy, { locale, protocol })) };
    }),
    ...tracksOf(policy).map((track) => {
      return { name: `${name} appeal of a ${track} ${locale}`, policy, protocol: null, sheet: outcomeOf(appealSheet(policy, { locale, track })) };
    }),
  ]);
});

/** The form of every protocol of every preset, with every field filled in. */
export const filledSheets: readonly NamedSheet[] = everyPreset.flatMap(({ name, policy }) => {
  return protocolsOf(policy).flatMap((protocol) => {
    const session = filledSession(policy, protocol);
    return locales.map((locale) => {
      return { name: `${name} ${protocol} ${locale}`, policy, protocol, sheet: outcomeOf(interviewSheet(policy, { locale, session })) };
    });
  });
});
