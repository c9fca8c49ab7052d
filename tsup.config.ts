import { cp } from "node:fs/promises";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", presets: "src/presets/index.ts" },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  treeshake: true,
  sourcemap: true,
  minify: false,
  clean: true,
  // The presets are also shipped as they are written, for `appraisal-policy/presets/*.json`.
  onSuccess: () =>
    cp("src/presets", "dist/presets", {
      recursive: true,
      filter: (source) => !source.endsWith(".ts"),
    }),
});
