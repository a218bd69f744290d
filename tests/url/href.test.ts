import { describe, expect, it } from 'vitest';
import { decodeState } from '../../src/lib/url/codec.ts';
import {
  agencyHref,
  carriedChoices,
  hrefOf,
  methodsHref,
  type Openings,
} from '../../src/lib/url/href.ts';
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
    ['/trends', { picked: ['140404-001', '140423-001'] }, '/trends/?list=140404-001.423-001'],
    ['/requests', { division: '500000' }, '/requests/?division=500000'],
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

describe('methodsHref', () => {
  it('leads to the code, in the reader’s language', () => {
    expect(methodsHref('outcome.granted', { lang: 'zh' }, openings)).toBe(
      '/methods/#outcome.granted',
    );
    expect(methodsHref('S3.1', { lang: 'en' }, openings)).toBe('/methods/?lang=en#S3.1');
  });
});

/** A list that the dataset chose: what a preset opens on. */
const TOWNSHIPS: Partial<ViewState> = {
  ...{ division: '310000', level: 'county', kind: 'township', scope: 'own' },
};
const lists = {
  ...openings,
  '/': { ...OPENING, kind: 'all', level: 'all' },
  '/requests': { ...OPENING, ...TOWNSHIPS, indicator: 'requests.stated' },
} satisfies Openings;

describe('a list in the address', () => {
  it('that the view opens on is left out; any other is said as far as it is not the standard one', () => {
    expect(hrefOf('/requests', {}, lists)).toBe('/requests/');
    expect(hrefOf('/requests', { year: 2021, versus: 2020 }, lists)).toBe('/requests/?year=2021');
    const counties: Partial<ViewState> = {
      level: 'county',
      kind: 'government',
      scope: 'aggregate',
    };
    expect(hrefOf('/requests', { division: '500000', ...counties }, lists)).toBe(
      '/requests/?division=500000',
    );
    expect(hrefOf('/requests', { division: '000000', ...counties }, lists)).toBe(
      '/requests/?division=000000',
    );
  });

  it('takes the place of the hand-picked one that a view opens on, unless that is named too', () => {
    const opening: ViewState = { ...OPENING, picked: ['140404-001'] };
    const decode = (search: string) => decodeState(new URLSearchParams(search), opening).state;
    expect(decode('year=2021').picked).toEqual(['140404-001']);
    expect(decode('division=500000').picked).toEqual([]);
    expect(decode('scope=own&list=140423-001').picked).toEqual(['140423-001']);
  });

  it('means county governments where only a place is named, whatever the view opens on', () => {
    const { state } = decodeState(new URLSearchParams('division=500000'), lists['/requests']);
    expect(state).toMatchObject({
      ...{ division: '500000', level: 'county', kind: 'government', scope: 'aggregate' },
    });
    const everybody = decodeState(new URLSearchParams('division=500000'), lists['/']).state;
    expect(everybody).toMatchObject({ kind: 'all', level: 'all' });
  });
});

describe('carriedChoices', () => {
  it.each([
    ['nothing chosen', '/', '/requests', {}, {}],
    [
      'years and a list of everybody’s page: the rest of it is the standard one',
      '/',
      '/requests',
      { lang: 'en', year: 2021, division: '140000' },
      {
        ...{ lang: 'en', year: 2021, versus: 2022, division: '140000' },
        ...{ level: 'county', kind: 'government', scope: 'aggregate', picked: [] },
      },
    ],
    [
      'a list, its ticks and its years',
      '/requests',
      '/publication',
      { picked: ['140404-001'], ticked: ['140404-001'], from: 2020, to: 2022 },
      {
        ...{ lang: 'zh', year: 2023, versus: 2022, ...TOWNSHIPS },
        ...{ picked: ['140404-001'], ticked: ['140404-001'], from: 2020, to: 2022 },
      },
    ],
    [
      'a year compared with: as it was chosen, not as the next page would',
      '/requests',
      '/trends',
      { year: 2021, versus: 2019 },
      { lang: 'zh', ...TOWNSHIPS, picked: [], year: 2021, versus: 2019 },
    ],
    [
      'a part of a list: the whole of it',
      '/requests',
      '/trends',
      { division: '320000' },
      { lang: 'zh', ...TOWNSHIPS, division: '320000', picked: [], year: 2023, versus: 2022 },
    ],
    [
      'an indicator among presets of any indicator',
      '/requests',
      '/compare',
      { indicator: 'rate.merit', columns: ['outcome.total'] },
      {
        ...{ lang: 'zh', ...TOWNSHIPS, picked: [], year: 2023, versus: 2022 },
        ...{ indicator: 'rate.merit', columns: ['outcome.total'] },
      },
    ],
    [
      'no indicator to a page of its own',
      '/trends',
      '/publication',
      { indicator: 'rate.merit' },
      {},
    ],
    ['what is one view’s own', '/requests', '/trends', { search: 'x', sort: 'rank' }, {}],
  ] satisfies [string, Route, Route, Partial<ViewState>, Partial<ViewState>][])(
    'of %s',
    (_what, from, to, chosen, carried) => {
      expect(carriedChoices({ ...lists[from], ...chosen }, from, to, lists)).toEqual(carried);
    },
  );
});
