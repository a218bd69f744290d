import { describe, expect, it } from 'vitest';
import { agencyHref, carriedChoices, hrefOf, type Openings } from '../../src/lib/url/href.ts';
import { ROUTES, type Route, type ViewState } from '../../src/lib/url/view-state.ts';
import { OPENING } from './states.ts';

const openings = {
  ...(Object.fromEntries(ROUTES.map((route) => [route, OPENING])) as Openings),
  '/requests': { ...OPENING, year: 2022, indicator: 'requests.stated' },
  '/agencies': { ...OPENING, kind: 'all', level: 'all' },
} satisfies Openings;

describe('hrefOf', () => {
  it.each([
    ['/', {}, '/'],
    ['/publication', {}, '/publication/'],
    ['/publication', { year: 2023 }, '/publication/'],
    ['/requests', { year: 2023 }, '/requests/?year=2023'],
    ['/requests', { indicator: 'requests.stated' }, '/requests/'],
    ['/trends', { units: ['140404', '140423-001'] }, '/trends/?units=140404,140423-001'],
    ['/compare', { lang: 'en', marked: '140404' }, '/compare/?lang=en&marked=140404'],
    ['/data', { sql: 'SELECT 1, 2' }, '/data/?sql=SELECT+1,+2'],
  ] satisfies [Route, Partial<ViewState>, string][])('%s with %o is %s', (route, changes, href) => {
    expect(hrefOf(route, changes, openings)).toBe(href);
  });
});

describe('agencyHref', () => {
  it.each([
    ['140404-001', {}, '/agencies/140404-001/'],
    ['140404-001', { lang: 'en' }, '/agencies/140404-001/?lang=en'],
    ['140400-gaoxin-002', { kind: 'all' }, '/agencies/140400-gaoxin-002/'],
  ] satisfies [string, Partial<ViewState>, string][])('%s with %o is %s', (id, changes, href) => {
    expect(agencyHref(id, changes, openings)).toBe(href);
  });
});

describe('carriedChoices', () => {
  it.each([
    ['nothing chosen', {}, {}],
    [
      'what all views know',
      { lang: 'en', year: 2021, division: '140000', kind: 'all', level: 'all', scope: 'own' },
      { lang: 'en', year: 2021, division: '140000', kind: 'all', level: 'all', scope: 'own' },
    ],
    [
      'a list, its ticks and its years',
      { picked: ['140404-001'], ticked: ['140404-001'], from: 2020, to: 2022 },
      { picked: ['140404-001'], ticked: ['140404-001'], from: 2020, to: 2022 },
    ],
    [
      'what is one view’s own',
      { indicator: 'rate.merit', units: ['140404'], search: 'x', year: 2020 },
      { year: 2020 },
    ],
  ] satisfies [string, Partial<ViewState>, Partial<ViewState>][])(
    'of %s',
    (_what, chosen, carried) => {
      expect(carriedChoices({ ...OPENING, ...chosen }, OPENING)).toEqual(carried);
    },
  );
});
