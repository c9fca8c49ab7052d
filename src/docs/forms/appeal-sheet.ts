import { decided, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { appealMachine } from "../../policy/appeal.ts";
import type { Policy } from "../../policy/compile.ts";
import type { AppealCase, AppealSection, AppealStageRecord, AppealWindow } from "../../topics/appeal/topic.ts";
import { appellantFields, stageFields } from "./appeal-fields.ts";
import { partyName } from "./parties.ts";
import type { FormSheet, FormValues, SheetField, SheetSection } from "./sheet.ts";
import { formWords } from "./words.ts";
import type { FormWords } from "./words.ts";

/** Which appeal's form, and in which language. */
export interface AppealSheetRequest {
  readonly locale: Locale;
  /** `person` (the default) or `unit`. */
  readonly track?: string | undefined;
  /** The appeal whose form it is, as far as it has come: days and answers come from it. A blank form without one. */
  readonly appeal?: AppealCase | undefined;
  /** What was written on the form, by field id, as `readFormValues` gives it; the library keeps no such words. */
  readonly values?: FormValues | undefined;
}

type Stage = AppealSection["tracks"] extends ReadonlyMap<string, infer Track extends { readonly stages: readonly unknown[] }> ? Track["stages"][number] : never;

/**
 * The form of an appeal: what the appellant fills in, then a part for each stage of the track, with who answers and by when.
 * The stages are the policy's; the fields are those of a usual form, since the format of policies has no form for appeals,
 * and `remarks` says so. Uncovered for a policy without the section; invalid for a track or an appeal that it cannot have.
 */
export function appealSheet(policy: Policy, request: AppealSheetRequest): Decision<FormSheet> {
  const { locale, track = request.appeal?.track ?? "person", appeal, values } = request;
  const section = policy.sections.appeal;
  if (section === undefined) return UNCOVERED;
  const machine = appealMachine(policy, track);
  const read = machine.readSnapshot(appeal ?? machine.start);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const { stages } = read.value;
  const words = formWords[locale];
  const { title, id, version, appeal: document } = policy.document;
  const own = section.tracks.get(track)?.stages ?? [];
  const titles = Object.entries(document?.tracks ?? {}).find(([name]) => name === track)?.[1];
  const handlers = [...new Set(own.map(({ handler }) => partyName(policy, handler, locale)))];
  const head: SheetSection = { step: null, title: textIn(titles?.title, locale, words.appealForm), remarks: [], fields: fieldsOf(appellantFields, values?.head ?? {}, locale) };
  return decided({
    locale,
    title: words.appealForm,
    policy: words.policy(textIn(title, locale, id), version),
    remarks: [words.appealDerived],
    sections: [
      head,
      ...own.map((stage, index): SheetSection => {
        const record = stages.find((each) => each.stage === stage.id);
        return {
          step: stage.id,
          title: words.stage(index + 1, textIn(stage.title, locale, stage.id)),
          remarks: remarksOn(stage, partyName(policy, stage.handler, locale), words),
          fields: [...recordFields(record, words), ...fieldsOf(stageFields, values?.steps[stage.id] ?? {}, locale)],
        };
      }),
    ],
    signatures: [...new Set([words.appellant, ...handlers])].map((signer) => ({ signer, ways: [], on: null, witness: null, reason: null })),
    meaning: null,
    states: [],
  });
}

function remarksOn({ fileWithin, answerWithin, final }: Stage, handler: string, words: FormWords): readonly string[] {
  return [
    words.answeredBy(handler),
    ...(fileWithin === null ? [] : [words.fileWithin(windowIn(fileWithin, words))]),
    ...(answerWithin === null ? [] : [words.answerWithin(windowIn(answerWithin, words))]),
    ...(final ? [words.final] : []),
  ];
}

function windowIn(window: AppealWindow, words: FormWords): string {
  if (!("by" in window)) return words.days[window.unit](window.value);
  const [month = 0, day = 0] = window.by.split("-").slice(-2).map(Number);
  return window.by.length === 5 ? words.lastDayEachYear(month, day) : words.lastDay(window.by);
}

const PLAIN = {
  required: false,
  from: null,
  isReadOnly: false,
  unit: null,
  options: [],
  open: false,
  min: null,
  max: null,
  atLeast: null,
  atMost: null,
  fields: [],
} as const;

function fieldsOf(fields: typeof appellantFields, values: Readonly<Record<string, unknown>>, locale: Locale): readonly SheetField[] {
  return fields.map(({ id, title, type, required }) => {
    const isGiven = Object.hasOwn(values, id);
    const atLeast = type === "texts" && required ? 1 : null;
    const filled = isGiven ? ({ status: "given", value: values[id] } as const) : ({ status: "blank", value: null } as const);
    return { ...PLAIN, id, title: title[locale], type, required, atLeast, ...filled };
  });
}

/** What the case itself knows of a stage. */
function recordFields(record: AppealStageRecord | undefined, words: FormWords): readonly SheetField[] {
  const shown = (id: keyof FormWords["shown"], value: string | null | undefined): SheetField => {
    const filled = value === null || value === undefined ? ({ status: "blank", value: null } as const) : ({ status: "given", value } as const);
    return { ...PLAIN, id, title: words.shown[id], type: "shown", isReadOnly: true, ...filled };
  };
  const answer = record?.answer ?? null;
  return [
    shown("filedOn", record?.filedOn),
    shown("answeredOn", answer?.on),
    shown("outcome", answer === null ? null : words.outcomes[answer.outcome]),
  ];
}
