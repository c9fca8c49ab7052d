/** What an issue may carry for its sentence: the words and figures that the person wrote or could write. */
export type IssueParameter =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Readonly<Record<string, string>>;

/**
 * One thing that is wrong with an input. An issue is data: `formatIssue` puts it into words.
 *
 * - `code` says what is wrong, in kebab case.
 * - `path` says where, as a JSON Pointer (RFC 6901) into the input; `""` is the whole of it.
 * - `params` are the words and figures of the sentence.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, IssueParameter>>;
}

/** The codes of one part of the library, each with the type of its params. */
export type IssueCatalogue = Readonly<Record<string, Readonly<Record<string, IssueParameter>>>>;

/** The sentences for a catalogue in one language: total, so that a missing translation does not compile. */
export type IssueWords<Catalogue> = {
  readonly [Code in keyof Catalogue]: (params: Catalogue[Code]) => string;
};

/** Makes the issues of one catalogue; a code that the catalogue lacks, or params of another code, do not compile. */
export function issuesOf<Catalogue extends IssueCatalogue>() {
  return <Code extends keyof Catalogue & string>(
    code: Code,
    path: string,
    params: Catalogue[Code],
  ): Issue => ({ code, path, params });
}
