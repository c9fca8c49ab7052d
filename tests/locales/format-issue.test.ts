import { describe, expect, it } from "vitest";
import { safeParsePolicy } from "appraisal-policy";
import type { Issue } from "../../src/core/issue.ts";
import { locales } from "../../src/core/text.ts";
import { formatIssue } from "../../src/locales/format-issue.ts";

const both = (issue: Issue) => locales.map((locale) => formatIssue(issue, locale));

/** The issues of a small policy in which one part is replaced. */
function issuesOf(part: object): readonly (readonly string[])[] {
  const facts = {
    tier: { type: "enum", values: { branch: "city branch", "sub-branch": "sub-branch" } },
    unit: { type: "string" },
    acting: { type: "boolean" },
    headcount: { type: "integer", min: 0 },
    target: { type: "integer" },
    hiredOn: { type: "date" },
    supervises: { type: "set", of: "string" },
  };
  const policy = { id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, facts, ...part };
  const result = safeParsePolicy(policy);
  return result.ok ? [] : result.issues.map(both);
}

const rule = (when: unknown) => ({ responsibility: { rules: [{ id: "R", when, then: { roles: ["head"], mode: "direct" } }] }, roles: { head: {} } });

describe("what is wrong with a policy, and what to write instead", () => {
  it.each<[string, object, readonly [string, string]]>([
    [
      "a misspelt section",
      { quotta: { rules: [] } },
      [
        "`/quotta`: `quotta` is no key that can stand here; did you mean `quota`?",
        "`/quotta`: 这里没有 `quotta` 这个键；是否应为 `quota`？",
      ],
    ],
    [
      "a section that does not exist",
      { xxxxxxxxxxxxx: {} },
      [
        "`/xxxxxxxxxxxxx`: `xxxxxxxxxxxxx` is no key that can stand here; take it out or write one of `$schema`, `id`, `version`, `title`, `effective`, `note`, `facts`, `conditions` and 10 more",
        "`/xxxxxxxxxxxxx`: 这里没有 `xxxxxxxxxxxxx` 这个键；请删去，或改用下列之一：`$schema`、`id`、`version`、`title`、`effective`、`note`、`facts`、`conditions` 等 18 项",
      ],
    ],
    [
      "a missing title",
      { title: undefined },
      [
        "`/title`: `title` is missing; add a text or an object `{ … }`",
        "`/title`: 缺少 `title`；请补上文本或对象 `{ … }`",
      ],
    ],
    [
      "a list where an object belongs",
      { effective: ["2026-01-01"] },
      [
        "`/effective`: a list `[ … ]` cannot stand here; write an object `{ … }`",
        "`/effective`: 这里不能是列表 `[ … ]`；请写对象 `{ … }`",
      ],
    ],
    [
      "a day that does not exist",
      { effective: { from: "2026-02-30" } },
      [
        "`/effective/from`: `2026-02-30` is no real day; write one as `YYYY-MM-DD`",
        "`/effective/from`: `2026-02-30` 不是真实的日期；请按 `YYYY-MM-DD` 书写",
      ],
    ],
    [
      "an end before the beginning",
      { effective: { from: "2026-01-01", until: "2025-12-31" } },
      [
        "`/effective/until`: the policy would end on 2025-12-31, before it begins on 2026-01-01; correct one of the days",
        "`/effective/until`: 制度的截止日 2025-12-31 早于生效日 2026-01-01；请更正其中一个日期",
      ],
    ],
    [
      "an empty condition",
      rule({}),
      [
        "`/responsibility/rules/0/when`: an empty condition asks nothing; leave `when` out if the rule always applies, otherwise name a fact",
        "`/responsibility/rules/0/when`: 空条件没有任何要求；规则若始终适用，请删去 `when`，否则请写明要判断的事实",
      ],
    ],
    [
      "an empty list of conditions",
      rule({ any: [] }),
      [
        "`/responsibility/rules/0/when/any`: `any` lists nothing; list at least one condition, or take `any` out",
        "`/responsibility/rules/0/when/any`: `any` 中没有条件；请至少列出一个，或删去 `any`",
      ],
    ],
    [
      "a misspelt fact",
      rule({ headcuont: 5 }),
      [
        "`/responsibility/rules/0/when/headcuont`: `headcuont` is no declared fact; did you mean `headcount`?",
        "`/responsibility/rules/0/when/headcuont`: 没有声明事实 `headcuont`；是否应为 `headcount`？",
      ],
    ],
    [
      "a fact compared with a fact",
      rule({ fact: "headcount", operator: "greaterThan", value: { fact: "target" } }),
      [
        "`/responsibility/rules/0/when/value`: `headcount` is compared with another fact; derive a fact (true or false, or a whole number) before asking, and ask that",
        "`/responsibility/rules/0/when/value`: 不能把 `headcount` 与另一个事实比较；请事先算出一个事实（是或否，或一个整数），再用它判断",
      ],
    ],
    [
      "the employee's fact outside a role",
      rule({ unit: { sameAs: "unit" } }),
      [
        "`/responsibility/rules/0/when/unit/sameAs`: only the `holder` of a role can compare `unit` with the employee's facts; write a value instead of `sameAs`",
        "`/responsibility/rules/0/when/unit/sameAs`: 只有角色的 `holder` 才能把 `unit` 与员工的事实比较；请在此处直接写值，不用 `sameAs`",
      ],
    ],
    [
      "a range of texts",
      rule({ unit: { min: "a" } }),
      [
        "`/responsibility/rules/0/when/unit/min`: `min` cannot be asked of `unit`, which is of type `string`; write a text or a list of texts",
        "`/responsibility/rules/0/when/unit/min`: `unit` 的类型是 `string`，不能用 `min` 比较；请写一个文本或若干文本的列表",
      ],
    ],
    [
      "a set asked for its value",
      rule({ supervises: "risk" }),
      [
        "`/responsibility/rules/0/when/supervises`: `equal` cannot be asked of `supervises`, which is of type `set`; write `contains` (in the full spelling `contains` or `doesNotContain`) with one value",
        "`/responsibility/rules/0/when/supervises`: `supervises` 的类型是 `set`，不能用 `equal` 比较；请写 `contains`（完整写法中为 `contains` 或 `doesNotContain`）和一个值",
      ],
    ],
    [
      "an operator that nobody knows",
      rule({ fact: "unit", operator: "matches", value: "x" }),
      [
        "`/responsibility/rules/0/when/operator`: `matches` is no operator; write `min`, `max`, `above`, `below`, `not` or `contains`, or as `operator` `equal`, `notEqual`, `in`, `notIn`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`, `contains` or `doesNotContain`",
        "`/responsibility/rules/0/when/operator`: 没有 `matches` 这种比较；请写 `min`、`max`、`above`、`below`、`not` 或 `contains`，`operator` 则写 `equal`、`notEqual`、`in`、`notIn`、`lessThan`、`lessThanInclusive`、`greaterThan`、`greaterThanInclusive`、`contains` 或 `doesNotContain`",
      ],
    ],
    [
      "two tests where only one can stand",
      rule({ headcount: { not: 5, min: 3 } }),
      [
        '`/responsibility/rules/0/when/headcount/not`: `not` stands alone, as in `{ "fact": { "not": … } }`; join several conditions by `all`',
        '`/responsibility/rules/0/when/headcount/not`: `not` 须单独使用，如 `{ "事实": { "not": … } }`；请用 `all` 并列几个条件',
      ],
    ],
    [
      "a value outside the enum",
      rule({ tier: "brnch" }),
      [
        "`/responsibility/rules/0/when/tier`: `brnch` is no value that `tier` can have; did you mean `branch`?",
        "`/responsibility/rules/0/when/tier`: `tier` 不能取 `brnch`；是否应为 `branch`？",
      ],
    ],
    [
      "true in quotation marks",
      rule({ acting: "true" }),
      [
        "`/responsibility/rules/0/when/acting`: `true` is no value that `acting` can have; write true or false, without quotation marks",
        "`/responsibility/rules/0/when/acting`: `acting` 不能取 `true`；请写 true 或 false，不加引号",
      ],
    ],
    [
      "a key of a full comparison that is named like a member of every object",
      rule({ fact: "unit", operator: "equal", value: "x", constructor: 1 }),
      [
        "`/responsibility/rules/0/when/constructor`: `constructor` cannot stand in this condition; take it out, or join two conditions by `all`",
        "`/responsibility/rules/0/when/constructor`: 此条件中不能使用 `constructor`；请删去，或用 `all` 把两个条件并列",
      ],
    ],
    [
      "json-rules-engine's path",
      rule({ fact: "unit", operator: "equal", value: "x", path: "$.a" }),
      [
        "`/responsibility/rules/0/when/path`: `path` cannot stand in this condition; derive a fact before asking, and ask that",
        "`/responsibility/rules/0/when/path`: 此条件中不能使用 `path`；请事先算出一个事实，再用它判断",
      ],
    ],
    [
      "roles that climb to each other",
      { roles: { a: { onVacant: { role: "b" } }, b: { onVacant: { role: "a" } } } },
      [
        "`/roles/a/onVacant`: `a`, `b` pass a vacancy on in a circle; set `onVacant` of one to `report`",
        "`/roles/a/onVacant`: `a`、`b` 空缺时循环接替；请把其中一个的 `onVacant` 设为 `report`",
      ],
    ],
  ])("%s", (_, part, sentences) => {
    expect(issuesOf(part)).toEqual([sentences]);
  });
});

