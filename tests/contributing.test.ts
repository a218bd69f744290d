import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const guide = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');

/** Places of the project named in a text. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|data|findings|static)(?:\/[\w./[\]+-]+)?)`/g)].map(
    ([, path = '']) => path,
  );

const recipes = guide
  .slice(guide.indexOf('## How to add'), guide.indexOf('## Before you commit'))
  .split('\n\n')
  .filter((paragraph) => paragraph.startsWith('**'))
  .map((paragraph): [string, string] => [/\*\*(.+?)\*\*/.exec(paragraph)?.[1] ?? '', paragraph]);

describe('CONTRIBUTING.md', () => {
  it.each([...new Set(pathsIn(guide))])('names %s, which is there', (path) => {
    expect(existsSync(root + path)).toBe(true);
  });

  it('tells how to add each thing that grows', () => {
    expect(recipes.map(([name]) => name)).toEqual([
      'An indicator.',
      'A rule.',
      'A chart.',
      'An importer.',
      'A view.',
      'A language.',
      'A version of the form.',
      "A finding about somebody else's library.",
    ]);
  });

  it.each(recipes)('%s names one to four places', (_name, recipe) => {
    const paths = new Set(pathsIn(recipe.split('Example:')[0] ?? ''));
    expect(paths.size).toBeGreaterThanOrEqual(1);
    expect(paths.size).toBeLessThanOrEqual(4);
  });

  it.each(recipes)('%s ends in an example that is there', (_name, recipe) => {
    const example = recipe.split('Example:')[1] ?? '';
    const [name = '', path = ''] = [...example.matchAll(/`([^`]+)`/g)]
      .map(([, quoted = '']) => quoted)
      .sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
    expect(name).not.toBe('');
    expect(readFileSync(root + path, 'utf8')).toContain(name);
  });
});
