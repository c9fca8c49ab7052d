import type { Locale } from "../../src/core/text.ts";
import type { Block, Figure, Phrase, TableRow } from "../../src/topics/description.ts";

/** A book of every kind of block in both languages, with words that HTML would take for its own. */
export const bookBlocks: Readonly<Record<Locale, readonly Block[]>> = { en: english(), "zh-CN": chinese() };

/** The titles of the books. */
export const bookTitles: Readonly<Record<Locale, string>> = {
  en: "Performance talks and coaching at the bank branch",
  "zh-CN": "分行绩效面谈与辅导管理办法",
};

function said(text: string, pointer: string): Phrase[number] {
  return { text, pointer };
}

function rows(count: number, cells: (index: number) => TableRow["cells"]): readonly TableRow[] {
  return Array.from({ length: count }, (_, index) => ({ anchor: `rule-BB-${index + 1}`, cells: cells(index) }));
}

function steps(x: string, y: string): Figure {
  return {
    kind: "steps",
    x,
    y,
    until: 40,
    points: [
      { x: 1, y: 1 },
      { x: 6, y: 2 },
      { x: 11, y: 4 },
      { x: 21, y: 6 },
      { x: 31, y: 8 },
    ],
  };
}

const LANES = ["employee", "leader", "personnel", "committee"] as const;

function appeal(words: Readonly<Record<(typeof LANES)[number], string>>, texts: readonly string[], edges: readonly string[]): Figure {
  const [filed = "", looked = "", answered = "", taken = "", heard = "", closed = ""] = texts;
  const [inTime, delivered, content, notContent, minutes] = edges;
  return {
    kind: "graph",
    direction: "down",
    nodes: [
      { id: "filed", text: filed, lane: words.employee },
      { id: "looked", text: looked, lane: words.leader },
      { id: "answered", text: answered, lane: words.personnel },
      { id: "taken", text: taken, lane: words.employee },
      { id: "heard", text: heard, lane: words.committee },
      { id: "closed", text: closed, lane: words.employee },
    ],
    edges: [
      { from: "filed", to: "looked", ...(inTime === undefined ? {} : { text: inTime }) },
      { from: "looked", to: "answered", ...(delivered === undefined ? {} : { text: delivered }) },
      { from: "answered", to: "closed", ...(content === undefined ? {} : { text: content }) },
      { from: "answered", to: "taken", ...(notContent === undefined ? {} : { text: notContent }) },
      { from: "taken", to: "heard" },
      { from: "heard", to: "closed", ...(minutes === undefined ? {} : { text: minutes }) },
    ],
  };
}

function map(names: readonly (readonly [string, string])[]): Figure {
  const all = [...new Set(names.flat())];
  return {
    kind: "graph",
    direction: "right",
    nodes: all.map((text) => ({ id: text, text })),
    edges: names.map(([from, to]) => ({ from, to })),
  };
}

