import { memberOf } from "../../src/rules/classes.ts";
import type { Variable } from "../../src/rules/classes.ts";
import type { Diagram } from "../../src/rules/compile-table.ts";
import { answers } from "../../src/rules/condition.ts";
import type { Condition, Test } from "../../src/rules/condition.ts";

/** A reduced diagram as plain text: leaves by their label, nodes by variable and children. The same function, the same text. */
type Tree = number | { readonly variable: number; readonly children: readonly Tree[] };

/** The diagram of "which condition holds first", the slow way: from the last rule to the first, "if this, then this rule, else what came so far". */
export function foldTable(variables: readonly Variable[], conditions: readonly Condition[]): string {
  return conditions.reduceRight<string>(
    (rest, condition, index) => choose(fold(variables, condition), String(index + 1), rest, variables),
    "0",
  );
}

/** The text of a finished diagram. */
export function textOf({ variables, cells, root }: Diagram): string {
  const text = (at: number): string => {
    if (at < 0) return String(~at);
    const variable = cells[at] ?? 0;
    const children = (variables[variable]?.classes ?? []).map((_, index) => text(cells[at + 1 + index] ?? 0));
    return write(variable, children);
  };
  return text(root);
}

function fold(variables: readonly Variable[], condition: Condition): string {
  switch (condition.kind) {
    case "test": {
      const index = variables.findIndex(({ fact, element }) => fact === condition.fact && element === elementOf(condition));
      const children = (variables[index]?.classes ?? []).map((valueClass) => {
        const member = memberOf(condition.fact, valueClass);
        const value = typeof member === "boolean" && condition.fact.declaration.type === "set" ? [elementOf(condition)].filter(() => member) : member;
        return answers(condition.fact, condition.question, value) ? "1" : "0";
      });
      return write(index, children);
    }
    case "not":
      return choose(fold(variables, condition.of), "0", "1", variables);
    case "all":
      return condition.of.reduceRight((rest, part) => choose(fold(variables, part), rest, "0", variables), "1");
    case "any":
      return condition.of.reduceRight((rest, part) => choose(fold(variables, part), "1", rest, variables), "0");
    case "join":
      throw new Error("no table holds a join");
    default:
      return condition satisfies never;
  }
}

function elementOf({ question }: Test): string | null {
  return question.kind === "contains" ? question.value : null;
}

function choose(condition: string, yes: string, no: string, variables: readonly Variable[]): string {
  const visit = (question: Tree, left: Tree, right: Tree): string => {
    if (question === 1) return print(left);
    if (question === 0) return print(right);
    const top = Math.min(...[question, left, right].map((tree) => (typeof tree === "number" ? variables.length : tree.variable)));
    const children = (variables[top]?.classes ?? []).map((_, index) => {
      return visit(childAt(question, top, index), childAt(left, top, index), childAt(right, top, index));
    });
    return write(top, children);
  };
  return visit(parse(condition), parse(yes), parse(no));
}

function childAt(tree: Tree, variable: number, index: number): Tree {
  return typeof tree === "number" || tree.variable !== variable ? tree : (tree.children[index] ?? 0);
}

function write(variable: number, children: readonly string[]): string {
  const [first = "0"] = children;
  return children.every((child) => child === first) ? first : `{"variable":${variable},"children":[${children.join()}]}`;
}

function parse(text: string): Tree {
  return JSON.parse(text) as Tree; // written by `write`
}

function print(tree: Tree): string {
  return typeof tree === "number" ? String(tree) : write(tree.variable, tree.children.map(print));
}
