import { expect, test } from 'vitest';
import { FIGURE_KINDS } from '../../../src/lib/url/view-state.ts';
import { peerCell } from './peer-rows.ts';
import { viewOf } from './workbench-view.ts';

const rows = [peerCell('甲', 20, { year: 2022 }), peerCell('乙', 30, { year: 2022 })];
const linksOf = (changes: Parameters<typeof viewOf>[1]) =>
  viewOf(rows, { year: 2022, ...changes }).frame.empty?.links ?? [];

test.each([
  ['composition', '办结', 'outcome.total'],
  ['funnel', '予以公开率', 'rate.granted'],
] as const)(
  'a %s of an indicator that has none leads to one that has: %s',
  (figure, name, code) => {
    const [first, ...others] = linksOf({ figure });
    expect(first?.label).toContain(name);
    expect(others.length).toBeGreaterThan(0);
    const { pathname, searchParams } = new URL(first?.href ?? '', 'http://localhost');
    expect([pathname, searchParams.get('figure')]).toEqual(['/requests/', figure]);
    expect(searchParams.get('indicator')).toBe(code);
    // And there it is none any more that cannot be drawn.
    const at = linksOf({ figure, indicator: code });
    expect(at.map(({ label }) => label)).not.toContain(first?.label);
  },
);

test('no other kind of figure leads to another indicator, nor one in the other language to Chinese', () => {
  for (const figure of FIGURE_KINDS) {
    if (figure !== 'composition' && figure !== 'funnel') expect(linksOf({ figure })).toEqual([]);
  }
  expect(linksOf({ figure: 'funnel', lang: 'en' })[0]?.label).toMatch(/^[A-Za-z ]+$/);
});