describe("values that a fact cannot have", () => {
  const illegal = (params: Issue["params"]) => both({ code: "fact-illegal", path: "/x", params: { name: "x", nearest: null, legal: [], ...params } });

  it("are met with how its type is written", () => {
    expect([
      illegal({ type: "string", given: "5" }),
      illegal({ type: "integer", given: "six" }),
      illegal({ type: "date", given: "2026-2-3" }),
      illegal({ type: "set", given: "risk" }),
      illegal({ type: "set", given: "a", nearest: "a", legal: ["a", "b"] }),
      illegal({ type: "set", given: "audti", nearest: "audit", legal: ["audit", "b"] }),
      illegal({ type: "enum", given: "zzz", legal: ["a", "b"] }),
    ]).toEqual([
      ["`/x`: `5` is no value that `x` can have; write a text in quotation marks", "`/x`: `x` 不能取 `5`；请写带引号的文本"],
      [
        "`/x`: `six` is no value that `x` can have; write a whole number within its declared `min` and `max`, without quotation marks",
        "`/x`: `x` 不能取 `six`；请写整数，不加引号，且不超出声明的 `min` 和 `max`",
      ],
      [
        "`/x`: `2026-2-3` is no value that `x` can have; write a real day in quotation marks, as `YYYY-MM-DD`",
        "`/x`: `x` 不能取 `2026-2-3`；请按 `YYYY-MM-DD` 写一个真实的日期，加引号",
      ],
      [
        "`/x`: `risk` is no value that `x` can have; write a list, each entry a text in quotation marks",
        "`/x`: `x` 不能取 `risk`；请写成列表，每一项是带引号的文本",
      ],
      [
        "`/x`: `a` is no value that `x` can have; write a list, each entry one of `a`, `b`",
        "`/x`: `x` 不能取 `a`；请写成列表，每一项取自 `a`、`b`",
      ],
      ["`/x`: `audti` is no value that `x` can have; did you mean `audit`?", "`/x`: `x` 不能取 `audti`；是否应为 `audit`？"],
      ["`/x`: `zzz` is no value that `x` can have; write one of `a`, `b`", "`/x`: `x` 不能取 `zzz`；请改用其中之一：`a`、`b`"],
    ]);
  });
});

