/** Names of the dataset's own agencies, and what several places of the country are called. */
import { describe, expect, it } from 'vitest';
import { matchNames } from '../../../src/lib/search/named/match-names.ts';
import { makeRealIndex } from '../real-index.ts';
import { matchAll } from './match-all.ts';

const index = makeRealIndex(null);

async function meantBy(name: string, code: string | null = null): Promise<string | undefined> {
  const [match] = await matchAll([{ name, code, kind: null }], index);
  return match?.unit?.name;
}

/** Pasted into a list beside the figures of a place; a code stands beside no name there. */
const listed = (name: string, place = '000000'): string | undefined =>
  [...matchNames([name], index, place)][0]?.unit?.name ?? undefined;

describe('a name in a roster and in a pasted list', () => {
  it.each([
    ['洪泽区人民政府', '淮安市洪泽区人民政府'],
    ['洪泽区政府', '淮安市洪泽区人民政府'],
    ['江宁区政府办', '南京市江宁区人民政府办公室'],
    ['衡南卫健局', '衡南县卫生健康局'],
    ['上海科委', '上海市科学技术委员会'],
    // A place alone means its government.
    ['洪泽区', '淮安市洪泽区人民政府'],
    ['洪泽', '淮安市洪泽区人民政府'],
    ['福州市鼓楼区市场监管局', '福州市鼓楼区市场监督管理局'],
  ])('%s is %s, whose place is called so alone', async (name, agency) => {
    expect([await meantBy(name), listed(name)]).toEqual([agency, agency]);
  });

  it.each([
    // Begins the name of the one body of a 朝阳区 that is collected.
    '朝阳区政府',
    '北京市朝阳区政府',
    // Four cities have a 鼓楼区; one of their bureaus is collected.
    '鼓楼区市场监管局',
    '鼓楼区市场监督管理局',
    '鼓楼区',
    // Two cities have one; that of neither is collected.
    '朝阳区',
    // Two cities have one; that of one is collected.
    '普陀区',
    // Of no place at all.
    '文教局',
    '杨林镇人民政府',
  ])('%s is nobody', async (name) => {
    expect([await meantBy(name), listed(name)]).toEqual([undefined, undefined]);
  });

  it('is of the place whose code stands beside it', async () => {
    expect(await meantBy('鼓楼区市场监管局', '350102')).toBe('福州市鼓楼区市场监督管理局');
    expect(await meantBy('鼓楼区市场监管局', '320106')).toBeUndefined();
    expect(await meantBy('鼓楼区', '350000')).toBe('福州市鼓楼区人民政府');
    // The province has other counties with such a bureau.
    expect(await meantBy('市场监管局', '350000')).toBeUndefined();
    expect(await meantBy('市场监督管理局', '350102')).toBe('福州市鼓楼区市场监督管理局');
  });

  it.each([
    ['司法局', '320904', '盐城市大丰区司法局'],
    ['政府办', '320115', '南京市江宁区人民政府办公室'],
    ['鼓楼区市场监管局', '350102', '福州市鼓楼区市场监督管理局'],
    // Of the city itself, not of its districts; of a district beside the city's figures: not told.
    ['财政局', '350300', '莆田市财政局'],
    ['鼓楼区市场监管局', '350100', undefined],
    ['司法局', '320000', undefined],
  ])('%s, pasted beside the figures of %s, is %s', (name, place, agency) => {
    expect(listed(name, place)).toBe(agency);
  });

  it('that several bear has these before those that are only near', async () => {
    const [match] = await matchAll([{ name: '鼓楼区政府', code: null, kind: null }], index);
    expect(match?.near.slice(0, 2).map(({ name }) => name)).toEqual([
      '南京市鼓楼区人民政府',
      '福州市鼓楼区人民政府',
    ]);
  });
});
