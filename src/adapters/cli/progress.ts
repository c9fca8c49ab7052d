import type { Io } from "./io.ts";

/** Told of each step: how many of how many are done. */
export type Progress = (done: number, total: number) => void;

const QUIET_MILLISECONDS = 1_000;
const BETWEEN_MILLISECONDS = 200;

/** A line on standard error that tells how far something has come, from the second second on; nothing where nobody watches. */
export function progressOn({ now, printError, errorOutput }: Io): (label: string) => Progress {
  return (label) => {
    const start = now();
    let last = start;
    let shown = false;
    return (done, total) => {
      if (!errorOutput.isTerminal) return;
      const time = now();
      const ended = done >= total;
      if (ended && shown) printError("\r\u001B[2K");
      if (ended || time - start < QUIET_MILLISECONDS || time - last < BETWEEN_MILLISECONDS) return;
      last = time;
      shown = true;
      printError(`\r\u001B[2K${label} ${Math.floor((100 * done) / total)} %`);
    };
  };
}
