import ts from 'typescript';
import { nodesOf, type SourceFile } from './source-files.ts';

/** Exported for whoever runs the file: names that SvelteKit, Vite or Node ask for themselves. */
const ENTRY = /^src\/(routes\/|hooks\.|cli\/project\/(plain-script|licences)\.ts$)/;

/**
 * Exports of the source that no source uses, neither their own file nor another: at most a test does.
 * Names are compared, not what they are bound to, so one that is common may hide one that is dead.
 */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const known = places.get(word) ?? new Set();
      places.set(word, known.add(path));
    }
  }
  return files
    .filter(({ path }) => path.endsWith('.ts') && !ENTRY.test(path))
    .flatMap((file) => {
      const uses = usesOf(file);
      return exportedNames(file)
        .filter((name) => places.get(name)?.size === 1 && uses.get(name) === 1)
        .map((name) => `${file.path}: ${name}`);
    });
}

/** How often each name stands in a file's program, comments aside. */
function usesOf(file: SourceFile): Map<string, number> {
  const uses = new Map<string, number>();
  for (const node of nodesOf(file)) {
    if (ts.isIdentifier(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
  }
  return uses;
}

function exportedNames({ code }: SourceFile): string[] {
  return (code?.statements ?? []).flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    }
    return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      statement.name
      ? [statement.name.text]
      : [];
  });
}
