import type { ArgumentDescription } from "./command.ts";

export const beforeArgument: ArgumentDescription = {
  name: "<before>",
  summary: { en: "the policy as it is", "zh-CN": "修改前的制度" },
};

export const afterArgument: ArgumentDescription = {
  name: "<after>",
  summary: { en: "the policy as it would be", "zh-CN": "修改后的制度" },
};
