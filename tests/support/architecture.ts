import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";

/** A source file; its path is relative to `src`, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * Which files a group of files may import. In a pattern `**` is any path and `:name` is one folder or file name:
 * the same one on both sides where both sides use it.
 */
export interface Floor {
  readonly files: readonly string[];
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** Every TypeScript file below a folder. */
export function readSources(folder: string): readonly Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** Imports, of values and of types, that no floor allows. */
export function forbiddenImports(sources: readonly Source[], floors: readonly Floor[]): readonly string[] {
  return sources.flatMap((source) => {
    const floor = floors.find(({ files }) => files.some((file) => pattern(file).test(source.path)));
    if (floor === undefined) return [`${source.path} stands on no floor`];
    const allowed = floor.mayImport.map((file) => pattern(file, namesBoundBy(floor, source.path)));
    return importsOf(source).flatMap(({ specifier, line }) => {
      const problem =
        specifier === undefined ? "computes what it imports" : importProblem(source, specifier, floor, allowed);
      return problem === undefined ? [] : [`${source.path}:${line} ${problem}`];
    });
  });
}

function importProblem(
  source: Source,
  specifier: string,
  floor: Floor,
  allowed: readonly RegExp[],
): string | undefined {
  if (isBuiltin(specifier)) return undefined; // `nodeImports` reports them
  if (!specifier.startsWith(".")) {
    return floor.packages.includes(packageName(specifier)) ? undefined : `may not import the package ${specifier}`;
  }
  const target = resolveImport(source, specifier);
  const isAllowed = allowed.some((file) => file.test(target));
  if (target.startsWith("../") && !isAllowed) return `imports ${specifier}, which lies outside src`;
  if (!/\.(ts|json)$/.test(target)) return `imports ${specifier} without .ts or .json`;
  return isAllowed ? undefined : `may not import ${target}`;
}

function namesBoundBy(floor: Floor, path: string): Readonly<Record<string, string>> {
  return floor.files.map((file) => pattern(file).exec(path)?.groups).find((groups) => groups !== undefined) ?? {};
}

function pattern(glob: string, bound: Readonly<Record<string, string>> = {}): RegExp {
  const segments = glob.split("/").map((segment) => {
    if (segment === "**") return ".+";
    const name = segment.startsWith(":") ? segment.slice(1) : undefined;
    if (name !== undefined && bound[name] === undefined) return `(?<${name}>[^/]+)`;
    return (name === undefined ? segment : (bound[name] ?? "")).replaceAll(".", "\\.");
  });
  return new RegExp(`^${segments.join("/")}$`);
}

/** Files that import each other in a circle; each circle is printed once, from where it was entered. */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const imports = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ specifier }) =>
        specifier?.startsWith(".") ? [resolveImport(source, specifier)] : [],
      ),
    ]),
  );
  const cycles: string[] = [];
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const entered = trail.indexOf(path);
    if (entered !== -1) cycles.push([...trail.slice(entered), path].join(" → "));
    if (entered !== -1 || finished.has(path)) return;
    trail.push(path);
    imports.get(path)?.forEach(visit);
    trail.pop();
    finished.add(path);
  };
  for (const source of sources) visit(source.path);
  return cycles;
}

/** Files longer than a person reads as one idea. */
export function longFiles(sources: readonly Source[], limit: number): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    return lines > limit ? [`${path} has ${lines} lines`] : [];
  });
}

/** Places where the compiler was told to look away. */
export function uncheckedTypes(sources: readonly Source[]): readonly string[] {
  return find(sources, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return "uses `any`";
    if (ts.isNonNullExpression(node)) return "uses a non-null `!`";
    if ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken !== undefined) {
      return "uses a non-null `!`";
    }
    if (isCast(node)) {
      const inner = withoutParentheses(node.expression);
      if (isCast(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword) return "casts by way of `unknown`";
    }
    return undefined;
  });
}

function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

/** Exports that do not say the name of what they export. */
export function unnamedExports(sources: readonly Source[]): readonly string[] {
  return find(sources, (node) => {
    if (ts.isExportAssignment(node)) return "has a default export";
    if (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) return "has a default export";
    if (ts.isExportSpecifier(node) && node.name.text === "default") return "has a default export";
    if (ts.isExportDeclaration(node) && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause))) {
      return "exports `*`";
    }
    return undefined;
  });
}

