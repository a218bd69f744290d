import { expect, test } from 'vitest';
import type { UnitHit } from '../../../src/lib/search/search-units.ts';
import { hitHref, typedHref } from '../../../src/lib/views/search/hit-href.ts';
import { openings } from '../selection-rows.ts';

const hit = (changes: Partial<UnitHit>): UnitHit => ({
  id: '140423-001',
  unit_type: 'agency',
  name: '襄垣县人民政府',
  place: '山西省长治市襄垣县',
  kind: 'government',
  level: null,
  reports: 1,
  first_year: 2021,
  last_year: 2021,
  years: 1,
  local: 0,
  elsewhere: 0,
  best: true,
  total: 1,
  ...changes,
});

const division = (id: string, name: string, level: UnitHit['level']) =>
  hit({ id, name, level, unit_type: 'division', kind: null });

test.each([
  [hit({}), '/agencies/140423-001/'],
  [division('500000', '重庆市', 'province'), '/requests/?division=500000'],
  [division('140400', '长治市', 'prefecture'), '/requests/?division=140400'],
  [division('140423', '襄垣县', 'county'), `/agencies/?q=${encodeURIComponent('襄垣县')}`],
])('%o leads to %s', (found, href) => {
  expect(hitHref(found, 'zh', openings)).toBe(href);
});

const listOf = (typed: string) => `/agencies/?q=${encodeURIComponent(typed)}`;
const county = division('140423', '襄垣县', 'county');
const placed = { ...county, place: '山西省长治市' };
const own = hit({ best: false });

test.each<[string, UnitHit[], string]>([
  ['the one nearest agency', [hit({}), hit({ id: 'x', best: false })], '/agencies/140423-001/'],
  [
    'the one nearest place',
    [division('140400', '长治市', 'prefecture')],
    '/requests/?division=140400',
  ],
  ['the only agency of the nearest county', [placed, own], '/agencies/140423-001/'],
  [
    'the agencies of a county that has several',
    [placed, own, hit({ id: 'y', best: false })],
    listOf('襄垣县'),
  ],
  ['a list where two are equally near', [hit({}), hit({ id: 'x' })], listOf('襄')],
  ['a list where nothing is found', [], listOf('襄')],
])('typed text leads to %s', (_what, hits, href) => {
  expect(typedHref(hits, '襄', 'zh', openings)).toBe(href);
});
