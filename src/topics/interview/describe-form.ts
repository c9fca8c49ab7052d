import type { Period } from "../../calendar/period.ts";
import { pointer } from "../../core/pointer.ts";
import { anchorAt, evidenceLines, itemWith, sentences, told } from "../chapter-parts.ts";
import type { Block, ListItem, Phrase, TableRow } from "../description.ts";
import { listPhrases, phrase } from "../phrase.ts";
import { fieldItems } from "./describe-fields.ts";
import { partiesAt, partyAt } from "./describe-names.ts";
import type { Telling } from "./describe-names.ts";
import type { FormDocument, FormStateDocument, FormStateName, SignerDocument } from "./schema.ts";

/** The section of a form: its head, who may read it, who signs how, and the way from filling it in to filing it away. */
export function describeForm(telling: Telling, form: FormDocument, at: string, title: Phrase): Block {
  const { scope, words } = telling;
  const { form: say } = words;
  const { fields = [], visibility, signatures, states } = form;
  const readersAt = pointer(at, "visibility");
  const readers = visibility === undefined ? null : partiesAt(telling, visibility, readersAt);
  const fieldsAt = pointer(at, "fields");
  return {
    kind: "section",
    anchor: anchorAt(at),
    title,
    blocks: [
      { kind: "paragraph", text: say.readers(readers, visibility === undefined ? null : readersAt) },
      ...scope.evidence(form, at),
      ...(fields.length === 0
        ? []
        : ([
            { kind: "paragraph", text: phrase`${told(say.head, fieldsAt)}` },
            { kind: "list", ordered: false, items: fieldItems(telling, fields, fieldsAt, "") },
          ] as const)),
      ...(signatures === undefined ? [] : [describeSignatures(telling, signatures, pointer(at, "signatures"))]),
      describeStates(telling, states, pointer(at, "states"), title),
    ],
  };
}

function describeSignatures(telling: Telling, signatures: NonNullable<FormDocument["signatures"]>, at: string): Block {
  const { scope, words } = telling;
  const { by, meaning } = signatures;
  const items = by.map((signer, index) => ({ text: signerSentence(telling, signer, pointer(at, "by", index)) }));
  return {
    kind: "section",
    anchor: anchorAt(at),
    title: phrase`${words.form.signatures}`,
    blocks: [
      { kind: "list", ordered: false, items },
      ...(meaning === undefined ? [] : [{ kind: "paragraph", text: scope.text(meaning, pointer(at, "meaning"), "") } as const]),
      ...scope.evidence(signatures, at),
    ],
  };
}

const ways = ["signed", "signed-with-disagreement", "refused"] as const;

function signerSentence(telling: Telling, { party, ways: open }: SignerDocument, at: string): Phrase {
  const { form: say } = telling.words;
  const named = ways.flatMap((way) => {
    const path = pointer(at, "ways", way);
    const needs = open[way]?.map((need, index) => phrase`${told(say.need[need], pointer(path, index))}`);
    return needs === undefined ? [] : [say.way(way, needs, path)];
  });
  return say.signer(partyAt(telling, party, pointer(at, "party")), named);
}

function describeStates(telling: Telling, states: readonly FormStateDocument[], at: string, title: Phrase): Block {
  const { form: say } = telling.words;
  return {
    kind: "section",
    anchor: anchorAt(at),
    title: phrase`${say.states}`,
    blocks: [
      { kind: "list", ordered: true, items: states.map((state, index) => stateItem(telling, state, pointer(at, index), states[index - 1]?.state ?? null)) },
      {
        kind: "table",
        caption: say.caption(title),
        head: say.tableHead.map((each) => phrase`${each}`),
        rows: states.map((state, index) => stateRow(telling, state, pointer(at, index))),
      },
    ],
  };
}

function stateItem(telling: Telling, state: FormStateDocument, at: string, since: FormStateName | null): ListItem {
  const { scope, words } = telling;
  const { form: say } = words;
  const { owners, within, dueBy, with: office } = state;
  const withinAt = pointer(at, "within");
  const where = office === undefined ? null : scope.text(office, pointer(at, "with"), "");
  const text = sentences(scope.locale, [
    say.state(state.state, partiesAt(telling, owners, pointer(at, "owners")), where, pointer(at, "state")),
    within === undefined ? [] : within === null ? say.noLimit(withinAt) : say.within(scope.period(within, withinAt), since),
    dueBy === undefined ? [] : say.dueBy(dueBy, since, pointer(at, "dueBy")),
  ]);
  const period = within === undefined || within === null ? [] : evidenceLines(scope, within, withinAt);
  return itemWith(text, [...evidenceLines(scope, state, at), ...period]);
}

function stateRow(telling: Telling, state: FormStateDocument, at: string): TableRow {
  const { scope, words } = telling;
  const { form: say } = words;
  const { within, dueBy, with: office, title } = state;
  const none = phrase`${say.none}`;
  const windows = [
    ...(within === undefined || within === null ? [] : [shortPeriod(telling, within, pointer(at, "within"))]),
    ...(dueBy === undefined ? [] : [say.shortDueBy(dueBy, pointer(at, "dueBy"))]),
  ];
  const isAny = state.state === "filed" || state.state === "archived";
  return {
    anchor: `${anchorAt(at)}.row`,
    cells: [
      [title === undefined ? phrase`${told(say.stateName[state.state], pointer(at, "state"))}` : scope.text(title, pointer(at, "title"), state.state)],
      [listPhrases(partiesAt(telling, state.owners, pointer(at, "owners")), scope.locale, isAny ? "or" : "and")],
      [office === undefined ? none : scope.text(office, pointer(at, "with"), "")],
      windows.length === 0 ? [none] : windows,
    ],
  };
}

/** The length of a period alone. */
function shortPeriod({ words }: Telling, { value, unit }: Period, at: string): Phrase {
  return phrase`${told(String(value), pointer(at, "value"))} ${told(words.form.unit(unit, value), pointer(at, "unit"))}`;
}
