import type { Decision } from "../../core/decision.ts";
import type { Policy } from "../../policy/compile.ts";
import { planInterviews } from "../../policy/quota.ts";
import type { PlanRequest } from "../../policy/quota.ts";
import type { AppealCase } from "../../topics/appeal/topic.ts";
import type { InterviewSession } from "../../topics/interview/topic.ts";
import { appealFeed, interviewFeed, planFeed } from "../calendar-feed/index.ts";
import type { FeedOptions } from "../calendar-feed/index.ts";
import { optionOf } from "./command.ts";
import type { Context, Given } from "./command.ts";
import { planLists } from "./commands/plan.ts";
import { readDocument } from "./documents.ts";
import type { Read } from "./text.ts";
import { readLists } from "./lists.ts";

/** What a feed is made of. */
export type FeedKind = "plan" | "appeal" | "interview";

/** Makes one kind of feed from files; `needs` are the options that it cannot do without. */
export interface FeedSource {
  readonly needs: readonly string[];
  readonly make: (context: Context, policy: Policy, given: Given, options: FeedOptions) => Promise<Read<Decision<string>>>;
}

export const feedSources: Readonly<Record<FeedKind, FeedSource>> = {
  plan: {
    needs: ["--departments", "--roster", "--from", "--until"],
    make: async (context, policy, given, options) => {
      const request = await readLists(context, policy, given, planLists);
      if (!request.ok) return request;
      const asked: object = { ...request.value, from: optionOf(given, "from"), until: optionOf(given, "until") };
      const plan = planInterviews(policy, asked as PlanRequest); // whatever the files hold: it is checked there
      const person = optionOf(given, "person");
      if (plan.status !== "decided") return { ok: true, value: plan };
      return { ok: true, value: planFeed(policy, plan.outcome, { ...options, ...(person === undefined ? {} : { person }) }) };
    },
  },
  appeal: {
    needs: ["--case", "--appellant", "--as-of"],
    make: async (context, policy, given, options) => {
      const read = await readDocument(context, optionOf(given, "case") ?? "-");
      if (!read.ok) return read;
      const appeal = read.value.value as AppealCase; // whatever the file holds: it is checked there
      const asked = { ...options, asOf: optionOf(given, "asOf") ?? "", appellant: optionOf(given, "appellant") ?? "" };
      return { ok: true, value: appealFeed(policy, appeal, asked) };
    },
  },
  interview: {
    needs: ["--session", "--as-of"],
    make: async (context, policy, given, options) => {
      const read = await readDocument(context, optionOf(given, "session") ?? "-");
      if (!read.ok) return read;
      const session = read.value.value as InterviewSession; // whatever the file holds: it is checked there
      return { ok: true, value: interviewFeed(policy, session, { ...options, asOf: optionOf(given, "asOf") ?? "" }) };
    },
  },
};
