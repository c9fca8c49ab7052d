import { readdirSync, readFileSync } from "node:fs";

export interface JsonBlock {
  readonly file: string;
  readonly value: unknown;
}

/** Every block of JSON in the README and the guides that is a whole document. */
export function jsonBlocksOf(repository: URL): readonly JsonBlock[] {
  const guides = readdirSync(new URL("docs/", repository)).filter((name) => name.endsWith(".md"));
  return ["README.md", ...guides.map((name) => `docs/${name}`)].flatMap((file) => {
    const text = readFileSync(new URL(file, repository), "utf8");
    return [...text.matchAll(/```jsonc?\n(?<code>[^]*?)\n```/g)].flatMap(({ groups }) => {
      try {
        return [{ file, value: JSON.parse(groups?.["code"] ?? "") as unknown }];
      } catch {
        return []; // a part of a document, or one with comments
      }
    });
  });
}
