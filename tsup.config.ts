import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";

const library = defineConfig({
  entry: {
    index: "src/index.ts",
    presets: "src/presets/index.ts",
    rollout: "src/rollout/index.ts",
    docs: "src/docs/index.ts",
    vitest: "src/adapters/vitest/index.ts",
    "json-rules-engine": "src/adapters/json-rules-engine/index.ts",
    sheets: "src/adapters/sheets/index.ts",
    "calendar-feed": "src/adapters/calendar-feed/index.ts",
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  treeshake: true,
  minify: false,
  // The presets are also shipped as they are written, for `appraisal-policy/presets/*.json`.
  onSuccess: () =>
    cp("src/presets", "dist/presets", {
      recursive: true,
      filter: (source) => !source.endsWith(".ts"),
    }),
});

/** The command line is a program of its own: it runs on Node alone, and nobody imports it. */
const commandLine = defineConfig({
  entry: { cli: "src/adapters/cli/main.ts" },
  format: ["esm"],
  platform: "node",
  target: "node20",
  treeshake: true,
});

export default [library, commandLine].flat();
