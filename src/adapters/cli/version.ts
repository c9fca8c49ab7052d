export { version } from "../../rollout/origin.ts";
