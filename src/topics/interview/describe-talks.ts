import { pointer } from "../../core/pointer.ts";
import { anchorAt, evidenceLines, itemWith, sentences, told } from "../chapter-parts.ts";
import type { Block, ListItem, Phrase } from "../description.ts";
import { phrase } from "../phrase.ts";
import { titled } from "./describe-names.ts";
import type { Telling } from "./describe-names.ts";
import type { InterviewDocument } from "./schema.ts";

type PhaseDocument = NonNullable<InterviewDocument["phases"]>[string];

/** The occasions to talk in the course of a period. */
export function describePhases(telling: Telling): readonly Block[] {
  const { scope, words, document } = telling;
  const phases = Object.entries(document.phases ?? {});
  if (phases.length === 0) return [];
  const { title, intro, satisfied } = words.phases;
  const path = pointer(scope.path, "phases");
  return [
    {
      kind: "section",
      anchor: anchorAt(path),
      title: phrase`${title}`,
      blocks: [
        { kind: "paragraph", text: phrase`${intro}` },
        { kind: "list", ordered: false, items: phases.map(([name, phase]) => phaseItem(telling, name, phase, pointer(path, name))) },
        { kind: "paragraph", text: phrase`${satisfied}` },
      ],
    },
  ];
}

function phaseItem(telling: Telling, name: string, phase: PhaseDocument, at: string): ListItem {
  const { scope, words } = telling;
  const { phases: say } = words;
  const { aliases = [], anyTime, after = [], satisfiedAt } = phase;
  const known = aliases.map((alias, index) => [told(alias, pointer(at, "aliases", index))]);
  const about = sentences(scope.locale, [
    known.length === 0 ? [] : say.alias(known),
    anyTime === undefined ? [] : say.anyTime(anyTime, pointer(at, "anyTime")),
    satisfiedAt === undefined ? [] : say.satisfiedAt(satisfiedAt, pointer(at, "satisfiedAt")),
  ]);
  const conditions = after.map((thing, index) => {
    const thingAt = pointer(at, "after", index);
    const text = say.after(titled(telling, thing, thingAt, thing.id), pointer(thingAt, "id"));
    return itemWith(text, evidenceLines(scope, thing, thingAt));
  });
  const below = about.length === 0 ? [] : [about];
  return itemWith(titled(telling, phase, at, name), below, [...conditions, ...evidenceLines(scope, phase, at).map((text) => ({ text }))]);
}

/** The ways to talk, and which of them count. */
export function describeChannels(telling: Telling): readonly Block[] {
  const { scope, words, document } = telling;
  const channels = Object.entries(document.channels ?? {});
  if (channels.length === 0) return [];
  const { channels: say } = words;
  const path = pointer(scope.path, "channels");
  const named = (isFormal: boolean): readonly Phrase[] => {
    return channels.flatMap(([name, each]) => (each.formal === isFormal ? [titled(telling, each, pointer(path, name), name)] : []));
  };
  const [formal, informal] = [named(true), named(false)];
  const text = sentences(scope.locale, [
    phrase`${say.intro}`,
    formal.length === 0 ? [] : say.formal(formal),
    informal.length === 0 ? [] : say.informal(informal),
  ]);
  const rows = channels.map(([name, each]) => {
    const at = pointer(path, name);
    const formality = phrase`${told(say.isFormal[each.formal ? "yes" : "no"], pointer(at, "formal"))}`;
    return { anchor: anchorAt(at), cells: [[titled(telling, each, at, name)], [formality], evidenceLines(scope, each, at)] };
  });
  return [
    {
      kind: "section",
      anchor: anchorAt(path),
      title: phrase`${say.title}`,
      blocks: [
        { kind: "paragraph", text },
        { kind: "table", caption: phrase`${say.caption}`, head: say.head.map((each) => phrase`${each}`), rows },
      ],
    },
  ];
}

/** Who files, archives or may read beside the two who talk. */
export function describeParties(telling: Telling): readonly Block[] {
  const { scope, words, document } = telling;
  const parties = Object.entries(document.parties ?? {});
  if (parties.length === 0) return [];
  const path = pointer(scope.path, "parties");
  const items = parties.map(([name, party]) => {
    const at = pointer(path, name);
    return itemWith(titled(telling, party, at, name), evidenceLines(scope, party, at));
  });
  return [
    {
      kind: "section",
      anchor: anchorAt(path),
      title: phrase`${words.parties.title}`,
      blocks: [
        { kind: "paragraph", text: phrase`${words.parties.intro}` },
        { kind: "list", ordered: false, items },
      ],
    },
  ];
}
