import picocolors from "picocolors";
import type { Io, Screen } from "./io.ts";

/** Marks for parts of the text: colours on a terminal, nothing elsewhere. */
export interface Palette {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly attention: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Colours for a screen: only on a terminal, and never where NO_COLOR is set (no-color.org) or the terminal is dumb. */
export function paletteFor(screen: Screen, { environment }: Pick<Io, "environment">): Palette {
  const refused = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  const { green, red, yellow, dim, bold } = picocolors.createColors(screen.isTerminal && !refused);
  return { good: green, bad: red, attention: yellow, quiet: dim, strong: bold };
}
