import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { InterviewWords, ValueKind } from "./issues.ts";

const list = (words: readonly string[]): string => quotedList(words, "en");

const KINDS: Readonly<Record<ValueKind, string>> = {
  "text": "text",
  "list": "a list",
  "date": "a real day, `YYYY-MM-DD`",
  "yes-or-no": "`true` or `false`",
  "whole-number": "a whole number",
  "amount": "a number with at most two decimals",
  "object": "an object of its members",
};

export const en: InterviewWords = {
  "interview-protocols-empty": () => "there is no protocol; declare at least one",
  "interview-phase-name-taken": ({ name }) => `${quoted(name)} already names a phase; choose another alias`,
  "interview-step-waits-for-later": ({ step, required }) =>
    `${quoted(step)} requires ${quoted(required)}, which is not listed before it; move that step up`,
  "interview-author-without-field": ({ step, author }) =>
    `${quoted(author)} must record something in ${quoted(step)}, but no field there is theirs; add one`,
  "interview-form-states-disordered": ({ state, order }) =>
    `${quoted(state)} is out of order; begin with ${quoted(order[0] ?? "")} and keep to ${list(order)}`,
  "interview-form-signatures-missing": () => "the form is to be signed, but nobody signs; add `signatures`",
  "interview-form-signatures-unused": () => "the form has signatures, but no state `signed`; add the state",
  "interview-form-signer-without-way": ({ party }) => `${quoted(party)} has no way to sign; open one`,
  "interview-form-due-twice": ({ state }) => `${quoted(state)} has both \`within\` and \`dueBy\`; keep one`,
  "interview-form-day-unreal": ({ day }) => `${quoted(day)} is no day of every year; write another`,
  "interview-id-repeated": ({ id }) => `${quoted(id)} is used twice in this list; rename one`,
  "interview-field-waits-for-later": ({ field, after }) =>
    `${quoted(field)} comes after ${quoted(after)}, which is not listed before it; move that field up`,
  "interview-sum-of-other-type": ({ name, type }) =>
    `${quoted(name)} is of type ${quoted(type)}; sum only amounts and integers`,
  "interview-options-empty": ({ field }) => `${quoted(field)} has nothing to choose; add options or open the list`,
  "interview-range-reversed": ({ field, least, most }) =>
    `of ${quoted(field)} the least, ${least}, is above the most, ${most}; swap them`,
  "interview-party-undeclared": ({ name, nearest }) =>
    `${quoted(name)} is neither a party nor a role; ${insteadOf(nearest, [], "en")}`,

  "interview-field-unknown": ({ name, nearest, known }) =>
    `there is no field ${quoted(name)} here; ${insteadOf(nearest, known, "en")}`,
  "interview-field-missing": ({ field }) => `${quoted(field)} is missing; fill it in`,
  "interview-field-wrong-type": ({ field, expected }) => `${quoted(field)} has a value of another type; give ${KINDS[expected]}`,
  "interview-field-blank": ({ field }) => `${quoted(field)} is blank; write something or leave it out`,
  "interview-field-always-applies": ({ field }) => `${quoted(field)} always applies; give a value in the place of \`null\``,
  "interview-field-computed": ({ field, from }) => `${quoted(field)} is computed; give ${list(from)} instead`,
  "interview-field-too-few": ({ field, atLeast, given }) => `${quoted(field)} has ${given}; give at least ${atLeast}`,
  "interview-field-too-many": ({ field, atMost, given }) => `${quoted(field)} has ${given}; give at most ${atMost}`,
  "interview-field-too-small": ({ field, min, given }) => `${quoted(field)} is ${given}; give at least ${min}`,
  "interview-field-too-big": ({ field, max, given }) => `${quoted(field)} is ${given}; give at most ${max}`,
  "interview-option-unknown": ({ field, given, nearest, options }) =>
    `${quoted(given)} is no option of ${quoted(field)}; ${insteadOf(nearest, options, "en")}`,
  "interview-option-repeated": ({ field, given }) => `${quoted(given)} is chosen twice in ${quoted(field)}; keep one`,
  "interview-goal-fails": ({ field, criteria, findings }) =>
    `the goal in ${quoted(field)} is not ${list(criteria)}${findings.length === 0 ? "" : ` (${list(findings)})`}; write it anew`,

  "interview-step-unknown": ({ name, nearest, known }) =>
    `there is no step ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "interview-step-closed": ({ step }) => `${quoted(step)} is completed; reopen it to change what stands there`,
  "interview-step-requires": ({ step, required }) => `${quoted(step)} cannot begin yet; complete ${list(required)} first`,
  "interview-step-out-of-order": ({ step, next }) => `it is not the turn of ${quoted(step)}; complete ${quoted(next)} first`,
  "interview-step-not-begun": ({ step }) => `nothing is recorded in ${quoted(step)}; record it instead of reopening it`,
  "interview-step-nothing-given": ({ step }) => `no value is given for ${quoted(step)}; give one, or complete the step without`,
  "interview-not-the-leader": ({ step, by, lead }) =>
    `${quoted(step)} is led by ${quoted(lead)}, not by ${quoted(by)}; let the leading party complete it`,
  "interview-author-missing": ({ step, authors }) =>
    `${list(authors)} must record something in ${quoted(step)} first; add it before completing the step`,
  "interview-span-too-long": ({ first, on, days, limit }) =>
    `${on} is ${days} days after the first step of ${first}, and ${limit} are allowed; cancel the interview and open another`,
  "interview-field-of-other-step": ({ field, step, steps }) =>
    `${quoted(field)} does not belong in ${quoted(step)}; record it in ${list(steps)}`,
  "interview-field-not-theirs": ({ field, by, from }) =>
    `${quoted(field)} holds the words of ${quoted(from)}, not of ${quoted(by)}; let ${quoted(from)} record it`,
  "interview-field-before": ({ field, first }) => `${quoted(field)} comes after ${quoted(first)}; record that one first`,
  "interview-field-settled": ({ field, by }) =>
    `${quoted(by)} was recorded after ${quoted(field)}; reopen the step to change it`,

  "interview-event-out-of-place": ({ event, state, next }) =>
    `${quoted(event)} cannot come while the interview is ${quoted(state)}; ` +
    (next.length === 0 ? "it has come to its end" : `what can come is ${list(next)}`),
  "interview-date-before-last": ({ on, last }) => `${on} is before the last event, of ${last}; give a day from then on`,
  "interview-protocol-other": ({ name, expected }) =>
    `${quoted(name)} is not the protocol of this machine; give ${quoted(expected)}`,
  "interview-same-person": ({ person }) => `${quoted(person)} cannot talk with themselves; name another manager`,
  "interview-channel-missing": ({ known }) => `the channel is missing; name one of ${list(known)}`,
  "interview-channel-unknown": ({ name, nearest, known }) =>
    `there is no channel ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "interview-phase-unknown": ({ name, nearest, known }) =>
    `there is no phase ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "interview-phase-not-served": ({ phase, protocol, served }) =>
    `${quoted(protocol)} does not serve ${quoted(phase)}; use it for ${list(served)} or name another protocol`,
  "interview-opened-without": ({ phase, needed }) =>
    `before ${quoted(phase)} comes ${quoted(needed)}; give its day under \`after\``,
  "interview-opened-too-early": ({ phase, needed, on, neededOn }) =>
    `before ${quoted(phase)}, opened on ${on}, comes ${quoted(needed)}, which was on ${neededOn}; open the interview on that day or later`,
  "interview-signer-unknown": ({ by, signers }) => `${quoted(by)} need not sign; let ${list(signers)} sign`,
  "interview-signed-already": ({ by }) => `${quoted(by)} has signed already; reopen a step to have it signed anew`,
  "interview-signature-way-closed": ({ by, how, ways }) =>
    `${quoted(how)} is not open to ${quoted(by)}; give ${list(ways)}`,
  "interview-signature-lacks": ({ by, how, needed }) => `${quoted(how)} by ${quoted(by)} needs a ${quoted(needed)}; add it`,
  "interview-witness-not-neutral": ({ witness }) =>
    `${quoted(witness)} takes part in the interview; name somebody else as witness`,
  "interview-not-an-owner": ({ by, state, owners }) =>
    `${quoted(by)} is no owner of the state ${quoted(state)}; let ${list(owners)} do it`,

  "interview-protocol-unknown": ({ name, nearest, known }) =>
    `there is no protocol ${quoted(name)}; ${insteadOf(nearest, known, "en")}`,
  "interview-session-step-unknown": ({ step }) =>
    `the stored interview has a step ${quoted(step)}, which its protocol has not; read it with the policy that it was made by`,
  "interview-session-inconsistent": () =>
    "the stored interview contradicts itself here; replay its events to make it anew",
  "interview-sessions-not-a-list": () => "interviews are given as a list; put them into one",
};
