import type { Command } from "./command.ts";
import { assignCommand } from "./commands/assign.ts";
import { checkCommand } from "./commands/check.ts";
import { decideCommand } from "./commands/decide.ts";
import { diffCommand } from "./commands/diff.ts";
import { docsCommand } from "./commands/docs.ts";
import { explainCommand } from "./commands/explain.ts";
import { feedCommand } from "./commands/feed.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { formsCommand } from "./commands/forms.ts";
import { impactCommand } from "./commands/impact.ts";
import { initCommand } from "./commands/init.ts";
import { planCommand } from "./commands/plan.ts";
import { schemaCommand } from "./commands/schema.ts";
import { suggestCommand } from "./commands/suggest.ts";
import { tableCommand } from "./commands/table.ts";
import { testCommand } from "./commands/test.ts";
import { versionsCommand } from "./commands/versions.ts";

/** The one list of subcommands, in the order of the help: that in which a change of a policy goes. */
export const commands: readonly Command[] = [
  initCommand,
  checkCommand,
  testCommand,
  suggestCommand,
  diffCommand,
  impactCommand,
  versionsCommand,
  explainCommand,
  decideCommand,
  assignCommand,
  planCommand,
  docsCommand,
  formsCommand,
  feedCommand,
  tableCommand,
  fmtCommand,
  schemaCommand,
];
