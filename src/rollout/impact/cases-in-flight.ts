import type { Machine } from "../../core/machine.ts";
import { snapshotJson } from "../../core/json.ts";
import type { Issue } from "../../core/issue.ts";
import { appealMachine } from "../../policy/appeal.ts";
import type { Policy } from "../../policy/compile.ts";
import { interviewMachine } from "../../policy/interview.ts";
import { casesInFlightOf } from "../../policy/settings.ts";

/** An interview or appeal that is under way when the later version comes into force. */
export interface CaseInFlight {
  readonly kind: "interview" | "appeal";
  /** Its place in the list of the request. */
  readonly index: number;
  /** The employee of an interview; `null` for an appeal, which names nobody. */
  readonly person: string | null;
  /** The version under which it goes on; `null` for what is no case of the earlier version. */
  readonly goesOnUnder: "before" | "after" | null;
  /** Why it is no case of the earlier version, or why it does not fit the later one although that takes cases over. */
  readonly issues: readonly Issue[];
}

/** A case may be so large. */
const LIMITS = { depth: 32, values: 100_000, stringLength: 100_000 } as const;

/** What becomes of the cases in flight: they go on as they began, unless the later version takes over those that fit it. */
export function casesInFlight(
  before: Policy,
  after: Policy,
  cases: { readonly interviews: readonly unknown[]; readonly appeals: readonly unknown[] },
  onDone: () => void,
): readonly CaseInFlight[] {
  const isTakenOver = casesInFlightOf(after.document) === "new";
  const interviewMachines = [interviewMachine(before), interviewMachine(after)] as const;
  const follow = (kind: CaseInFlight["kind"], machinesFor: (value: unknown) => Machines) => {
    return (given: unknown, index: number): CaseInFlight => {
      onDone();
      const copy = snapshotJson(given, LIMITS);
      if (!copy.ok) return { kind, index, person: null, goesOnUnder: null, issues: copy.issues };
      const [old, next] = machinesFor(copy.value);
      const read = old.readSnapshot(copy.value);
      if (!read.ok) return { kind, index, person: null, goesOnUnder: null, issues: read.issues };
      const person = textAt(copy.value, "employee");
      if (!isTakenOver) return { kind, index, person, goesOnUnder: "before", issues: [] };
      const fits = next.readSnapshot(copy.value);
      return { kind, index, person, goesOnUnder: fits.ok ? "after" : "before", issues: fits.ok ? [] : fits.issues };
    };
  };
  const appealMachines = (value: unknown): Machines => {
    const track = textAt(value, "track") ?? undefined;
    return [appealMachine(before, track), appealMachine(after, track)];
  };
  return [
    ...cases.interviews.map(follow("interview", () => interviewMachines)),
    ...cases.appeals.map(follow("appeal", appealMachines)),
  ];
}

/** Those of the version before and after; here they only read. */
type Machines = readonly [Reader, Reader];
type Reader = Pick<Machine<unknown, unknown>, "readSnapshot">;

/** A text that a snapshot has under a key. */
function textAt(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return null;
  const member = Object.entries(value).find(([name]) => name === key)?.[1] as unknown; // of JSON, so anything at all
  return typeof member === "string" ? member : null;
}