function english(): readonly Block[] {
  return [
    { kind: "paragraph", text: ["Policy ", said("bank-branch", "/id"), ", in force from ", said("2026-01-01", "/validFrom"), "."] },
    {
      kind: "section",
      anchor: "general",
      title: ["1. General"],
      blocks: [
        { kind: "paragraph", text: ["These rules hold for ", said("everyone with <a contract> & a grade", "/title"), "."] },
        {
          kind: "section",
          anchor: "general/terms",
          title: ["Terms"],
          blocks: [
            {
              kind: "list",
              ordered: false,
              items: [
                { text: [said("Tier", "/facts/tier/title"), ": branch or sub-branch."] },
                {
                  text: [said("Position", "/facts/position/title"), ", one of:"],
                  items: [{ text: ["head"] }, { text: ["deputy"], items: [{ text: ["acting deputy"] }] }],
                },
              ],
            },
            {
              kind: "section",
              anchor: "deep",
              title: ["How to read a condition"],
              blocks: [
                {
                  kind: "section",
                  anchor: "deeper",
                  title: ["Several facts"],
                  blocks: [
                    { kind: "section", anchor: "deepest", title: ["Side by side"], blocks: [
                      { kind: "section", anchor: "below", title: ["All"], blocks: [{ kind: "paragraph", text: ["All of them hold."] }] },
                    ] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: "section",
      anchor: "who talks",
      title: ["2. Who talks with whom"],
      blocks: [
        {
          kind: "paragraph",
          text: ["The head of the ", said("corporate", "/responsibility/rules/0/when/unit/0"), " or ", said("retail", "/responsibility/rules/0/when/unit/1"), " department is interviewed by the branch president."],
        },
        {
          kind: "figure",
          caption: ["Who talks with whom"],
          alternative: "The branch president talks with the vice-presidents and the heads of departments; a vice-president with the heads of sub-branches; a head of a department with its staff.",
          figure: map([
            ["Branch president", "Vice-president"],
            ["Branch president", "Head of the corporate, institutional, retail or key-accounts department"],
            ["Vice-president", "Head of a sub-branch"],
            ["Vice-president", "Head of another department"],
            ["Head of another department", "Staff of the department"],
            ["Head of a sub-branch", "Customer manager"],
          ]),
        },
        {
          kind: "table",
          caption: ["Rules of responsibility, as written, and the cases that each really decides"],
          head: [["Rule"], ["As written"], ["Responsible"], ["Really decides"], ["Clause"]],
          rows: rows(14, (index) => [
            [[said(`BB-${index + 1}`, `/responsibility/rules/${index}/id`)]],
            [["tier ", said("branch", `/responsibility/rules/${index}/when/tier`)], ["position ", said("head or deputy", `/responsibility/rules/${index}/when/position`), ", unit other than risk or compliance"]],
            [[said(index % 2 === 0 ? "branch president" : "branch leader in charge", `/responsibility/rules/${index}/then/role`)]],
            [["tier branch, position head, unit corporate, institutional, retail or key-accounts"], ["tier branch, position deputy, and not acting"]],
            [[said(`4.${index + 1}`, `/responsibility/rules/${index}/clause`)]],
          ]),
        },
        { kind: "remark", basis: "reading", text: [said("“Leader in charge” is read as the vice-president who answers for the unit.", "/responsibility/rules/1/note")] },
        { kind: "remark", basis: "gap", text: ["Nothing is said of a branch without a president."] },
        { kind: "remark", basis: null, text: ["A person in two units is counted once."] },
      ],
    },
    {
      kind: "section",
      anchor: "quota",
      title: ["3. How often"],
      blocks: [
        { kind: "paragraph", text: ["A department of ", said("6", "/quota/steps/1/from"), " or more has ", said("2", "/quota/steps/1/interviews"), " talks a year."] },
        { kind: "figure", caption: ["Talks a year by headcount"], alternative: "One talk up to 5 people, two up to 10, four up to 20, six up to 30, eight from 31.", figure: steps("headcount", "talks a year") },
        {
          kind: "table",
          caption: ["Talks a year"],
          head: [["Headcount"], ["Talks"]],
          rows: [
            { cells: [[["1 to 5"]], [[said("1", "/quota/steps/0/interviews")]]] },
            { cells: [[["6 to 10"]], [[said("2", "/quota/steps/1/interviews")]]] },
            { cells: [[["11 to 20"]], []] },
          ],
        },
      ],
    },
    {
      kind: "section",
      anchor: "appeal",
      title: ["4. The appeal"],
      blocks: [
        {
          kind: "list",
          ordered: true,
          items: [
            { text: ["The employee files the appeal within ", said("5", "/appeal/window/value"), " working days."], items: [{ text: ["The day of the notice is not counted."] }, { text: ["A last day that is a rest day moves on."] }] },
            { text: ["The direct leader answers."] },
          ],
        },
        {
          kind: "figure",
          caption: ["The stages of an appeal"],
          alternative: "The employee files; the direct leader looks into it; the personnel department answers; the employee accepts or goes on to the committee, whose word is final.",
          figure: appeal(
            { employee: "Employee", leader: "Direct leader", personnel: "Personnel department", committee: "Appraisal committee" },
            ["Files the appeal in writing", "Looks into the case and talks with the employee", "Delivers a written answer", "Takes the appeal to the next stage", "Hears both sides and decides", "The case is closed"],
            ["within 5 working days", "within 10 working days", "content", "not content", "final, within 15 working days"],
          ),
        },
      ],
    },
    {
      kind: "section",
      anchor: "general",
      title: ["5. Annex"],
      blocks: [{ kind: "table", caption: ["Talks a year"], head: [[], ["Form"]], rows: [{ cells: [[["A"]], [["Interview record"]]] }] }],
    },
  ];
}

function chinese(): readonly Block[] {
  return [
    { kind: "paragraph", text: ["制度编号：", said("bank-branch", "/id"), "，自", said("2026-01-01", "/validFrom"), "起施行。"] },
    {
      kind: "section",
      anchor: "总则",
      title: ["第一章　总则"],
      blocks: [
        { kind: "paragraph", text: ["为规范绩效面谈与辅导工作，帮助员工持续改进绩效，依据分行绩效管理制度，制定本办法。本办法适用于", said("分行全体在岗员工", "/title"), "。"] },
        { kind: "section", anchor: "术语", title: ["第一节　术语"], blocks: [
          { kind: "list", ordered: false, items: [{ text: [said("层级", "/facts/tier/title"), "：分行或支行。"] }, { text: [said("岗位", "/facts/position/title"), "："], items: [{ text: ["正职；"] }, { text: ["副职。"] }] }] },
        ] },
      ],
    },
    {
      kind: "section",
      anchor: "职责",
      title: ["第二章　沟通方式与责任对应"],
      blocks: [
        { kind: "paragraph", text: ["公司、机构、零售和大客户部门的正职，由分行行长负责面谈；其他部门的正职，由分管行领导负责面谈。"] },
        {
          kind: "figure",
          caption: ["面谈责任对应图"],
          alternative: "分行行长与副行长及公司、机构、零售、大客户部门正职面谈；分管行领导与其他部门正职面谈；部门正职与本部门员工面谈。",
          figure: map([["分行行长", "分管行领导"], ["分行行长", "公司、机构、零售、大客户部门正职（含主持工作的副职）"], ["分管行领导", "其他部门正职"], ["其他部门正职", "本部门员工"]]),
        },
        {
          kind: "table",
          caption: ["面谈责任规则"],
          head: [["规则"], ["条文条件"], ["责任人"], ["实际适用情形"], ["条款"]],
          rows: rows(12, (index) => [
            [[said(`BB-${index + 1}`, `/responsibility/rules/${index}/id`)]],
            [["层级为", said("分行", `/responsibility/rules/${index}/when/tier`), "，岗位为正职或副职，部门不是风险、合规"]],
            [[said(index % 2 === 0 ? "分行行长" : "分管行领导", `/responsibility/rules/${index}/then/role`)]],
            [["层级为分行，岗位为正职，部门为公司、机构、零售或大客户"], ["层级为分行，岗位为副职且未主持工作"]],
            [[`第四条第（${index + 1}）项`]],
          ]),
        },
        { kind: "remark", basis: "reading", text: ["“分管行领导”理解为分管该部门的副行长。"] },
        { kind: "remark", basis: "gap", text: ["未规定行长空缺时由谁负责面谈。"] },
        { kind: "remark", basis: null, text: ["同时任职于两个部门的员工只计一次。"] },
      ],
    },
    {
      kind: "section",
      anchor: "频次",
      title: ["第三章　面谈频次"],
      blocks: [
        { kind: "figure", caption: ["每年面谈次数与部门人数"], alternative: "五人以下一次，六至十人两次，十一至二十人四次，二十一至三十人六次，三十一人以上八次。", figure: steps("部门人数", "每年面谈次数") },
      ],
    },
    {
      kind: "section",
      anchor: "申诉",
      title: ["第四章　申诉"],
      blocks: [
        {
          kind: "figure",
          caption: ["申诉流程图"],
          alternative: "员工提出申诉，直接上级调查，人力资源部答复；员工不服的，提交考核委员会作最终裁定。",
          figure: appeal(
            { employee: "员工", leader: "直接上级", personnel: "人力资源部", committee: "考核委员会" },
            ["书面提出申诉", "调查情况并与员工沟通，核对考核依据，形成处理意见", "送达书面答复", "提交下一级申诉", "听取双方意见并裁定", "结案"],
            ["5个工作日内", "10个工作日内", "无异议", "有异议", "最终裁定，15个工作日内"],
          ),
        },
      ],
    },
  ];
}
