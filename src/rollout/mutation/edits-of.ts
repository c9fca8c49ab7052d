import type { Policy } from "../../policy/compile.ts";
import { policySchema } from "../../policy/document.ts";
import { topicNames } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { FactSet } from "../../rules/facts.ts";
import type { Edit } from "./mutant.ts";
import { schemaEdits } from "./schema-edits.ts";

/** The part of a document in which a mutant differs: a topic's section, or what all topics share. */
export type MutatedPart = TopicName | "facts" | "conditions" | "roles" | "calendar";

const SHARED = ["facts", "conditions", "roles", "calendar"] as const;

/** All small changes of a policy's document, part by part in the order of the document's description. */
export function editsOf(policy: Policy, parts: readonly MutatedPart[] | undefined): readonly { readonly part: MutatedPart; readonly edit: Edit }[] {
  const { document, facts } = policy;
  const all: readonly MutatedPart[] = [...SHARED, ...topicNames];
  return all.filter((part) => parts === undefined || parts.includes(part)).flatMap((part) => {
    const value = document[part];
    if (value === undefined) return [];
    const names = namesOf(document, value, facts);
    return schemaEdits(policySchema._zod.def.shape[part], value, [part], { facts, names }).map((edit) => ({ part, edit }));
  });
}

/** What strings may name: roles, facts of the same type, and what the section itself declares by name. */
function namesOf(document: Policy["document"], section: unknown, facts: FactSet): readonly (readonly string[])[] {
  const types = new Map<string, string[]>();
  for (const { name, declaration } of facts.values()) types.set(declaration.type, [...(types.get(declaration.type) ?? []), name]);
  const own = typeof section === "object" && section !== null ? Object.values(section).filter(isRecord).map((each) => Object.keys(each)) : [];
  return [Object.keys(document.roles ?? {}), ...own, ...types.values()];
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
