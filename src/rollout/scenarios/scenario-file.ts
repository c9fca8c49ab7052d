import * as z from "zod/mini";
import { snapshotJson } from "../../core/json.ts";
import type { Result } from "../../core/result.ts";
import { describedSchema, wordAt } from "../../core/schema-words.ts";
import { nameSchema, plainDateSchema, textSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { scenarioSchemaWords } from "./schema-words.ts";

/** A file of scenarios may be so large. */
const SCENARIO_LIMITS = { depth: 64, values: 2_000_000, stringLength: 10_000 } as const;

const json = z.custom<unknown>((value) => value !== undefined, "json");

const scenarioSchema = z.strictObject({
  /** What it is about, in the words of those who confirm it: one string, or one for each language. */
  name: textSchema,
  topic: nameSchema,
  /** The question of the topic; its first if it is left out. */
  ask: z.optional(nameSchema),
  /** The facts, or whatever else the question is about. */
  given: json,
  /**
   * What is expected: a part of the outcome, or, with a `status`, a part of the decision. Of an object only the members that
   * stand here are compared, and of a list all its elements.
   */
  expect: json,
  /** The rule that must have decided; of a list exactly these. */
  rule: z.optional(z.union([nameSchema, z.array(nameSchema).check(z.minLength(1))])),
  /** The day of the question, where it has one. */
  on: z.optional(plainDateSchema),
  /** Why it is not run. It is counted all the same. */
  skip: z.optional(textSchema),
  /** Written down from today's answer, and not yet confirmed by anybody. */
  unreviewed: z.optional(z.literal(true)),
  note: z.optional(textSchema),
});

const scenarioFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Where the policy is, as seen from the file. */
  policy: z.optional(z.string().check(z.minLength(1))),
  scenarios: z.array(scenarioSchema),
});

/** One case with the answer that the policy must give to it. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** The scenarios of a policy, as they stand in a file beside it. */
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;

/** Checks any value at all as a file of scenarios: its size and its shape. What it says of a policy is checked when it is run. */
export function parseScenarios(input: unknown): Result<ScenarioFile> {
  const snapshot = snapshotJson(input, SCENARIO_LIMITS);
  return snapshot.ok ? readShape(scenarioFileSchema, snapshot.value) : snapshot;
}

/** The JSON Schema (draft 2020-12) of a file of scenarios, for editors, with each key explained in English and Chinese. */
export function scenariosJsonSchema(): object {
  const schema = z.toJSONSchema(scenarioFileSchema, { io: "input", unrepresentable: "any" });
  return describedSchema(schema, (path) => wordAt(scenarioSchemaWords, path));
}
