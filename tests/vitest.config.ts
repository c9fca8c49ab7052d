import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // Tests import the library by its own name, by the `paths` of tsconfig.json.
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/no-network.ts"],
    // Pure functions need no isolation between files. Processes, not threads, so that a test can set process.env.TZ.
    pool: "forks",
    isolate: false,
    maxWorkers: "100%",
    typecheck: { enabled: false },
  },
});
