import type { Issue } from "./issue.ts";

/** At least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

/** What a function returns that may refuse its input: the value, or every issue found. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: Issues };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The value if nothing was found, otherwise the issues. */
export function resultOf<T>(value: T, issues: readonly Issue[]): Result<T> {
  const [first, ...rest] = issues;
  return first === undefined ? success(value) : { ok: false, issues: [first, ...rest] };
}

export function failure(issues: Issues): Result<never> {
  return { ok: false, issues };
}

/** The same issues about a value that stands at `path` in a larger one. */
export function movedTo(path: string, issues: Issues): Issues {
  const [first, ...rest] = issues;
  return [{ ...first, path: path + first.path }, ...rest.map((each) => ({ ...each, path: path + each.path }))];
}
