import { periodSetting } from "../../calendar/period-setting.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { Setting } from "../review.ts";
import type { InterviewSection, Phase, Protocol, Step } from "./compile.ts";
import type { AnyField } from "./field-schema.ts";
import type { FormStateDocument, SignerDocument } from "./schema.ts";

/** What the section decides by: its protocols with their forms, what counts as a talk, and which phase it serves. */
export function interviewSettings({ protocol, protocols, channels, phases }: InterviewSection): Setting {
  return {
    protocol: protocol?.name ?? null,
    protocols: Object.fromEntries([...protocols].map(([name, each]) => [name, protocolSetting(each)])),
    channels: Object.fromEntries([...channels].map(([name, { formal }]) => [name, { formal }])),
    phases: Object.fromEntries([...phases].map(([alias, phase]) => [alias, phaseSetting(phase)])),
  };
}

function protocolSetting(protocol: Protocol): Setting {
  const { document, steps, maxSpanDays, head, visibility, signers, meaning, states } = protocol;
  return {
    phases: document.phases === undefined ? null : sorted(document.phases),
    order: [...steps.keys()],
    steps: Object.fromEntries([...steps].map(([id, step]) => [id, stepSetting(step)])),
    maxSpanDays,
    form: {
      fields: fieldSettings(head),
      visibility: visibility === null ? null : sorted(visibility),
      signatures: Object.fromEntries(signers.map((signer) => [signer.party, signerSetting(signer)])),
      meaning: meaning ?? null,
      states: states.map(({ state }) => state),
      ...Object.fromEntries(states.map((state) => [state.state, stateSetting(state)])),
    },
  };
}

function stepSetting({ document, needs, requires }: Step): Setting {
  return {
    lead: document.lead,
    needs: sorted(needs),
    requires: sorted(requires),
    authors: sorted(document.requires?.authors ?? []),
    fields: fieldSettings(document.fields),
  };
}

function signerSetting({ ways }: SignerDocument): Setting {
  return Object.fromEntries(
    Object.entries(ways).flatMap(([way, needs]) => (needs === undefined ? [] : [[way, sorted(needs)] as const])),
  );
}

function stateSetting({ owners, with: office, within, dueBy }: FormStateDocument): Setting {
  return {
    owners: sorted(owners),
    with: office ?? null,
    within: within === undefined || within === null ? null : periodSetting(within),
    dueBy: dueBy ?? null,
  };
}

function phaseSetting({ name, document: { anyTime, after, satisfiedAt } }: Phase): Setting {
  return {
    phase: name,
    anyTime: anyTime ?? false,
    after: sorted((after ?? []).map(({ id }) => id)),
    satisfiedAt: satisfiedAt ?? null,
  };
}

/** Fields by their ids, and the order in which they stand. */
function fieldSettings(fields: readonly AnyField[]): Setting {
  return {
    order: fields.map(({ id }) => id),
    each: Object.fromEntries(fields.map((field) => [field.id, fieldSetting(field)])),
  };
}

/** Lists of names whose order says nothing. */
const UNORDERED = new Set(["visibility", "after"]);
/** What a field has unless it says otherwise. */
const DEFAULTS: Readonly<Record<string, Setting>> = { required: false, open: false, visibility: null, from: null, after: [] };
const WORDS = new Set(["id", "title", "clause", "basis", "note"]);

function fieldSetting(field: AnyField): Setting {
  const members = Object.entries(field).flatMap(([key, value]): readonly (readonly [string, Setting])[] => {
    if (WORDS.has(key) || value === undefined) return [];
    if (key === "fields") return [[key, fieldSettings(value as readonly AnyField[])]]; // of a list or a block
    if (key === "options") return [[key, sorted(Object.keys(value))]];
    if (key === "goal") return [[key, goalSetting(value as GoalMembers)]]; // of a list
    return [[key, UNORDERED.has(key) ? sorted(value as readonly string[]) : (value as Setting)]]; // JSON as it was parsed
  });
  return { ...DEFAULTS, ...Object.fromEntries(members) };
}

interface GoalMembers {
  readonly criteria: readonly string[];
  readonly members: Readonly<Record<string, string>>;
}

function goalSetting({ criteria, members }: GoalMembers): Setting {
  return { criteria: sorted(criteria), members };
}

function sorted(names: readonly string[]): Setting {
  return names.toSorted(compareCodePoints);
}
