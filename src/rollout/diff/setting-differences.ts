import { canonicalJson } from "../../core/hash.ts";
import { pointer } from "../../core/pointer.ts";
import type { Setting } from "../../topics/review.ts";

/**
 * A setting that differs: `path` is a JSON Pointer into the settings, whose keys are those of the document, with parts
 * of a list under their ids. `before` or `after` is left out where the version has nothing there.
 */
export interface SettingDifference {
  readonly path: string;
  readonly before?: Setting;
  readonly after?: Setting;
}

/** The settings that differ, leaf by leaf; of what only one version has, the topmost. */
export function settingDifferences(
  before: Setting | undefined,
  after: Setting | undefined,
  path: string,
): readonly SettingDifference[] {
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  }
  if (isGroup(before) && isGroup(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => settingDifferences(memberOf(before, key), memberOf(after, key), pointer(path, key)));
  }
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, before, after }];
}

type Group = { readonly [key: string]: Setting };

function isGroup(setting: Setting): setting is Group {
  return typeof setting === "object" && setting !== null && !Array.isArray(setting);
}

function memberOf(group: Group, key: string): Setting | undefined {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}