/** Answers that would not be the same on another day, on another machine, or the second time. */
export function impurities(sources: readonly Source[]): readonly string[] {
  return find(sources, (node) => clockReading(node) ?? machineReading(node));
}

function clockReading(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text.endsWith("Date")) {
    const name = node.expression.text; // UTCDate and TZDate of date-fns are clocks too
    const count = node.arguments?.length ?? 0;
    if (count === 0) return `reads the clock by \`new ${name}()\``;
    if (count > 1 && name === "Date") return "reads the time zone by `new Date(…, …)`";
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "reads the clock by `Date()`";
  const imported = ts.isImportSpecifier(node) ? (node.propertyName ?? node.name).text : undefined;
  if (imported !== undefined && /^(isPast|isFuture|isThis[A-Z]\w*|\w+(Now|Today|Tomorrow|Yesterday))$/.test(imported)) {
    return `reads the clock by \`${imported}\``; // these are functions of date-fns
  }
  const access = memberAccess(node);
  return access?.member === "now" && /\bDate$/.test(access.owner) ? "reads the clock by `Date.now`" : undefined;
}

function machineReading(node: ts.Node): string | undefined {
  const access = memberAccess(node);
  if (access?.member === "random" && /\bMath$/.test(access.owner)) return "leaves it to chance by `Math.random`";
  if (access !== undefined && /^(localeCompare|toLocale[A-Z]\w*)$/.test(access.member)) {
    return `depends on the locale by \`${access.member}\``;
  }
  if (ts.isIdentifier(node) && ["Intl", "process", "globalThis"].includes(node.text) && !isMemberName(node)) {
    return `depends on the machine by \`${node.text}\``;
  }
  return undefined;
}

function memberAccess(node: ts.Node): { readonly owner: string; readonly member: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { owner: node.expression.getText(), member: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { owner: node.expression.getText(), member: node.argumentExpression.text };
  }
  return undefined;
}

/** Whether the identifier only names a part of something else, as `process` does in `step.process`. */
function isMemberName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isPropertyAccessExpression(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) {
    return parent.name === node;
  }
  return ts.isObjectLiteralElementLike(parent) && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

/** Imports of modules that only Node has. */
export function nodeImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier, line }) =>
      specifier !== undefined && isBuiltin(specifier) ? [`${source.path}:${line} imports ${specifier}`] : [],
    ),
  );
}

/** Classes, but for those named. */
export function classesExcept(allowed: readonly string[], sources: readonly Source[]): readonly string[] {
  return find(sources, (node) => {
    const name = ts.isClassLike(node) ? (node.name?.text ?? "without a name") : undefined;
    return name === undefined || allowed.includes(name) ? undefined : `has the class ${name}`;
  });
}

interface Import {
  /** Undefined where it is not a plain string. */
  readonly specifier: string | undefined;
  readonly line: number;
}

function importsOf(source: Source): readonly Import[] {
  const file = parse(source);
  const imports: Import[] = [];
  const add = (name: ts.Node | undefined, node: ts.Node): void => {
    const specifier = name !== undefined && ts.isStringLiteralLike(name) ? name.text : undefined;
    imports.push({ specifier, line: lineOf(file, node.getStart()) });
  };
  for (const reference of file.referencedFiles) {
    imports.push({ specifier: `./${reference.fileName}`, line: lineOf(file, reference.pos) });
  }
  for (const reference of file.typeReferenceDirectives) {
    imports.push({ specifier: reference.fileName, line: lineOf(file, reference.pos) });
  }
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node.moduleSpecifier, node);
    if (ts.isExternalModuleReference(node)) add(node.expression, node);
    if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node);
    if (ts.isCallExpression(node) && ["import", "require"].includes(node.expression.getText())) {
      add(node.arguments[0], node);
    }
  });
  return imports;
}

function resolveImport(source: Source, specifier: string): string {
  return posix.join(posix.dirname(source.path), specifier);
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function find(sources: readonly Source[], describe: (node: ts.Node) => string | undefined): readonly string[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    const found: string[] = [];
    walk(file, (node) => {
      const description = describe(node);
      if (description === undefined) return;
      found.push(`${source.path}:${lineOf(file, node.getStart())} ${description}`);
    });
    return found;
  });
}

function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}
