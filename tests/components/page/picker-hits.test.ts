import { describe, expect, it } from 'vitest';
import { findIndicator } from '../../../src/lib/catalogue/catalogue.ts';
import { asksOfPlaces, pickerHits } from '../../../src/lib/components/page/picker-hits.ts';
import { EVERYDAY_WORDS } from '../../../src/lib/messages/picker/everyday-words.ts';
import { soundsFrom } from '../../../src/lib/search/sounds.ts';

const OPTIONS = [
  { value: 'requests.received', label: '新收申请', words: '本年新收政府信息公开申请数量' },
  { value: 'requests.carried_in', label: '上年结转', words: 'carried in from the year before' },
  { value: 'outcome.refused', label: '不予公开', words: '不予公开' },
  { value: 'rate.refused', label: '不予公开率', words: '不予公开率 Refusal rate' },
];

describe('options that fit what was typed', () => {
  it.each([
    ['', ['requests.received', 'requests.carried_in', 'outcome.refused', 'rate.refused']],
    ['  ', ['requests.received', 'requests.carried_in', 'outcome.refused', 'rate.refused']],
    ['不予公开', ['outcome.refused', 'rate.refused']],
    ['申请量', ['requests.received']],
    ['申请 新收', ['requests.received']],
    ['REFUSAL rate', ['rate.refused']],
    ['不公率', ['rate.refused']],
    ['不开', ['outcome.refused', 'rate.refused']],
    ['开不', []],
    ['处罚', []],
    ['shenqing', ['requests.received']],
    ['xssq', ['requests.received']],
    ['xinsshenq', ['requests.received']],
    ['shangnian', ['requests.carried_in']],
    ['SNJZ', ['requests.carried_in']],
    ['bnxs', ['requests.received']],
    ['sqliang', ['requests.received']],
    ['bygkl', ['rate.refused']],
    ['gongkai lv', ['rate.refused']],
    ['gongkai lü', ['rate.refused']],
    ['re', ['requests.carried_in', 'rate.refused']],
    ['bu gk', ['outcome.refused', 'rate.refused']],
    ['sqgk', ['requests.received']],
    ['sqbg', []],
    ['ingong', []],
  ])('%j: %j', (typed, values) => {
    expect(pickerHits(OPTIONS, typed).map(({ value }) => value)).toEqual(values);
  });
});

describe('places', () => {
  const PLACES = [
    { value: '130200', label: '唐山市', words: '河北省唐山市' },
    { value: '320115', label: '江宁区', words: '南京市江宁区' },
  ];
  const sounds = soundsFrom({
    sounds: [
      ['jiang', '江'],
      ['jing', '京'],
      ['nan', '南'],
      ['ning', '宁'],
      ['qu', '区'],
      ['shan', '山'],
      ['shi', '市'],
      ['tang', '唐'],
    ],
    readings: [],
  });

  it.each([
    ['jn', ['320115']],
    ['tangshan', ['130200']],
    ['njsjnq', ['320115']],
    ['beijing', []],
  ])('%s: %j', (typed, codes) => {
    expect(pickerHits(PLACES, typed, sounds).map(({ value }) => value)).toEqual(codes);
  });

  it('are not half found before it is known how they are read', () => {
    expect(pickerHits(PLACES, 'qu')).toEqual([]);
    expect(pickerHits(PLACES, '江').map(({ value }) => value)).toEqual(['320115']);
  });

  it.each([
    [PLACES, 'jn', true],
    [PLACES, '江', false],
    [OPTIONS, 'sq', false],
  ] as const)('ask for the file of sounds only where it helps', (options, typed, asks) => {
    expect(asksOfPlaces(options, typed)).toBe(asks);
  });
});

it.each(Object.keys(EVERYDAY_WORDS))('knows %s, called something in everyday speech', (code) => {
  expect(findIndicator(code)).toBeDefined();
});
