import type { Locale } from "../../core/text.ts";

/** What the command line says of itself. */
export interface Says {
  readonly summary: string;
  readonly localeOption: string;
  readonly jsonOption: string;
  readonly cannotRead: (file: string) => string;
  readonly noUnicode: (file: string) => string;
  readonly noPeople: (file: string) => string;
  readonly fmtWritesJson: (file: string) => string;
  readonly below: (what: "coverage" | "score", covered: number, total: number, least: number) => string;
  readonly nothingRun: string;
  readonly origin: (id: string, version: string, hash: string, library: string) => string;
  readonly cannotWrite: (file: string, why: string) => string;
  readonly notParsed: (message: string) => string;
  readonly noList: string;
  readonly noRecord: string;
  readonly noPair: (word: string) => string;
  readonly noTopic: (given: string, known: string, nearest: string | null) => string;
  readonly strayColumn: (column: string, fact: string) => string;
  readonly cell: (row: number, column: string, sentence: string) => string;
  readonly more: (count: number) => string;
  readonly noNumber: (option: string, given: string) => string;
  readonly noPercent: (given: string) => string;
  readonly noPolicy: (file: string) => string;
  readonly noEngine: string;
  readonly crossChecked: (compared: number, differences: number) => string;
  readonly engineDiffers: (rules: string, engine: string | null) => string;
  readonly suggested: (count: number, file: string) => string;
  readonly exists: (file: string) => string;
  readonly noSchema: (given: string, known: string) => string;
}

export const says: Readonly<Record<Locale, Says>> = {
  en: {
    summary: "A company's policy on performance talks: check it, test it, and see what a change does",
    localeOption: "the language to speak (by default the system's)",
    jsonOption: "print JSON instead of text",
    cannotRead: (file) => `cannot read \`${file}\`; give the path of a file, or \`-\` for standard input`,
    noUnicode: (file) => `\`${file}\` is not in UTF-8; save it as UTF-8 (in a spreadsheet: "CSV UTF-8")`,
    noPeople: (file) => `\`${file}\` names nobody; give a head of columns and a row for each person`,
    fmtWritesJson: (file) => `\`${file}\` is YAML, and fmt writes JSON; give a .json file`,
    below: (what, covered, total, least) =>
      `the ${what === "coverage" ? "coverage" : "mutation score"} of ${covered} of ${total} is below ${least} %`,
    nothingRun: "no scenario was run, so nothing was tested; add some, or say --allow-empty",
    origin: (id, version, hash, library) => `${id} ${version}, content ${hash}; appraisal-policy ${library}`,
    cannotWrite: (file, why) => `cannot write \`${file}\`: ${why}`,
    notParsed: (message) => `cannot be read: ${message}`,
    noList: "give a list of records",
    noRecord: "give an object",
    noPair: (word) => `\`${word}\` is no fact with its value; write it as fact=value`,
    noTopic: (given, known, nearest) =>
      `there is no topic \`${given}\`${nearest === null ? "" : `; did you mean \`${nearest}\`?`}; the topics are ${known}`,
    strayColumn: (column, fact) => `the column \`${column}\` is no fact; did you mean \`${fact}\`?`,
    cell: (row, column, sentence) => `row ${row}, column \`${column}\`: ${sentence}`,
    more: (count) => `and ${count} more ${count === 1 ? "fault" : "faults"}`,
    noNumber: (option, given) => `\`${option}\` takes a number above 0, not \`${given}\``,
    noPercent: (given) => `\`${given}\` is no percentage; give a number from 0 to 100`,
    noPolicy: (file) => `\`${file}\` names no policy; add \`"policy": "./policy.json"\`, or give --policy`,
    noEngine: "a cross-check needs json-rules-engine; install it beside appraisal-policy: npm install json-rules-engine",
    crossChecked: (compared, differences) =>
      `json-rules-engine decided ${counted(compared, "case")} too: ${differences === 0 ? "no difference" : counted(differences, "difference")}`,
    engineDiffers: (rules, engine) => `decided by ${rules === "" ? "no rule" : rules}, but by ${engine ?? "no rule"} in json-rules-engine`,
    suggested: (count, file) => `${counted(count, "scenario")} written to \`${file}\`; confirm each, and take out its \`unreviewed\``,
    exists: (file) => `\`${file}\` is there already; nothing was written`,
    noSchema: (given, known) => `there is no schema of \`${given}\`; there are ${known}`,
  },
  "zh-CN": {
    summary: "公司的绩效面谈制度：检查、测试，并查看修改的影响",
    localeOption: "显示语言（默认随系统）",
    jsonOption: "输出 JSON 而非文本",
    cannotRead: (file) => `无法读取 \`${file}\`；请给出文件路径，或用 \`-\` 表示标准输入`,
    noUnicode: (file) => `\`${file}\` 不是 UTF-8 编码；请另存为 UTF-8（电子表格中选“CSV UTF-8”）`,
    noPeople: (file) => `\`${file}\` 中没有人员；请给出表头，并为每人写一行`,
    fmtWritesJson: (file) => `\`${file}\` 是 YAML，而 fmt 写出的是 JSON；请给出 .json 文件`,
    below: (what, covered, total, least) => `${what === "coverage" ? "覆盖率" : "变异得分"} ${covered}/${total} 低于 ${least}%`,
    nothingRun: "没有运行任何用例，等于没有测试；请补充用例，或使用 --allow-empty",
    origin: (id, version, hash, library) => `${id} ${version}，内容 ${hash}；appraisal-policy ${library}`,
    cannotWrite: (file, why) => `无法写入 \`${file}\`：${why}`,
    notParsed: (message) => `无法解析：${message}`,
    noList: "请给出记录的列表",
    noRecord: "请给出一个对象",
    noPair: (word) => `\`${word}\` 不是事实及其值；请写作 事实=值`,
    noTopic: (given, known, nearest) =>
      `没有主题 \`${given}\`${nearest === null ? "" : `；是否指 \`${nearest}\`？`}；可用的主题为 ${known}`,
    strayColumn: (column, fact) => `列 \`${column}\` 不是已声明的事实；是否指 \`${fact}\`？`,
    cell: (row, column, sentence) => `第 ${row} 行 \`${column}\` 列：${sentence}`,
    more: (count) => `另有 ${count} 处问题`,
    noNumber: (option, given) => `\`${option}\` 应为大于 0 的数，而不是 \`${given}\``,
    noPercent: (given) => `\`${given}\` 不是百分数；请给出 0 至 100 之间的数`,
    noPolicy: (file) => `\`${file}\` 未指明制度；请加上 \`"policy": "./policy.json"\`，或使用 --policy`,
    noEngine: "交叉检查需要 json-rules-engine；请与 appraisal-policy 一并安装：npm install json-rules-engine",
    crossChecked: (compared, differences) =>
      `json-rules-engine 同时判断了 ${compared} 个情形：${differences === 0 ? "没有差异" : `有 ${differences} 处差异`}`,
    engineDiffers: (rules, engine) => `由 ${rules === "" ? "无规则" : rules} 决定，而 json-rules-engine 得出 ${engine ?? "无规则"}`,
    suggested: (count, file) => `已将 ${count} 个用例写入 \`${file}\`；请逐条确认，确认后删去 \`unreviewed\``,
    exists: (file) => `\`${file}\` 已存在，未写入任何内容`,
    noSchema: (given, known) => `没有 \`${given}\` 的 schema；可用的有 ${known}`,
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
