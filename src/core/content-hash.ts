import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "./hash.ts";

/**
 * The SHA-256 of a JSON value, 64 hexadecimal digits in lower case. The order of keys and spaces do not count; every
 * value does, in its place.
 */
export function contentHash(document: unknown): string {
  return bytesToHex(sha256(canonicalJson(document)));
}
