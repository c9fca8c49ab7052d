import type { Text } from "../core/text.ts";
import type { Fact } from "../rules/facts.ts";

/** A word of the policy, with its title where the author gave one. */
export interface NamedWord {
  readonly name: string;
  readonly title?: Text;
}

/** A fact, as the policy calls it. */
export function factWord({ name, declaration }: Fact): NamedWord {
  return word(name, declaration.title);
}

/** A value of a fact, or an element of a set, as the policy calls it. */
export function valueWord(fact: Fact, value: unknown): NamedWord {
  const { declaration } = fact;
  const titles = declaration.type === "enum" ? declaration.values : declaration.type === "set" ? declaration.of : "string";
  return word(String(value), typeof titles === "object" ? titles[String(value)] : undefined);
}

function word(name: string, title: Text | undefined): NamedWord {
  return title === undefined ? { name } : { name, title };
}
