import ts from 'typescript';
import { layerBreach, pageBreach } from './layers.ts';
import {
  importsOf,
  lineOf,
  nodesOf,
  stringOf,
  within,
  type Import,
  type SourceFile,
} from './source-files.ts';

/** Gives every place in a file that breaks the rule, as `file:line: what stands there`. */
type Rule = (file: SourceFile) => string[];

/** A rule about imports; the check says what is wrong with one, null when nothing is. */
const importRule =
  (check: (line: Import) => string | null): Rule =>
  (file) =>
    importsOf(file).flatMap((line) => {
      const wrong = check(line);
      return wrong === null ? [] : [`${line.path}:${line.line}: ${wrong}`];
    });

/** A rule about the program; the check gives what is wrong with a node, null when nothing is. */
const codeRule =
  (check: (node: ts.Node, path: string) => string | null): Rule =>
  (file) =>
    nodesOf(file).flatMap((node) => {
      const wrong = check(node, file.path);
      return wrong === null ? [] : [`${file.path}:${lineOf(node)}: ${wrong}`];
    });

/** A rule about a text, by what must not stand in it. */
const textRule =
  (textOf: (file: SourceFile) => string, pattern: RegExp): Rule =>
  (file) => {
    const text = textOf(file);
    return [...text.matchAll(pattern)].map(
      ({ 0: match, index }) =>
        `${file.path}:${text.slice(0, index).split('\n').length}: ${match.trim()}`,
    );
  };

const all =
  (...rules: Rule[]): Rule =>
  (file) =>
    rules.flatMap((rule) => rule(file));

/** Only files whose path fits may import what fits. */
const onlyIn = (places: RegExp, target: RegExp): Rule =>
  importRule((line) =>
    target.test(line.target) && !places.test(line.path) ? `imports ${line.specifier}` : null,
  );

const NODE_PLACES = /^src\/(cli\/|lib\/db\/node-database\.ts$|.*(\.|\/\+)server\.ts$)/;

/** A foreign address within a string, null when there is none. */
function foreignAddress(text: string, path: string): string | null {
  // The server prints its own address; XML namespaces are names.
  if (path === 'src/cli/serve.ts' && text === 'http://') return null;
  return /https?:\/\/(?!www\.w3\.org\/)/.test(text) ? text : null;
}

/** Folders whose functions give the same answer in Node, in a worker and in the page. */
const PURE =
  /^src\/lib\/(model|messages|catalogue|statistics|schemes|importers|parser|checks|filing|dataset|queries|url|views|charts|exports)\//;

const PAGE_OBJECTS = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage'];

/** The property `zh` or `en` of a message or label, if the node is one. */
const isLanguage = (node: ts.Node, language: string): node is ts.PropertyAssignment =>
  ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === language;

/** Signs that must not stand in the texts of a language. */
const punctuationRule = (language: string, wrong: RegExp): Rule =>
  codeRule((node) => {
    if (!isLanguage(node, language)) return null;
    const texts = [...within(node.initializer)].map((inner) => stringOf(inner) ?? '');
    const bad = texts.filter((text) => wrong.test(text));
    return bad.length === 0 ? null : bad.join(' | ');
  });

/** Where what a reader sees is put together of messages. */
const SHOWN = /^src\/(lib\/(views|charts|components)|routes)\//;

/** Signs of Chinese text; in a pattern that reads what is typed they are no text. */
const CHINESE_SIGN = /[，。、；：？！（）《》〈〉「」『』【】％＋－／＝～]/;

/** The same in markup, and a choice by the language there. */
const CHINESE_SIGN_OR_CHOICE = new RegExp(`${CHINESE_SIGN.source}|[!=]==? '(zh|en)' \\?`, 'g');

/** What of a shown text is not in the messages, null when nothing is. */
function unsaid(node: ts.Node): string | null {
  const text = stringOf(node);
  if (text !== null && CHINESE_SIGN.test(text)) return text;
  return ts.isConditionalExpression(node) && isOfLanguage(node.condition) ? node.getText() : null;
}

/** Whether an expression compares something with a language. */
const isOfLanguage = (condition: ts.Expression): boolean =>
  [...within(condition)].some(
    (node) =>
      ts.isBinaryExpression(node) &&
      /^[!=]==?$/.test(node.operatorToken.getText()) &&
      [node.left, node.right].some((side) => ['zh', 'en'].includes(stringOf(side) ?? '')),
  );

/** A component with more program than this holds what a view model could hold. */
const MOST_SCRIPT_LINES = 150;

const isComponent = (path: string): boolean => /^src\/lib\/components\/.*\.svelte$/.test(path);

const scriptLines = ({ code }: SourceFile): number =>
  code ? code.text.split('\n').filter((line) => line.trim() !== '').length : 0;

