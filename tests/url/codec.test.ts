import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../src/lib/url/codec.ts';
import { PARAMS } from '../../src/lib/url/params.ts';
import { opensOnList } from '../../src/lib/url/standard-list.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { anyState, OPENING } from './states.ts';

const decode = (search: string, opening = OPENING) =>
  decodeState(new URLSearchParams(search), opening);

/** What an address changes of the opening. */
function changesOf(search: string): Partial<ViewState> {
  const { state } = decode(search);
  const fields = Object.keys(OPENING) as (keyof ViewState)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(state[field]) !== JSON.stringify(OPENING[field]))
      .map((field) => [field, state[field]]),
  );
}

/** Addresses as they are written, and what they say. */
const ADDRESSES: [search: string, changes: Partial<ViewState>][] = [
  ['', {}],
  ['?lang=en', { lang: 'en' }],
  ['?year=2021', { year: 2021, versus: 2020 }],
  ['?versus=2019', { versus: 2019 }],
  ['?versus=', { versus: null }],
  ['?from=2021&to=2024', { from: 2021, to: 2024 }],
  ['?division=140404', { division: '140404' }],
  ['?division=140400-gaoxin', { division: '140400-gaoxin' }],
  ['?kind=all', { kind: 'all' }],
  ['?kind=office', { kind: 'office' }],
  ['?level=all', { level: 'all' }],
  ['?level=zone', { level: 'zone' }],
  ['?scope=own', { scope: 'own' }],
  ['?indicator=outcome.refused.process_info', { indicator: 'outcome.refused.process_info' }],
  ['?indicator=rate.merit', { indicator: 'rate.merit' }],
  ['?applicant=natural', { applicant: 'natural' }],
  ['?marked=140404-001', { marked: '140404-001' }],
  ['?measure=index', { measure: 'index' }],
  ['?figure=slope', { figure: 'slope' }],
  ['?list=500101-001.52-001', { picked: ['500101-001', '500102-001'] }],
  ['?ticked=500101-001', { ticked: ['500101-001'] }],
  ['?columns=interpretations,outcome.total', { columns: ['interpretations', 'outcome.total'] }],
  ['?parts=count', { parts: 'count' }],
  ['?floor=10', { floor: 10 }],
  [
    '?scheme=0,none,50,alike,1*rate.merit,60,more,0.5_0.9*%E7%94%B2',
    { scheme: '0,none,50,alike,1*rate.merit,60,more,0.5_0.9*甲' },
  ],
  ['?sort=-outcome.total', { sort: '-outcome.total' }],
  ['?tables=outcomes,ranking', { tables: ['outcomes', 'ranking'] }],
  ['?q=%E8%A5%84%E5%9E%A3', { search: '襄垣' }],
  ['?q=a%2520%252C%26b', { search: 'a%20%2C&b' }],
  ['?groups=indicator,status', { groups: ['indicator', 'status'] }],
  ['?tally=median', { tally: 'median' }],
  ['?status=zero,blank', { statuses: ['zero', 'blank'] }],
  ['?sql=SELECT+1%2B1', { sql: 'SELECT 1+1' }],
  ['?rule=S3.10', { rule: 'S3.10' }],
  ['?grade=E', { grade: 'E' }],
  ['?verdict=HOLDS_IF_BLANKS_ARE_0', { verdict: 'HOLDS_IF_BLANKS_ARE_0' }],
  ['?settled=open', { settlement: 'open' }],
  ['?settled=in_our_reading', { settlement: 'in_our_reading' }],
  ['?page=12', { page: 12 }],
];

