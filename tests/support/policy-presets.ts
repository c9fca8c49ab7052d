import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { bankBranch, factory, functionalProject, groupAppeals, standard } from "appraisal-policy/presets";
import type { PlainPolicy, TableName } from "./policy-meaning.ts";

/** A preset: as JSON, as the tests read it, and ready to decide. */
export interface Preset {
  readonly name: string;
  readonly json: unknown;
  readonly plain: PlainPolicy;
  readonly policy: Policy;
}

function presetOf(name: string, json: { readonly id: string }): Preset {
  return { name, json, plain: json as unknown as PlainPolicy, policy: loadPolicy(json) }; // JSON that the tests read their own way
}

export const presets = {
  "bank-branch": presetOf("bank-branch", bankBranch),
  factory: presetOf("factory", factory),
  "functional-project": presetOf("functional-project", functionalProject),
  "group-appeals": presetOf("group-appeals", groupAppeals),
  standard: presetOf("standard", standard),
} as const;

export const everyPreset: readonly Preset[] = Object.values(presets);

/** The presets that hold what one company's text says, and nothing else. */
export const sourcePresets: readonly Preset[] = everyPreset.filter(({ name }) => name !== "standard");

/** Every rule table of every preset. */
export const presetTables: readonly { readonly name: string; readonly preset: Preset; readonly table: TableName }[] =
  everyPreset.flatMap((preset) => {
    const { responsibility, quota } = preset.plain;
    const tables: readonly TableName[] = [
      ...(responsibility === undefined ? [] : (["responsibility"] as const)),
      ...(quota === undefined ? [] : (["quota"] as const)),
      ...(quota?.mandatory === undefined ? [] : (["mandatory"] as const)),
    ];
    return tables.map((table) => ({ name: `${table} of ${preset.name}`, preset, table }));
  });
