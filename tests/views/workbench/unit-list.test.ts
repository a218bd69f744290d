import { describe, expect, it } from 'vitest';
import { collectedUnits } from '../../../src/lib/search/unit-index.ts';
import { foundEntries, type ListEntry } from '../../../src/lib/views/workbench/unit-list.ts';
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
