import { en } from "./words-en.ts";
import { zh } from "./words-zh-cn.ts";

export const words = { en, "zh-CN": zh } as const;
