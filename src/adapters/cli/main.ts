#!/usr/bin/env node
import { run } from "./run.ts";
import { systemIo } from "./system-io.ts";

// Whoever reads the output may stop before its end, as `head` does; what else fails there is told.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(0);
  process.stderr.write(`${message}\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2), systemIo());