describe('an address', () => {
  it.each(ADDRESSES)('%s says it and is written so', (search, changes) => {
    expect(decode(search)).toEqual({ state: { ...OPENING, ...changes }, problems: [] });
    expect(encodeState({ ...OPENING, ...changes }, OPENING)).toBe(search);
  });

  it('?units=… is of the page that opens on everybody', () => {
    const everybody: ViewState = { ...OPENING, kind: 'all', level: 'all' };
    const units = ['140404-001', '140400-gaoxin-002'];
    const search = '?units=140404-001,140400-gaoxin-002';
    expect(decode(search, everybody).state).toEqual({ ...everybody, units });
    expect(encodeState({ ...everybody, units }, everybody)).toBe(search);
  });

  it('has a name of its own for every field of the state', () => {
    const keys = Object.values(PARAMS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(Object.keys(OPENING).length);
    const tried = new URLSearchParams(ADDRESSES.map(([search]) => search.slice(1)).join('&'));
    expect([...new Set([...tried.keys(), 'units'])].sort()).toEqual([...keys].sort());
  });

  it.each([
    ['empty entries and repetitions', '?list=,140404,,140404', { picked: ['140404'] }],
    ['years the wrong way round', '?from=2024&to=2021', { from: 2021, to: 2024 }],
    ['another order', '?year=2021&lang=en', { lang: 'en', year: 2021, versus: 2020 }],
    ['the opening spelt out', '?year=2023&kind=government&units=', {}],
  ] satisfies [string, string, Partial<ViewState>][])('may have %s', (_what, search, changes) => {
    expect(changesOf(search)).toEqual(changes);
    expect(decode(search).problems).toEqual([]);
  });
});

/** Wrong or old values: named, and the opening's value holds. */
const WRONG: [search: string, key: string, raw: string][] = [
  ['?lang=fr', 'lang', 'fr'],
  ['?rule=s3.1', 'rule', 's3.1'],
  ['?grade=A', 'grade', 'A'],
  ['?verdict=fail', 'verdict', 'fail'],
  ['?settled=maybe', 'settled', 'maybe'],
  ['?page=0', 'page', '0'],
  ['?year=', 'year', ''],
  ['?year=23', 'year', '23'],
  ['?year=1999', 'year', '1999'],
  ['?year=2023.5', 'year', '2023.5'],
  ['?year=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%93', 'year', '２０２３'],
  ['?versus=none', 'versus', 'none'],
  ['?sort=evil', 'sort', 'evil'],
  ['?sort=-outcome.nothing', 'sort', '-outcome.nothing'],
  ['?from=all', 'from', 'all'],
  ['?division=1404', 'division', '1404'],
  ['?division=襄垣县', 'division', '襄垣县'],
  ['?division=', 'division', ''],
  ['?kind=Government', 'kind', 'Government'],
  ['?level=city', 'level', 'city'],
  ['?scope=all', 'scope', 'all'],
  ['?indicator=requests', 'indicator', 'requests'],
  ['?indicator=__proto__', 'indicator', '__proto__'],
  ['?applicant=constructor', 'applicant', 'constructor'],
  ['?list=140404-1', 'list', '140404-1'],
  ['?list=y,x', 'list', 'y,x'],
  ["?marked=' OR 1", 'marked', "' OR 1"],
  ['?measure=share', 'measure', 'share'],
  ['?tables=<b>', 'tables', '<b>'],
  ['?view=ranking', 'view', 'ranking'],
  ['?Year=2021', 'Year', '2021'],
  ['?ref=a&ref=b', 'ref', 'a'],
  ['?=', '', ''],
];

describe('a wrong address', () => {
  it.each(WRONG)('%s is named and shows the opening', (search, key, raw) => {
    expect(decode(search)).toEqual({ state: OPENING, problems: [{ key, raw }] });
  });

  it.each([
    ['list', Array.from({ length: 401 }, (_, index) => `${100000 + index}-001`).join(',')],
    ['q', '长'.repeat(101)],
    ['sql', 'x'.repeat(4001)],
  ])('with too much in %s is named in short and shows the opening', (key, raw) => {
    const { state, problems } = decode(new URLSearchParams({ [key]: raw }).toString());
    expect(state).toEqual(OPENING);
    expect(problems).toEqual([{ key, raw: `${raw.slice(0, 60)}…` }]);
  });

  it.each([
    ['?year=2021&year=2022', 'year', '2022', { year: 2021, versus: 2020 }],
    ['?scope=own&scope=own', 'scope', 'own', { scope: 'own' }],
    ['?q=a&q=b&q=c', 'q', 'b&c', { search: 'a' }],
  ] as const)('%s uses the first and names the others', (search, key, raw, changes) => {
    expect(decode(search)).toEqual({
      state: { ...OPENING, ...changes },
      problems: [{ key, raw, repeats: true }],
    });
  });

  it('names a year compared with itself, and compares with the year before', () => {
    expect(decode('?year=2021&versus=2021')).toEqual({
      state: { ...OPENING, year: 2021, versus: 2020 },
      problems: [{ key: 'versus', raw: '2021' }],
    });
    const same = { ...OPENING, year: 2021, versus: 2021 };
    expect(encodeState(same, OPENING)).toBe('?year=2021');
  });

  it('keeps what is right in it', () => {
    expect(decode('?year=2021&kind=x&q=区&foo=1')).toEqual({
      state: { ...OPENING, year: 2021, versus: 2020, search: '区' },
      problems: [
        { key: 'kind', raw: 'x' },
        { key: 'foo', raw: '1' },
      ],
    });
  });
});

describe('the year compared with', () => {
  it.each([
    ['not named', '?year=2020', { year: 2020, versus: 2019 }],
    ['named', '?year=2020&versus=2024', { year: 2020, versus: 2024 }],
    ['named as none', '?year=2020&versus=', { year: 2020, versus: null }],
    [
      'carried along to an opening that compares with it',
      '?year=2022',
      { year: 2022, versus: 2021 },
    ],
  ])('%s', (_, search, expected) => {
    expect(decode(search).state).toMatchObject(expected);
  });
});

describe('any state', () => {
  it('comes back from its address, whatever the opening', () => {
    fc.assert(
      fc.property(anyState, anyState, (any, opening) => {
        // Where a view opens on one list, units of an address are that list.
        const [state, open] = opensOnList(opening)
          ? [
              { ...any, units: [] },
              { ...opening, units: [] },
            ]
          : [any, opening];
        const address = encodeState(state, open);
        expect(decode(address, open)).toEqual({ state, problems: [] });
      }),
    );
  });

  it('is left out of the address where it is the opening', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(encodeState(state, { ...state })).toBe('');
      }),
    );
  });
});

