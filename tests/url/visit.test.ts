import { describe, expect, it, test } from 'vitest';
import { decodeState, encodeState } from '../../src/lib/url/codec.ts';
import {
  addressOf,
  embedAddress,
  isOpenToOthers,
  readVisit,
  wholeAddress,
} from '../../src/lib/url/visit.ts';
import { OPENING } from './states.ts';

const HREF = 'https://nianbao.example/workbench/?list=500101-001,500102-001&sort=-value#figure';
const HASH = 'a41f2c09';

describe('what an address says beside its state', () => {
  it.each([
    ['', { dataset: null, embed: null, seen: null }],
    [`?data=${HASH}`, { dataset: HASH, embed: null, seen: null }],
    ['?embed=1&year=2021', { dataset: null, embed: '1', seen: null }],
    ['?embed=figure', { dataset: null, embed: 'figure', seen: null }],
    ['?data=zz&embed=a%20b', { dataset: null, embed: null, seen: null }],
    ['?seen=figure.3.2.abc_D1', { dataset: null, embed: null, seen: 'figure.3.2.abc_D1' }],
    [
      '?seen=figure.1.1.abcdef.ABCDabc',
      { dataset: null, embed: null, seen: 'figure.1.1.abcdef.ABCDabc' },
    ],
    ['?seen=figure.1.1.abcdef.ABC', { dataset: null, embed: null, seen: null }],
    ['?seen=%3Cb%3E', { dataset: null, embed: null, seen: null }],
    ['?data=a41f2c0', { dataset: null, embed: null, seen: null }],
  ])('%s', (search, visit) => {
    expect(readVisit(new URLSearchParams(search))).toEqual(visit);
  });

  it('is no part of the state, no problem of the address, and not said again by a change', () => {
    const { state, problems } = decodeState(
      new URLSearchParams(`?year=2021&data=${HASH}&embed=figure`),
      OPENING,
    );
    expect(problems).toEqual([]);
    expect(encodeState({ ...state, scope: 'own' }, OPENING)).toBe('?year=2021&scope=own');
    expect(Object.keys(state)).toEqual(Object.keys(OPENING));
  });

  it('is a problem of the address when it is wrong', () => {
    const { problems } = decodeState(new URLSearchParams('?data=no&embed=%3Cb%3E'), OPENING);
    expect(problems).toEqual([
      { key: 'data', raw: 'no' },
      { key: 'embed', raw: '<b>' },
    ]);
  });
});

describe('an address to send', () => {
  test('says the dataset, once, and keeps the view', () => {
    const sent = `https://nianbao.example/workbench/?list=500101-001,500102-001&sort=-value&data=${HASH}`;
    expect(addressOf(HREF, HASH)).toBe(sent);
    expect(addressOf(addressOf(HREF, '00000000'), HASH)).toBe(sent);
    expect(addressOf(embedAddress(HREF, HASH, 'figure'), HASH)).toBe(sent);
    expect(addressOf(HREF, ''), 'of no dataset').not.toContain('data=');
  });

  test('of one figure leads back to the whole page of the same dataset', () => {
    const alone = embedAddress(HREF, HASH, 'figure');
    expect(readVisit(new URL(alone).searchParams)).toEqual({
      dataset: HASH,
      embed: 'figure',
      seen: null,
    });
    expect(wholeAddress(alone)).toBe(addressOf(HREF, HASH));
  });
});

test.each([
  ['https://nianbao.example/', true],
  ['http://10.1.2.3:8080/nianbao/', true],
  ['http://nianbao.localhost.example/', true],
  ['http://localhost:4173/', false],
  ['http://nianbao.localhost/', false],
  ['http://127.0.0.1:4173/', false],
  ['http://127.8.8.8/', false],
  ['http://[::1]:4173/', false],
  ['http://0.0.0.0/', false],
  ['file:///home/a/index.html', false],
])('%s is open to others: %s', (href, isOpen) => {
  expect(isOpenToOthers(href)).toBe(isOpen);
});
