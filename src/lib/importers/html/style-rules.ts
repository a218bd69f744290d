import { elementsWithin, textWithin, type Parent } from './tree.ts';

const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)/i;
/** A rule for one class and nothing else: what depends on other elements is not judged. */
const ONE_CLASS = /^[a-z]*\.([\w-]+)$/i;

/**
 * Tells from the page's own style sheets whether an element with these classes is hidden. Rules of
 * other widths and of print (`@media`) are not looked at, and a class that some rule shows again (the
 * open one of several leaves) hides nothing.
 */
export function hidingClasses(page: Parent): (classes: readonly string[]) => boolean {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  for (const { selectors, body } of plainRules(page)) {
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const only = ONE_CLASS.exec(selector)?.[1];
      if (only !== undefined && HIDES.test(body)) hidden.add(only);
      if (!SHOWS.test(body)) continue;
      for (const [, name = ''] of selector.matchAll(/\.([\w-]+)/g)) shown.add(name);
    }
  }
  return (classes) =>
    classes.some((name) => hidden.has(name)) && !classes.some((name) => shown.has(name));
}

type StyleRule = { selectors: string; body: string };

/** The innermost blocks with what stands before them, from brace to brace; none of those within `@`. */
function plainRules(page: Parent): StyleRule[] {
  const rules: StyleRule[] = [];
  /** Whether each open block belongs to an `@`. */
  const open: boolean[] = [];
  let selectors: string | null = null;
  let text = '';
  for (const piece of sheetsOf(page).split(/([{}])/)) {
    if (piece === '{') {
      selectors = text.slice(text.lastIndexOf(';') + 1);
      open.push(open.at(-1) === true || selectors.trimStart().startsWith('@'));
    } else if (piece === '}') {
      const isConditional = open.pop() ?? false;
      if (selectors !== null && !isConditional) rules.push({ selectors, body: text });
      selectors = null;
    } else text = piece;
  }
  return rules;
}

const sheetsOf = (page: Parent): string =>
  elementsWithin(page)
    .filter(({ tagName }) => tagName === 'style')
    .map((sheet) => withoutComments(textWithin(sheet)))
    .join('\n');

/** A comment that does not end is none; one that begins within another is a part of it. */
function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.replace(/<!--|-->/g, '').split('*/');
  return [first, ...rest]
    .map((piece, at) => {
      const begins = at < rest.length ? piece.indexOf('/*') : -1;
      return begins < 0 ? piece : piece.slice(0, begins);
    })
    .join('');
}
