import { describe, expect, it } from 'vitest';
import { collectedUnits } from '../../../src/lib/search/unit-index.ts';
import {
  foundEntries,
  pickedWith,
  type ListEntry,
} from '../../../src/lib/views/workbench/unit-list.ts';
import { makeRealIndex } from '../../search/real-index.ts';

const index = collectedUnits(makeRealIndex(null));

const ENTRIES: readonly ListEntry[] = [
  { id: '320813-001', label: '洪泽区' },
  { id: '140423-001', label: '襄垣县' },
  { id: '500000', label: '没有报告的地方' },
].map((entry) => ({ ...entry, marks: [], isTicked: false }));

const find = (typed: string, from: typeof index | null = index) =>
  foundEntries(ENTRIES, typed, from, 'aggregate').map(({ label }) => label);

describe('finding in the list', () => {
  it.each([
    ['', ['洪泽区', '襄垣县', '没有报告的地方']],
    ['洪泽', ['洪泽区']],
    ['hongze', ['洪泽区']],
    ['xyx', ['襄垣县']],
    ['洪择', ['洪泽区']],
    ['没有报告', ['没有报告的地方']],
    ['无此单位某某', []],
  ] as const)('“%s”', (typed, labels) => {
    expect(find(typed)).toEqual(labels);
  });

  it('by part of a name before the index is here', () => {
    expect(find('襄垣', null)).toEqual(['襄垣县']);
    expect(find('xyx', null)).toEqual([]);
  });
});

describe('a unit added to a list', () => {
  const own = ['110101-001', '110101-002'];
  it.each([
    ['is the next of a hand-picked one', own, [], false, [...own, '320813-001']],
    ['is the first where the page chose the units by itself', own, [], true, ['320813-001']],
    ['takes the ticked ones along', own, ['110101-002'], true, ['110101-002', '320813-001']],
    ['but no ticked place', [], ['320000'], false, ['320813-001']],
    ['stands there once', ['320813-001'], [], false, ['320813-001']],
  ] as const)('%s', (_what, picked, ticked, isOpening, expected) => {
    expect(pickedWith({ picked, ticked }, '320813-001', isOpening)).toEqual(expected);
  });
});
