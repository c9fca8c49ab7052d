/**
 * For developers: the rules of a policy for json-rules-engine, and its second opinion.
 *
 * @module json-rules-engine
 */

export { crossCheck } from "./cross-check.ts";
export { decideByEngine, toEngine } from "./engine.ts";
export type { EngineDecision, PolicyEngineOptions } from "./engine.ts";
export { toRules } from "./rules.ts";
export type { TableOptions } from "./rules.ts";
