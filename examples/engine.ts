/** For a host whose facts lie in a database: json-rules-engine decides by the policy's rules, and fetches what they ask: `npx tsx examples/engine.ts`. */
import { loadPolicy, resolveResponsibility, textIn } from "appraisal-policy";
import type { Responsibility } from "appraisal-policy";
import { toEngine } from "appraisal-policy/json-rules-engine";
import { bankBranch } from "appraisal-policy/presets";
import { setTimeout as wait } from "node:timers/promises";
import { bankRequest } from "./data.ts";
import { locale, say } from "./locale.ts";
import { heading, print, table, wrapped } from "./print.ts";

const policy = loadPolicy(bankBranch);
const facts = Object.keys(policy.document.facts);
const people = new Map(bankRequest().people.map((person) => [person.id, new Map<string, unknown>(Object.entries(person))]));
const asked = ["B0008", "B0010", "B0013", "B0159", "B0175", "B0001"];

/** Stands for a query of the host's. */
async function query(id: string, column: string): Promise<unknown> {
  await wait(2);
  return people.get(id)?.get(column);
}

/** Who is responsible for a person. Any number of people may be asked at once, since each has an engine of their own. */
async function decide(id: string) {
  const fetched: string[] = [];
  const engine = toEngine(policy, "responsibility");
  for (const fact of facts) {
    engine.addFact(fact, async () => {
      fetched.push(fact);
      return query(id, fact);
    });
  }
  const [event] = (await engine.run()).events;
  const outcome: Responsibility | undefined = event?.params?.["outcome"];
  const clause: string | undefined = event?.params?.["clause"];
  return { id, rule: event?.type, clause, roles: outcome?.roles ?? [], fetched: fetched.length };
}

/** The rule by which the library itself decides. */
function ruleFor(id: string): string | undefined {
  const decision = resolveResponsibility(policy, Object.fromEntries(people.get(id) ?? []));
  return decision.status === "decided" ? decision.rules[0]?.id : undefined;
}

const decisions = await Promise.all(asked.map(decide));
const different = decisions.filter(({ id, rule }) => rule !== ruleFor(id));

heading(say.engine.title);
const rows = decisions.map(({ id, rule = say.engine.nobody, clause = "", roles, fetched }) => {
  const titles = roles.map((role) => textIn(policy.document.roles?.[role]?.title, locale, role));
  const name = String(people.get(id)?.get("name") ?? "");
  return [`${name} ${id}`, rule, clause, wrapped(titles.join(", "), 40), say.engine.fetched(fetched, facts.length)];
});
table(say.engine.head, rows);
print(different.length === 0 ? say.engine.same : say.engine.different(different.map(({ id }) => id).join(", ")));
