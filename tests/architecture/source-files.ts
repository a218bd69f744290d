import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One file below `src/`, read once. */
export type SourceFile = {
  /** Below the project's folder, with `/`. */
  path: string;
  text: string;
  /** Its program text; of a Svelte or HTML file what stands in `<script>`, on the same lines. */
  code: ts.SourceFile | null;
  /** Everything else, comments and styles' comments left out, on the same lines. */
  markup: string;
};

export type Place = { path: string; line: number };

/** One import, re-export, dynamic import or imported type. */
export type Import = Place & {
  specifier: string;
  /** The file it names, below the project's folder, or the package as written. */
  target: string;
};

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const SCRIPT = /(<script[^>]*>)([\s\S]*?)(<\/script>)/g;
const COMMENT = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g;

/** Takes a file apart; the path's ending tells its kind. */
export function readSource(path: string, text: string): SourceFile {
  const isProgram = /\.(ts|mjs|js)$/.test(path);
  const isPage = /\.(svelte|html)$/.test(path);
  const markup = isProgram
    ? ''
    : text.replace(SCRIPT, (whole) => blank(whole)).replace(COMMENT, blank);
  let program = isProgram ? text : '';
  if (isPage) {
    let end = 0;
    for (const found of text.matchAll(SCRIPT)) {
      const start = found.index + (found[1] ?? '').length;
      const script = found[2] ?? '';
      program += blank(text.slice(end, start)) + script;
      end = start + script.length;
    }
  }
  const code =
    isProgram || isPage
      ? ts.createSourceFile(path, program, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
      : null;
  return { path, text, code, markup };
}

/** Every text file below `src/`. */
export function sourceFiles(): SourceFile[] {
  return filesBelow('src')
    .filter((path) => /\.(ts|mjs|js|svelte|html|css)$/.test(path))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

/** Paths of all files below a folder of the project. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const nodes = new WeakMap<SourceFile, readonly ts.Node[]>();

/** All nodes of a file's program, each before those within it; walked once. */
export function nodesOf(file: SourceFile): readonly ts.Node[] {
  const known = nodes.get(file) ?? (file.code ? [...within(file.code)] : []);
  nodes.set(file, known);
  return known;
}

/** A node and all nodes within it. */
export function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* within(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** The text of a string or a piece of a template, null for every other node. */
export function stringOf(node: ts.Node): string | null {
  return ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : null;
}

const imports = new WeakMap<SourceFile, readonly Import[]>();

export function importsOf(file: SourceFile): readonly Import[] {
  const known = imports.get(file) ?? nodesOf(file).flatMap((node) => importOf(node, file));
  imports.set(file, known);
  return known;
}

function importOf(node: ts.Node, file: SourceFile): Import[] {
  const named = moduleOf(node);
  if (!named || !ts.isStringLiteralLike(named)) return [];
  const specifier = named.text;
  return [{ path: file.path, line: lineOf(named), specifier, target: resolve(file, specifier) }];
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal;
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

function resolve(file: SourceFile, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(file.path), specifier);
  return specifier.replace(/^\$lib\//, 'src/lib/');
}
