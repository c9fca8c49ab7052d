/** A whole small policy in which one thing at a time can be wrong. */
const office = {
  id: "office",
  version: "1",
  title: "office",
  effective: { from: "2026-01-01" },
  facts: {
    grade: { type: "enum", ordered: true, values: { low: "low", high: "high" } },
    kind: { type: "enum", values: { office: "office", plant: "plant" } },
    acting: { type: "boolean" },
    size: { type: "integer", min: 0, max: 50 },
    joined: { type: "date" },
    unit: { type: "string" },
    leads: { type: "set", of: "string" },
    tags: { type: "set", of: { red: "red", blue: "blue" } },
  },
  conditions: { big: { size: { min: 10 } } },
  roles: { head: { holder: { grade: "high", unit: { sameAs: "unit" } } }, boss: {} },
  responsibility: {
    rules: [{ id: "r", when: { kind: "office" }, then: { roles: ["head"], mode: "direct" } }],
    elections: { yearly: { dueBy: "01-31", unapproved: "report" } },
  },
};

const when = (condition: unknown) => ({ responsibility: { rules: [{ ...office.responsibility.rules[0], when: condition }] } });
const then = (outcome: object) => {
  const { rules, elections } = office.responsibility;
  return { responsibility: { rules: [{ ...rules[0], then: { roles: ["head"], mode: "direct", ...outcome } }], elections } };
};
const facts = (more: object) => ({ facts: { ...office.facts, ...more } });
const holder = (condition: object) => ({ roles: { ...office.roles, head: { holder: condition } } });
const election = (more: object) => ({ responsibility: { ...office.responsibility, elections: { yearly: { dueBy: "01-31", unapproved: "report", ...more } } } });
const full = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

const W = "/responsibility/rules/0/when";
const T = "/responsibility/rules/0/then";
const H = "/roles/head/holder";
const DEEP = Array.from({ length: 40 }).reduce<object>((inner) => ({ all: [{ any: [inner, { size: 1 }] }, { size: 2 }] }), { size: 3 });

export type Mistake = readonly [name: string, change: object, code: string, path: string, params: object];

