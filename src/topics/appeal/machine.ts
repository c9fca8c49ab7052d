import type { Machine } from "../../core/machine.ts";
import { failure } from "../../core/result.ts";
import { readShape } from "../../core/shape.ts";
import { checkCase, emptyCase, readCase, unknownTrack } from "./case.ts";
import type { AppealCase } from "./case.ts";
import type { AppealSection, AppealTrack } from "./compile.ts";
import { appealEventSchema } from "./events.ts";
import type { AppealEvent, ReadEvent } from "./events.ts";
import { possibleEvents } from "./lifecycle.ts";
import { writeEvent } from "./record.ts";
import { refusalsOf } from "./refusals.ts";

/** The life of an appeal on one track, for `transition`, `replay` and `availableEvents`. */
export type AppealMachine = Machine<AppealCase, AppealEvent>;

/**
 * The life of an appeal on one track of the policy, `person` if none is named. Where the policy has no such track, or no
 * section at all (`null`), the machine refuses every event with `appeal-track-unknown`.
 */
export function appealMachine(section: AppealSection | null, track: unknown = "person"): AppealMachine {
  const name = typeof track === "string" ? track : typeof track;
  const known = section?.tracks.get(name);
  return known === undefined ? refusingMachine(name, [...(section?.tracks.keys() ?? [])]) : machineOf(known);
}

function machineOf(track: AppealTrack): Machine<AppealCase, ReadEvent> {
  return {
    start: emptyCase(track.name),
    readSnapshot: (value) => {
      const read = readCase(value);
      return read.ok ? checkCase(track, read.value) : read;
    },
    readEvent: (value) => readShape(appealEventSchema, value),
    refusals: (appeal, event) => refusalsOf(track, appeal, event),
    apply: (draft, event) => writeEvent(track, draft, event),
    available: (appeal) => possibleEvents(track, appeal),
  };
}

function refusingMachine(name: string, known: readonly string[]): AppealMachine {
  const issue = unknownTrack(name, known, "");
  return {
    start: emptyCase(name),
    readSnapshot: () => failure([issue]),
    readEvent: () => failure([issue]),
    refusals: () => [issue],
    apply: () => {},
    available: () => [],
  };
}