/** Whether an import brings more than types. */
function bringsCode({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause || importClause.isTypeOnly) return importClause === undefined;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return true;
  return namedBindings.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

/** What an import asks of the dataset itself, null when it asks nothing of it. */
function askedOf({ moduleSpecifier }: ts.ImportDeclaration): string | null {
  const specifier = stringOf(moduleSpecifier) ?? '';
  return /^(\.\.\/)+(queries|dataset|db)\//.test(specifier) ? `imports ${specifier}` : null;
}

/** The house rules that each file keeps by itself. */
export const RULES: Record<string, Rule> = {
  'a folder imports lower levels only': importRule(({ path, target }) =>
    target.startsWith('src/') ? layerBreach(path, target) : null,
  ),
  'a page never imports another page': importRule(({ path, target }) => pageBreach(path, target)),
  'relative imports in lib carry .ts or .svelte; $lib is for the pages': importRule(
    ({ path, specifier }) => {
      if (!path.startsWith('src/lib/')) return null;
      const good = specifier.startsWith('.')
        ? /\.(ts|svelte)$/.test(specifier)
        : !specifier.startsWith('$lib');
      return good ? null : `imports ${specifier}`;
    },
  ),
  'Node stays out of the page': onlyIn(NODE_PLACES, /^(node:|@duckdb\/node-api$|sirv$)/),
  'the native engine is for build, prerendering and command line': onlyIn(
    /^src\/(cli\/|lib\/db\/built-dataset\.ts$|.*(\.|\/\+)server\.ts$)/,
    /^src\/lib\/db\/(node-database|built-dataset)\.ts$/,
  ),
  'the browser engine is opened by state alone': onlyIn(
    /^src\/lib\/(db\/browser\/|state\/view\/engine\.svelte\.ts$)/,
    // Whether a worker is still there is asked of the readers' as well.
    /^(@duckdb\/duckdb-wasm|apache-arrow|src\/lib\/db\/browser\/(?!worker-life\.ts$))/,
  ),
  'ECharts is known in charts/ alone': onlyIn(/^src\/lib\/charts\//, /^echarts/),
  'Svelte and the page are known from state upwards': onlyIn(
    /^src\/(lib\/(state|components)|routes)\//,
    /^(svelte|\$app)/,
  ),
  'the page carries zod/mini': onlyIn(/^src\/cli\//, /^zod$/),
  'components draw only: what they show comes from a view model': all(
    codeRule((node, path) =>
      isComponent(path) && ts.isImportDeclaration(node) && bringsCode(node) ? askedOf(node) : null,
    ),
    (file) =>
      isComponent(file.path) && scriptLines(file) > MOST_SCRIPT_LINES
        ? [`${file.path}:1: ${scriptLines(file)} lines of script`]
        : [],
  ),
  'a folder is named after what is in it': ({ path }) =>
    /\/(utils?|helpers?|common|managers?|services?|misc|shared)[./]/i.test(path)
      ? [`${path}:1: says nothing`]
      : [],
  'no file is longer than 400 lines': (file) =>
    lineCount(file) > 400 ? [`${file.path}:${lineCount(file)}: its last line`] : [],
  'no type is any and no error is silenced': all(
    codeRule((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null)),
    textRule(({ text }) => text, /@ts-(ignore|expect-error|nocheck)/g),
    textRule(({ path, markup }) => (path.endsWith('.svelte') ? markup : ''), /(\bas|:)\s*any\b/g),
  ),
  'nothing is fetched from another origin': all(
    codeRule((node, path) => foreignAddress(stringOf(node) ?? '', path)),
    textRule(({ markup }) => markup, /(https?:|["'(])\/\/(?!www\.w3\.org\/)[\w.-]+/g),
  ),
  'what computes knows no page': codeRule((node, path) =>
    PURE.test(path) &&
    ts.isPropertyAccessExpression(node) &&
    PAGE_OBJECTS.includes(node.expression.getText())
      ? node.getText()
      : null,
  ),
  'only state/view/navigate.ts changes the address': codeRule((node, path) =>
    path !== 'src/lib/state/view/navigate.ts' &&
    // Mends what the address lacks to be one, before there is a program.
    path !== 'src/app.html' &&
    ts.isIdentifier(node) &&
    ['goto', 'pushState', 'replaceState'].includes(node.text)
      ? node.text
      : null,
  ),
  'what a page says stands in the messages, its signs too': all(
    codeRule((node, path) => (SHOWN.test(path) ? unsaid(node) : null)),
    textRule(({ path, markup }) => (SHOWN.test(path) ? markup : ''), CHINESE_SIGN_OR_CHOICE),
  ),
  'Chinese text has Chinese commas and quotes': punctuationRule('zh', /[,"']/),
  'English text has no Chinese punctuation': punctuationRule('en', /[，。；：？！（）、「」]/),
};

export const lineCount = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;
