import { describe, expect, it } from 'vitest';
import { findIndicator } from '../../../src/lib/catalogue/catalogue.ts';
import { pickerHits } from '../../../src/lib/components/page/picker-hits.ts';
import { EVERYDAY_WORDS } from '../../../src/lib/messages/picker/everyday-words.ts';

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
  ])('%j: %j', (typed, values) => {
    expect(pickerHits(OPTIONS, typed).map(({ value }) => value)).toEqual(values);
  });
});

it.each(Object.keys(EVERYDAY_WORDS))('knows %s, called something in everyday speech', (code) => {
  expect(findIndicator(code)).toBeDefined();
});
