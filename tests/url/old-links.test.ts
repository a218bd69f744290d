import { describe, expect, it } from 'vitest';
import { decodeState } from '../../src/lib/url/codec.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { OPENING } from './states.ts';

const decode = (search: string, opening: ViewState = OPENING) =>
  decodeState(new URLSearchParams(search), opening);

/** Links as they stand in mails and papers of the time before the one screen, and their equal today. */
const LINKS: [was: string, link: string, changes: Partial<ViewState>][] = [
  [
    'the comparison of two agencies',
    '?units=140423-001,140404-001',
    { picked: ['140404-001', '140423-001'] },
  ],
  ['a tile for each unit', '?layout=multiples', { figure: 'multiples' }],
  ['one chart', '?layout=lines', {}],
  ['a ranking of divisions', '?by=division&year=2021', { year: 2021, versus: 2020 }],
  ['a ranking as a table', '?tables=ranking', { tables: ['ranking'] }],
];

describe('an old link', () => {
  it.each(LINKS)('to %s opens its equal and has nothing wrong', (_was, link, changes) => {
    expect(decode(link)).toEqual({ state: { ...OPENING, ...changes }, problems: [] });
  });

  it('to a division as a whole is named: no code says which agency is its government', () => {
    expect(decode('?units=140404,140423-001')).toEqual({
      state: { ...OPENING, picked: ['140423-001'] },
      problems: [{ key: 'units', raw: '140404' }],
    });
    expect(decode('?units=140400-gaoxin').problems).toEqual([
      { key: 'units', raw: '140400-gaoxin' },
    ]);
  });

  it('to findings of one agency keeps it: that page opens on everybody', () => {
    const everybody: ViewState = { ...OPENING, kind: 'all', level: 'all' };
    expect(decode('?units=140404-001', everybody).state.units).toEqual(['140404-001']);
  });
});
