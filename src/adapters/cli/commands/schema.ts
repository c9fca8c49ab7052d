import { policyJsonSchema } from "../../../policy/json-schema.ts";
import { scenariosJsonSchema } from "../../../rollout/index.ts";
import { fine, unusable, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { says } from "../words.ts";

const schemas = new Map([
  ["policy", policyJsonSchema],
  ["scenarios", scenariosJsonSchema],
]);

export const schemaCommand: Command = {
  name: "schema",
  summary: { en: "print the JSON Schema of a document, for editors", "zh-CN": "输出文档的 JSON Schema，供编辑器使用" },
  values: [{ name: "[document]", summary: { en: "policy (unless given) or scenarios", "zh-CN": "policy（默认）或 scenarios" } }],
  options: [],
  run: async ({ locale }, given) => {
    const name = wordOf(given, 0) ?? "policy";
    const schema = schemas.get(name)?.();
    return schema === undefined
      ? unusable([says[locale].noSchema(name, [...schemas.keys()].join(", "))])
      : fine(JSON.stringify(schema, null, 2), { schema });
  },
};
