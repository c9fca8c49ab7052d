import type { Period } from "./period.ts";

/** What a period decides, with its defaults written out. */
export function periodSetting({ value, unit, startDayCounted, roll, restDays, startOnRestDay }: Period) {
  return {
    value,
    unit,
    startDayCounted: startDayCounted ?? false,
    roll: roll ?? "next-working-day",
    restDays: restDays ?? "actual",
    startOnRestDay: startOnRestDay ?? "as-is",
  } as const;
}