export const mistakes: readonly Mistake[] = [
  ["a fact named by a word of conditions", facts({ any: { type: "string" } }), "fact-name-reserved", "/facts/any", { name: "any" }],
  ["a fact named as every object's members are", facts({ constructor: { type: "string" } }), "fact-name-reserved", "/facts/constructor", { name: "constructor" }],
  ["a choice of nothing", facts({ colour: { type: "enum", values: {} } }), "fact-values-empty", "/facts/colour", { name: "colour" }],
  ["a range from 5 to 1", facts({ age: { type: "integer", min: 5, max: 1 } }), "fact-range-empty", "/facts/age", { name: "age", min: 5, max: 1 }],
  [
    "a default that the fact cannot have",
    facts({ kind: { ...office.facts.kind, default: "ofice" } }),
    "fact-illegal", "/facts/kind/default",
    { name: "kind", type: "enum", given: "ofice", nearest: "office", legal: ["office", "plant"] },
  ],
  ["a day that is none as default", facts({ joined: { type: "date", default: "2026-02-30" } }), "fact-illegal", "/facts/joined/default", { given: "2026-02-30" }],
  ["a condition that is a list", when([{ kind: "office" }]), "shape-wrong-type", W, { given: "array", expected: ["object"] }],
  ["a part that is no condition", when({ all: ["office"] }), "condition-not-an-object", `${W}/all/0`, { kind: "string" }],
  ["an empty condition", when({}), "condition-empty", W, { key: "{}" }],
  ["an empty any", when({ any: [] }), "condition-empty", `${W}/any`, { key: "any" }],
  ["an all that is no list", when({ all: { kind: "office" } }), "condition-not-a-list", `${W}/all`, { key: "all" }],
  ["an operator without a value", when({ fact: "kind", operator: "equal" }), "condition-missing-key", W, { key: "value" }],
  ["a priority", when({ priority: 3 }), "condition-unsupported-key", `${W}/priority`, { key: "priority" }],
  ["a path beside a fact", when({ ...full("kind", "equal", "office"), path: "$.x" }), "condition-unsupported-key", `${W}/path`, { key: "path" }],
  ["a misspelt fact", when({ kindd: "office" }), "condition-unknown-fact", `${W}/kindd`, { name: "kindd", nearest: "kind" }],
  ["a misspelt fact in the full spelling", when(full("gradee", "equal", "low")), "condition-unknown-fact", `${W}/fact`, { name: "gradee", nearest: "grade" }],
  ["a misspelt named condition", when({ condition: "bigg" }), "condition-unknown-name", `${W}/condition`, { name: "bigg", nearest: "big" }],
  ["a condition that leads back to itself", { conditions: { big: { condition: "big" } } }, "condition-name-cycle", "/conditions/big/condition", { name: "big" }],
  [
    "two conditions that lead back to each other",
    { conditions: { big: { condition: "small" }, small: { not: { condition: "big" } } } },
    "condition-name-cycle", "/conditions/small/not/condition", { name: "big" },
  ],
  ["a condition of 2,001 tests", when({ any: Array.from({ length: 2_001 }, () => ({ kind: "office" })) }), "condition-too-large", W, { tests: 2_000, depth: 64 }],
  ["a test of nothing", when({ size: {} }), "test-empty", `${W}/size`, { name: "size" }],
  ["no value at all", when({ kind: [] }), "test-empty", `${W}/kind`, { name: "kind" }],
  ["a misspelt bound", when({ size: { mim: 5 } }), "test-unknown-operator", `${W}/size/mim`, { operator: "mim", nearest: "min" }],
  [
    "a misspelt operator",
    when(full("kind", "equals", "office")), "test-unknown-operator", `${W}/operator`, { operator: "equals", nearest: "equal" },
  ],
  ["a range of a fact without order", when({ kind: { min: "office" } }), "test-operator-not-for-type", `${W}/kind/min`, { operator: "min", name: "kind", type: "enum" }],
  ["less than of a fact without order", when(full("unit", "lessThan", "b")), "test-operator-not-for-type", `${W}/value`, { operator: "lessThan", name: "unit", type: "string" }],
  ["contains of what is no set", when({ unit: { contains: "b" } }), "test-operator-not-for-type", `${W}/unit/contains`, { operator: "contains", name: "unit", type: "string" }],
  ["a set that equals", when({ leads: ["a"] }), "test-operator-not-for-type", `${W}/leads`, { operator: "equal", name: "leads", type: "set" }],
  ["a range that nothing lies in", when({ size: { min: 6, max: 5 } }), "test-range-empty", `${W}/size`, { name: "size" }],
  ["a fact compared with another fact", when(full("size", "equal", { fact: "unit" })), "test-compares-facts", `${W}/value`, { name: "size" }],
  ["in without a list", when(full("kind", "in", "office")), "test-needs-list", `${W}/value`, { operator: "in" }],
  ["a value outside the choice", when({ kind: "ofice" }), "fact-illegal", `${W}/kind`, { name: "kind", given: "ofice", nearest: "office", legal: ["office", "plant"] }],
  ["a number for a text", when({ unit: 5 }), "fact-illegal", `${W}/unit`, { name: "unit", type: "string", given: "5", nearest: null }],
  ["a word for a truth", when({ acting: "true" }), "fact-illegal", `${W}/acting`, { name: "acting", type: "boolean", given: "true" }],
  ["half a number", when({ size: { min: 1.5 } }), "fact-illegal", `${W}/size/min`, { name: "size", given: "1.5" }],
  ["a day that is none", when({ joined: { min: "2026-02-30" } }), "fact-illegal", `${W}/joined/min`, { name: "joined", given: "2026-02-30" }],
  ["an element outside the set", when({ tags: { contains: "reed" } }), "fact-illegal", `${W}/tags/contains`, { name: "tags", given: "reed", nearest: "red" }],
  ["a comparison with the employee in a rule", when({ unit: { sameAs: "unit" } }), "same-as-not-here", `${W}/unit/sameAs`, { name: "unit" }],
  ["a comparison with a misspelt fact", holder({ unit: { sameAs: "unitt" } }), "same-as-unknown-fact", `${H}/unit/sameAs`, { name: "unitt", nearest: "unit" }],
  ["a comparison of a text with a number", holder({ unit: { sameAs: "size" } }), "same-as-other-type", `${H}/unit/sameAs`, { name: "unit", other: "size" }],
  ["a comparison turned round", holder({ not: { unit: { sameAs: "unit" } } }), "role-holder-negates-same-as", H, { name: "head" }],
  [
    "a holder who can be found in too many ways",
    holder({ all: Array.from({ length: 7 }, () => ({ any: [{ unit: { sameAs: "unit" } }, { kind: { sameAs: "kind" } }] })) }),
    "role-holder-too-complex", H, { name: "head", limit: 64 },
  ],
  ["a misspelt role in a rule", then({ roles: ["heads"] }), "role-unknown", `${T}/roles/0`, { name: "heads", nearest: "head" }],
  ["a misspelt role to climb to", { roles: { head: { onVacant: { role: "bos" } }, boss: {} } }, "role-unknown", "/roles/head/onVacant/role", { name: "bos", nearest: "boss" }],
  [
    "roles that climb in a circle",
    { roles: { head: { onVacant: { role: "boss" } }, boss: { onVacant: { role: "head" } } } },
    "role-climbs-in-circle", "/roles/head/onVacant", { roles: ["head", "boss"] },
  ],
  ["a role that climbs to itself", { roles: { head: { onVacant: { role: "head" } }, boss: {} } }, "role-climbs-in-circle", "/roles/head/onVacant", { roles: ["head"] }],
  ["a role twice", then({ roles: ["head", "boss", "head"] }), "role-twice", `${T}/roles/2`, { role: "head" }],
  ["a choice of one", then({ choice: "yearly" }), "choice-of-one", `${T}/choice`, { role: "head" }],
  ["a misspelt election", then({ roles: ["head", "boss"], choice: "yearli" }), "election-unknown", `${T}/choice`, { name: "yearli", nearest: "yearly" }],
  ["an election by a misspelt fact", election({ scope: ["untit"] }), "election-scope-unknown", "/responsibility/elections/yearly/scope/0", { name: "untit", nearest: "unit" }],
  ["an election due on 30 February", election({ dueBy: "02-30" }), "election-day-unreal", "/responsibility/elections/yearly/dueBy", { day: "02-30" }],
  ["an election due on a leap day", election({ dueBy: "02-29" }), "election-day-unreal", "/responsibility/elections/yearly/dueBy", { day: "02-29" }],
  [
    "two rules of one id",
    { responsibility: { rules: [office.responsibility.rules[0], office.responsibility.rules[0]] } },
    "rule-id-twice", "/responsibility/rules/1/id", { id: "r" },
  ],
  ["two impossible combinations of one id", { impossible: [{ id: "i", when: { size: 1 } }, { id: "i", when: { size: 2 } }] }, "rule-id-twice", "/impossible/1/id", { id: "i" }],
  [
    "2,001 rules",
    { responsibility: { rules: Array.from({ length: 2_001 }, (_, index) => ({ ...office.responsibility.rules[0], id: `r${index}` })) } },
    "table-too-large", "/responsibility/rules", { rules: 2_000, tests: 100_000 },
  ],
  ["a policy that ends before it begins", { effective: { from: "2026-01-02", until: "2026-01-01" } }, "policy-effective-reversed", "/effective/until", { from: "2026-01-02", until: "2026-01-01" }],
  ["a closed day twice", { calendar: { base: "CN", closed: ["2026-03-09", "2026-03-09"] } }, "calendar-date-repeated", "/calendar/closed/1", { date: "2026-03-09", list: "closed" }],
  ["a day both closed and open", { calendar: { base: "CN", closed: ["2026-03-09"], open: ["2026-03-09"] } }, "calendar-date-contradictory", "/calendar/open/0", { date: "2026-03-09" }],
  ["a misspelt key", { responsability: {} }, "shape-unknown-key", "/responsability", { key: "responsability", nearest: "responsibility" }],
  ["no title", { title: undefined }, "shape-missing", "/title", { key: "title", expected: ["string", "object"] }],
  ["a title in one language", { title: { en: "x" } }, "shape-missing", "/title/zh-CN", { key: "zh-CN", expected: ["string"] }],
  ["an empty title", { title: "" }, "shape-too-small", "/title", { limit: 1, of: "string" }],
  ["a day that is no day", { effective: { from: "2026-02-30" } }, "shape-bad-date", "/effective/from", { given: "2026-02-30" }],
  ["an id with a line break", { id: "a\nb" }, "shape-bad-name", "/id", { given: "a\nb" }],
  ["a role with a space before its name", { roles: { ...office.roles, " x": {} } }, "shape-bad-name", "/roles/ x", { given: " x" }],
  ["a day of the year as a European writes it", election({ dueBy: "31.01." }), "shape-bad-format", "/responsibility/elections/yearly/dueBy", { given: "31.01.", format: "MM-DD" }],
  ["a misspelt mode", then({ mode: "diretc" }), "shape-not-listed", `${T}/mode`, { given: "diretc", nearest: "direct", listed: ["direct", "skip-level"] }],
  ["nobody in an outcome", then({ roles: [] }), "shape-too-small", `${T}/roles`, { limit: 1, of: "array" }],
];

/** The policy with one mistake. */
export const officeWith = (change: object): object => ({ ...office, ...change });
export const TOO_DEEP = when(DEEP);
