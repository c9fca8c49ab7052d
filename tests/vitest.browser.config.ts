import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Pages in a real browser: `npm run test:browser`. They need Debian's `chromium` and take longer than all other tests. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/browser/**/*.browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
