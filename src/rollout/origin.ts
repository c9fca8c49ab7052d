import { version } from "../../package.json";
import { contentHash } from "../core/content-hash.ts";
import type { Policy } from "../policy/compile.ts";

export { version };

/** On what a report rests: which policy, which content of it, and which version of this library. */
export interface ReportOrigin {
  /**
   * `hash` is the SHA-256 of the document as canonical JSON, in hexadecimal. The order of keys does not change it;
   * everything else does, titles, clauses and notes too: they are what people read and sign.
   */
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  /** The version of this library. */
  readonly library: string;
}

/** The policy of an origin by its id and version, for a heading. */
export function originName({ policy }: ReportOrigin): string {
  return `${policy.id} ${policy.version}`;
}

/** What a report on this policy rests on. */
export function originOf({ document }: Policy): ReportOrigin {
  const { id, version: policyVersion } = document;
  return { policy: { id, version: policyVersion, hash: contentHash(document) }, library: version };
}