/** Addresses of right and wrong keys with right, wrong and random values. */
const anyAddress = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...Object.values(PARAMS).map(({ key }) => key)), fc.string()),
      fc.oneof(
        fc.constantFrom('', '2021', 'all', 'zh', 'own', '140404', 'a,b', ',', '%', '__proto__'),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
    ),
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

const EVERYBODY: ViewState = { ...OPENING, kind: 'all', level: 'all' };

describe('any text as address', () => {
  it.each([
    ['a random text', fc.oneof(fc.string(), fc.string({ unit: 'binary' }))],
    ['random parameters', anyAddress],
  ])('%s gives a state that has an address, and each value counts or is named', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { state, problems } = decode(text, EVERYBODY);
        const search = new URLSearchParams(text);
        const named = problems.map(({ key }) => key);
        expect(new Set(named).size).toBe(named.length);
        const unused = [...new Set(search.keys())].filter((key) => {
          const param = Object.values(PARAMS).find((candidate) => candidate.key === key);
          const isRepeated = search.getAll(key).length > 1;
          const isSameYear = key === 'versus' && search.get(key) === String(state.year);
          return isRepeated || isSameYear || param?.parse(search.get(key) ?? '') === undefined;
        });
        expect([...named].sort()).toEqual(unused.sort());
        const again = decode(encodeState(state, EVERYBODY), EVERYBODY);
        expect(again.problems).toEqual([]);
        expect(encodeState(again.state, EVERYBODY)).toBe(encodeState(state, EVERYBODY));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list in an address', () => {
  it.each<[string, string, keyof ViewState, unknown, string]>([
    ['picked units', '?list=320813-001,xx', 'picked', ['320813-001'], 'xx'],
    ['units', '?units=bad,320813-001', 'units', ['320813-001'], 'bad'],
    ['columns', '?columns=outcome.total,no.such', 'columns', ['outcome.total'], 'no.such'],
    ['groups', '?groups=year,planet', 'groups', ['year'], 'planet'],
  ])('of %s keeps what is known and names the rest', (_name, search, field, kept, rest) => {
    const everybody = { ...OPENING, kind: 'all', level: 'all' } as const;
    const { state, problems } = decodeState(new URLSearchParams(search), everybody);
    expect(state[field]).toEqual(kept);
    expect(problems.map(({ raw }) => raw)).toEqual([rest]);
  });

  it('that is packed and damaged is refused whole: behind the damage stands somebody else', () => {
    const { state, problems } = decodeState(new URLSearchParams('?list=320813-01.92'), OPENING);
    expect(state.picked).toEqual([]);
    expect(problems.map(({ raw }) => raw)).toEqual(['320813-01.92']);
  });
});
