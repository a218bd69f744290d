import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { prerenderedAgency, shelledAgency } from '../setup/built-agencies.ts';

const BUILD = path.resolve('build');

/** Every rendered page but the agencies'; of those one finished and one shell stand for all. */
const pages = [
  ...readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('index.html') && !/^agencies[\\/]./.test(file.replace(/index.html$/, '')),
  ),
  ...[prerenderedAgency, shelledAgency].map((id) => `agencies/${id}/index.html`),
];

const fileOf = (target: string): string =>
  path.extname(target) === '' ? path.join(target, 'index.html') : target;

it.each(pages)('%s: no link leads nowhere', (page) => {
  const html = readFileSync(path.join(BUILD, page), 'utf8');
  const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&'))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
  const broken = links.filter((link) => {
    const { pathname, hash } = new URL(link, `file://${BUILD}/${page}`);
    const file = fileOf(decodeURIComponent(pathname));
    if (!file.startsWith(BUILD) || !existsSync(file)) return true;
    const id = decodeURIComponent(hash.slice(1));
    if (id === '' || !file.endsWith('.html')) return false;
    const target = readFileSync(file, 'utf8');
    // What the engine fills in has its places later.
    return !target.includes('data-agency-frame') && !target.includes(`id="${id}"`);
  });
  expect([...new Set(broken)]).toEqual([]);
  expect(links.length).toBeGreaterThan(10);
});
