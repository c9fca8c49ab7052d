import type { Decision } from "../../../core/decision.ts";
import { nearest } from "../../../core/nearest.ts";
import type { Locale } from "../../../core/text.ts";
import { insteadOf, quoted } from "../../../core/words.ts";
import { appealSheet, formJsonSchema, interviewSheet, renderForm } from "../../../docs/index.ts";
import type { FormSheet } from "../../../docs/index.ts";
import type { Policy } from "../../../policy/compile.ts";
import type { AppealCase } from "../../../topics/appeal/topic.ts";
import type { InterviewSession } from "../../../topics/interview/topic.ts";
import { optionOf, unusable, wordOf } from "../command.ts";
import type { Command, Context, Given } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { readDocument } from "../documents.ts";
import { outputOption, writeOutput } from "../output.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import type { Read } from "../text.ts";

export const formsCommand: Command = {
  name: "forms",
  summary: {
    en: "write a form to fill in and sign, blank or filled: of an interview or of an appeal",
    "zh-CN": "生成可填写、可签字的表单（空白或已填）：面谈表单或申诉表",
  },
  values: [policyArgument],
  options: [
    { flags: "--protocol <name>", summary: { en: "the protocol of the interview (by default the policy's)", "zh-CN": "面谈采用的流程（默认按制度）" } },
    { flags: "--session <file>", summary: { en: "the interview whose form is filled, JSON or YAML", "zh-CN": "已填表单对应的面谈记录（JSON 或 YAML）" } },
    {
      flags: "--party <name>",
      summary: { en: "the party whose form it is: what it may not read is left out", "zh-CN": "表单的使用方：其无权查看的栏目不列出" },
    },
    { flags: "--track <name>", choices: ["person", "unit"], summary: { en: "the form of an appeal on this track", "zh-CN": "该类申诉的申诉表" } },
    { flags: "--case <file>", summary: { en: "the appeal whose form is filled, JSON or YAML", "zh-CN": "已填申诉表对应的申诉案件（JSON 或 YAML）" } },
    {
      flags: "--format <format>",
      choices: ["html", "json-schema"],
      default: "html",
      summary: { en: "a page to print, or data for react-jsonschema-form", "zh-CN": "供打印的网页，或供 react-jsonschema-form 使用的数据" },
    },
    outputOption,
  ],
  run: async (context, given) => {
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const { policy } = read.value;
    const isAppeal = optionOf(given, "track") !== undefined || optionOf(given, "case") !== undefined;
    const sheet = isAppeal ? await appealForm(context, policy, given) : await interviewForm(context, policy, given);
    if (!sheet.ok) return sheet.answer;
    const words = WORDS[context.locale];
    if (sheet.value.status !== "decided") return undecidedAnswer(sheet.value, context.locale, isAppeal ? words.noAppeals : words.noInterviews);
    const form = sheet.value.outcome;
    if (optionOf(given, "format") === "html") {
      const html = renderForm(form);
      return writeOutput(context, given, html, { html });
    }
    const data = formJsonSchema(form);
    return writeOutput(context, given, `${JSON.stringify(data, null, 2)}\n`, { form: data });
  },
};

async function interviewForm(context: Context, policy: Policy, given: Given): Promise<Read<Decision<FormSheet>>> {
  const { locale } = context;
  const party = optionOf(given, "party");
  const parties = ["employee", "manager", ...Object.keys(policy.document.interview?.parties ?? {}), ...Object.keys(policy.document.roles ?? {})];
  if (party !== undefined && !parties.includes(party)) return { ok: false, answer: unusable([WORDS[locale].noParty(party, parties)]) };
  const session = await readFile(context, optionOf(given, "session"));
  if (!session.ok) return session;
  const request = { locale, party, protocol: optionOf(given, "protocol"), session: session.value as InterviewSession | undefined }; // whatever the file holds: it is checked there
  return { ok: true, value: interviewSheet(policy, request) };
}

async function appealForm(context: Context, policy: Policy, given: Given): Promise<Read<Decision<FormSheet>>> {
  const appeal = await readFile(context, optionOf(given, "case"));
  if (!appeal.ok) return appeal;
  const request = { locale: context.locale, track: optionOf(given, "track"), appeal: appeal.value as AppealCase | undefined }; // whatever the file holds: it is checked there
  return { ok: true, value: appealSheet(policy, request) };
}

async function readFile(context: Context, file: string | undefined): Promise<Read<unknown>> {
  if (file === undefined) return { ok: true, value: undefined };
  const read = await readDocument(context, file);
  return read.ok ? { ok: true, value: read.value.value } : read;
}

interface Words {
  readonly noParty: (given: string, known: readonly string[]) => string;
  readonly noInterviews: string;
  readonly noAppeals: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    noParty: (given, known) => `there is no party ${quoted(given)}; ${insteadOf(nearest(given, known), known, "en")}`,
    noInterviews: "the policy has no section `interview`, and so no form of one",
    noAppeals: "the policy has no section `appeal`, and so no form of one",
  },
  "zh-CN": {
    noParty: (given, known) => `没有 ${quoted(given)} 这一方；${insteadOf(nearest(given, known), known, "zh-CN")}`,
    noInterviews: "制度没有 `interview` 部分，因此没有面谈表单",
    noAppeals: "制度没有 `appeal` 部分，因此没有申诉表",
  },
};
