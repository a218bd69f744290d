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
  for (const [, selectors = '', body = ''] of plainRules(page)) {
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

function plainRules(page: Parent): RegExpExecArray[] {
  const sheets = elementsWithin(page)
    .filter(({ tagName }) => tagName === 'style')
    .map((sheet) => textWithin(sheet).replace(/\/\*[^]*?\*\/|<!--|-->/g, ''))
    .join('\n')
    .replace(/@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...sheets.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
}
