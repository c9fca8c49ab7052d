export { crossCheck } from "./cross-check.ts";
export { decideByEngine, toEngine } from "./engine.ts";
export type { EngineDecision, PolicyEngineOptions } from "./engine.ts";
export { toRules } from "./rules.ts";
export type { TableOptions } from "./rules.ts";
