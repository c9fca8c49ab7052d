import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { movedTo } from "../../core/result.ts";
import { snapshotJson } from "../../core/json.ts";
import { nameSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import * as z from "zod/mini";
import type { Issue } from "../../core/issue.ts";
import { findProtocol } from "./compile.ts";
import type { InterviewSection } from "./compile.ts";
import type { AnyField } from "./field-schema.ts";

const askedSchema = z.strictObject({ protocol: z.optional(nameSchema) });

type Plain = Readonly<Record<string, unknown>>;

/** What a form question asks that cannot be read. */
export function formFaults(given: unknown): readonly Issue[] {
  const copy = snapshotJson(given, { depth: 4, values: 100, stringLength: 200 });
  const read = copy.ok ? readShape(askedSchema, copy.value) : copy;
  return read.ok ? [] : read.issues;
}

/** The blank form of a protocol in the plainest form: what is asked in which step, of whom, and what the form goes through. */
export function outlineForm(section: InterviewSection, given: unknown): Decision<Plain> {
  const faults = formFaults(given);
  const [first, ...rest] = faults;
  if (first !== undefined) return { status: "invalid", issues: [first, ...rest] };
  const { protocol: name } = given as { readonly protocol?: string }; // it has just been read
  const found = findProtocol(section, name ?? section.protocol?.name, "/protocol");
  if ("code" in found) return { status: "invalid", issues: movedTo("", [found]) };
  const { document, head, visibility, signers, states } = found;
  return decided({
    protocol: found.name,
    anyPhase: document.phases === undefined,
    phases: phasesOf(section, document.phases),
    readers: visibility,
    head: head.map(plainField),
    steps: document.steps.map(({ id, lead, fields, requires }) => ({
      id,
      lead,
      fields: fields.map(plainField),
      ...(requires?.completed === undefined ? {} : { completed: requires.completed }),
      ...(requires?.authors === undefined ? {} : { authors: requires.authors }),
    })),
    signatures: signers.map(({ party, ways }) => ({ party, ways })),
    states: states.map(({ state, owners }) => ({ state, owners })),
  });
}

/** The phases that a protocol serves, all where it does not say, each with what counts. */
function phasesOf({ phases }: InterviewSection, served: readonly string[] | undefined): Plain {
  const names = served?.map((each) => phases.get(each)?.name ?? each);
  const own = [...phases.values()].filter(({ name }) => names === undefined || names.includes(name));
  return Object.fromEntries(
    own.map(({ name, document: { aliases = [], anyTime = false, after = [], satisfiedAt } }) => {
      return [name, { aliases, anyTime, after: after.map(({ id }) => id), ...(satisfiedAt === undefined ? {} : { satisfiedAt }) }];
    }),
  );
}

/** A field with all that decides anything: no titles, clauses and notes. */
function plainField(field: AnyField): Plain {
  const { title: _title, clause: _clause, basis: _basis, note: _note, ...rest } = field;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]: readonly [string, unknown]) => {
      if (key === "options" && typeof value === "object" && value !== null) return [key, Object.keys(value)];
      if (key === "fields" && "fields" in field) return [key, field.fields.map(plainField)];
      if (key === "goal" && "goal" in field) return [key, { criteria: field.goal?.criteria, members: field.goal?.members }];
      return [key, value];
    }),
  );
}