describe("an issue of a topic", () => {
  it("has the topic's words", () => {
    expect(both({ code: "choice-of-one", path: "/responsibility/rules/0/then/choice", params: { role: "head" } })).toEqual([
      "`/responsibility/rules/0/then/choice`: there is nothing to choose with `head` alone; name a second role, or take `choice` out",
      "`/responsibility/rules/0/then/choice`: 只有 `head` 一个角色，无可选择；请再列一个角色，或删去 `choice`",
    ]);
  });
});

describe("an issue that the library does not know", () => {
  it("is shown as it is", () => {
    const params = { count: 3, name: "x", list: ["a", "b"], where: { unit: "risk" }, none: null, on: true };
    expect(both({ code: "from-the-future", path: "/a", params })).toEqual([
      "`/a`: unknown issue `from-the-future` (count = `3`, name = `x`, list = [`a`, `b`], where = { unit = `risk` }, none = null, on = `true`)",
      "`/a`: 未知问题 `from-the-future`（count = `3`，name = `x`，list = [`a`、`b`]，where = { unit = `risk` }，none = null，on = `true`）",
    ]);
    expect(both({ code: "bare", path: "", params: {} })).toEqual(["unknown issue `bare`", "未知问题 `bare`"]);
    expect(formatIssue({ code: "constructor", path: "", params: {} }, "en")).toBe("unknown issue `constructor`");
  });

  it.each<[string, unknown]>([
    ["a param is missing", {}],
    ["a record stands where a word is meant", { id: { toString: "x" } }],
    ["a list of numbers stands where a word is meant", { id: [1, 2] }],
    ["the params are no object", null],
    ["the params are a text", "id"],
  ])("is shown by its code when %s", (_, params) => {
    const hostile = JSON.parse(JSON.stringify({ code: "rule-id-twice", path: "", params })) as Issue; // such as a host may have stored
    expect(formatIssue(hostile, "en")).toMatch(/^unknown issue `rule-id-twice`/);
    expect(formatIssue(hostile, "zh-CN")).toMatch(/^未知问题 `rule-id-twice`/);
    expect(formatIssue(hostile, "en")).not.toMatch(/undefined|\[object/);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 5],
    ["an empty object", {}],
    ["a code that is no text", { code: { a: 1 }, path: { b: 2 }, params: { a: () => 1, b: Symbol("b"), c: [[]], d: {} } }],
    ["a getter that throws", { get code() { throw new Error("no"); } }],
    ["a proxy that throws", new Proxy({}, { get() { throw new Error("no"); } })],
    ["a list that throws", { code: "role-climbs-in-circle", path: "", params: { roles: new Proxy([], { get() { throw new Error("no"); } }) } }],
  ])("is one line of text whatever it is: %s", (_, hostile) => {
    for (const locale of locales) {
      const text = formatIssue(hostile as Issue, locale); // what a JavaScript host may hand over
      expect(text).toMatch(/^[^\n]+$/);
      expect(text).not.toMatch(/undefined$|\[object/);
    }
  });

  it("cannot break the line", () => {
    expect(formatIssue({ code: "rule-id-twice", path: "/a\nb", params: { id: "x\r\n\u2028y\u001B[31m" } }, "en")).toBe(
      "`/a b`: the id `x y [31m` stands twice; give each its own, since decisions name them",
    );
  });
});
