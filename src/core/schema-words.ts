import type { Json } from "./json.ts";

/**
 * What an editor shows of a key: its title and its meaning, each in English and in Chinese, and what it is where it is left
 * out, or what it could be.
 */
export type SchemaWord = readonly [
  titleInEnglish: string,
  titleInChinese: string,
  english: string,
  chinese: string,
  figures?: { readonly default?: Json; readonly examples?: readonly Json[] },
];

/**
 * Words by where the key stands: the names of the path joined by `/`, `*` being any name of the author's and any place in a
 * list. Only the end of a path need be given, and the longest that fits wins.
 */
export type SchemaWords = Readonly<Record<string, SchemaWord>>;

/** The words of the key at a path; `undefined` if nothing is said of it. */
export function wordAt(words: SchemaWords, path: readonly string[]): SchemaWord | undefined {
  for (let from = 0; from < path.length; from++) {
    const key = path.slice(from).join("/");
    if (Object.hasOwn(words, key)) return words[key];
  }
  return undefined;
}

/** A JSON Schema with words at every key of which there are some. `wordOf` is asked with the path of the key in the document; definitions stand at `#`. */
export function describedSchema(schema: object, wordOf: (path: readonly string[]) => SchemaWord | undefined): object {
  return described(schema, [], wordOf);
}

/** Where a schema holds the schemas of other things. */
const MEMBERS = new Set(["properties", "$defs"]);
const ALTERNATIVES = new Set(["anyOf", "oneOf", "allOf"]);
const ELEMENTS = new Set(["items", "additionalProperties"]);

function described(schema: object, path: readonly string[], wordOf: (path: readonly string[]) => SchemaWord | undefined): object {
  const at = (value: unknown, place: readonly string[]): unknown =>
    typeof value === "object" && value !== null ? described(value, place, wordOf) : value;
  const entries = Object.entries(schema).map(([keyword, value]: [string, unknown]): [string, unknown] => {
    if (ELEMENTS.has(keyword)) return [keyword, at(value, [...path, "*"])];
    if (ALTERNATIVES.has(keyword) && Array.isArray(value)) return [keyword, value.map((each) => at(each, path))];
    if (!MEMBERS.has(keyword) || typeof value !== "object" || value === null) return [keyword, value];
    const members = Object.entries(value).map(([key, member]: [string, unknown]) => {
      if (keyword === "$defs") return [key, at(member, ["#"])];
      const place = [...path, key];
      const word = wordOf(place);
      const own = at(member, place);
      return [key, word === undefined || typeof own !== "object" ? own : { ...shown(word), ...own }];
    });
    return [keyword, Object.fromEntries(members)];
  });
  return Object.fromEntries(entries);
}

function shown([titleInEnglish, titleInChinese, english, chinese, figures]: SchemaWord): object {
  return { title: `${titleInEnglish} / ${titleInChinese}`, description: `${english}\n\n${chinese}`, ...figures };
}
