import type { IssueWords } from "../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../core/words.ts";
import type { AnalysisFindingCatalogue, UnexaminedCatalogue } from "../policy/analysis-findings.ts";

/** What an analysis finds, and what it leaves unexamined, in English. */
export const analysisEn: IssueWords<AnalysisFindingCatalogue & UnexaminedCatalogue> = {
  gap: ({ cases }) => `no rule speaks of these cases: ${cases.en}; add a rule, or declare under \`impossible\` what does not exist`,
  "gap-in-band": ({ fact, cases, beside }) =>
    `no rule speaks of these cases: ${cases.en}; ${beside.length === 1 ? "the band" : "the bands"} of ${quotedList(beside, "en")} ` +
    `stop short of these values of ${quoted(fact)}: widen one, or add a rule`,
  "gaps-omitted": ({ lines }) =>
    `${lines} further, smaller groups of cases have no rule and are not listed; close the larger gaps first`,
  "table-empty": ({ table }) => `${quoted(table)} has no rule, so nothing is decided by it; add a rule or take the section out`,
  "rule-never-holds": ({ rule }) => `the condition of ${quoted(rule)} contradicts itself and never holds; correct it`,
  "rule-only-impossible": ({ rule }) =>
    `${quoted(rule)} holds only for cases that are declared impossible; take it out, or correct \`impossible\``,
  "rule-shadowed": ({ rule, by }) =>
    `${quoted(rule)} never decides, since ${quotedList(by, "en")} before it ${by.length === 1 ? "decides" : "decide"} all its cases; ` +
    "move it up, narrow the earlier ones or take it out",
  "rule-needless": ({ rule }) => `without ${quoted(rule)} every case would be decided as it is now; take it out, or keep it for its clause`,
  "rule-contradicted": ({ rule, earlier, cases }) =>
    `${quotedList(earlier, "en")} and ${quoted(rule)} say different things of the same cases${cases.en === "" ? "" : `: ${cases.en}`}; ` +
    `only their order keeps ${quoted(rule)} from deciding: say in one of the conditions which is meant`,
  "rule-with-exceptions": ({ rule, exceptions }) =>
    `special cases of ${quoted(rule)} are decided otherwise by ${quotedList(exceptions, "en")} before it; keep them in this order`,
  "impossible-never-holds": ({ id }) => `the combination ${quoted(id)} contradicts itself, so it rules nothing out; correct it`,
  "impossible-everything": () => "together these combinations rule out every case there is; correct one",
  "fact-unused": ({ name }) => `nothing asks the fact ${quoted(name)}; use it or take it out`,
  "value-unused": ({ name, value }) => `no condition can hold because ${quoted(name)} is ${quoted(value)}; use the value or take it out`,
  "role-unused": ({ name }) => `nothing names the role ${quoted(name)}; use it or take it out`,
  "condition-unused": ({ name }) => `no rule names the condition ${quoted(name)}; use it or take it out`,
  "role-held-by-nobody": ({ role }) => `nobody on the roster can hold ${quoted(role)}; name a holder, or correct the role's \`holder\``,
  "role-not-described": ({ role }) => `${quoted(role)} has no \`holder\`, so nobody on a roster is found for it; describe who holds it`,
  "calendar-lacks-years": ({ from, until, first, last }) =>
    `the policy is in force from ${from} to ${until}, but its calendar has data for ${first} to ${last} only; ` +
    "update the library, shorten `effective`, or set `onUnknownYear` to `provisional`",
  "calendar-ends": ({ last }) =>
    `the policy has no end, but its calendar has no data after ${last}; update the library before then, or give \`until\``,
  "silence-unknown-code": ({ code, nearest }) =>
    `no analysis finds ${quoted(code)}; ${nearest === null ? "take it out" : insteadOf(nearest, [], "en")}`,
  "silence-without-finding": ({ silenced }) => `there is no ${quoted(silenced)} to be silenced here; take the entry out`,
  "unexamined-table": ({ table }) => `nothing of ${quoted(table)} was examined: its conditions are too large; allow more \`steps\``,
  "unexamined-gaps": ({ table }) => `the gaps of ${quoted(table)} were not examined: there is too much to look at; allow more \`steps\``,
  "unexamined-rule": ({ rule }) =>
    `whether ${quoted(rule)} decides anything and what it overlaps was not fully examined; allow more \`steps\``,
  "unexamined-needless": ({ rule }) => `whether ${quoted(rule)} could be left out was not examined; allow more \`steps\``,
  "unexamined-impossible": ({ id }) => `whether ${quoted(id)} rules out what it should was not examined; allow more \`steps\``,
};
