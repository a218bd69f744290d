import ts from 'typescript';
import { lineOf, type SourceFile } from './source-files.ts';

/** Named by SvelteKit and Vite, which say themselves what they ask of them. */
const ENTRY = /^src\/(routes\/|hooks\.)/;

/** Exported functions, and constants that hold one, above which no comment says what they are for. */
export function undocumented(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !ENTRY.test(path))
    .flatMap(({ path, code }) =>
      (code?.statements ?? [])
        .filter((statement) => isExported(statement) && !hasDocs(statement))
        .flatMap((statement) =>
          functionNames(statement).map((name) => `${path}:${lineOf(statement)}: ${name}`),
        ),
    );
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const hasDocs = (statement: ts.Statement): boolean =>
  ts.getJSDocCommentsAndTags(statement).length > 0;

/** Names of the functions that a statement declares. */
function functionNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isFunction(initializer))
    .map(({ name }) => name.getText());
}

const isFunction = (value: ts.Expression): boolean =>
  ts.isArrowFunction(value) || ts.isFunctionExpression(value);
