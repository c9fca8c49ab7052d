import type { Locale } from "../../core/text.ts";
import type { ReportOrigin } from "../../rollout/index.ts";
import { says } from "./words.ts";

/** Characters of the content hash that a reader compares; the whole stands in the JSON. */
const HASH_LENGTH = 12;

/** On what a report rests, in one line. */
export function originLine({ policy, library }: ReportOrigin, locale: Locale): string {
  return says[locale].origin(policy.id, policy.version, policy.hash.slice(0, HASH_LENGTH), library);
}
