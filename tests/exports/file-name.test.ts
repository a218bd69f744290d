import { describe, expect, it } from 'vitest';
import { fileName, schemeFileName } from '../../src/lib/exports/file-name.ts';
import type { TableColumn } from '../../src/lib/views/figures/frame.ts';
import { newScheme } from '../../src/lib/views/schemes/edits.ts';

const STATE = { lang: 'zh', year: 2023, from: 2019, to: 2025, indicator: 'rate.granted' } as const;

const column = (key: string, indicator?: string): TableColumn => ({
  key,
  label: key,
  numeric: true,
  ...(indicator ? { indicator } : {}),
});

const nameOf = (
  columns: TableColumn[],
  change: Partial<{ lang: 'zh' | 'en'; division: string; title: string }> = {},
) =>
  fileName(
    { title: change.title ?? '2023年，各类申请的构成', table: { caption: '', columns, rows: [] } },
    { ...STATE, lang: change.lang ?? 'zh' },
    change.division ?? '重庆市',
  );

describe('the name of a file', () => {
  it.each([
    ['one indicator', [column('value', 'rate.granted')], {}, '重庆市_予以公开率_2023年'],
    [
      'the chosen indicator among others',
      [column('value', 'rate.granted'), column('outcome.total')],
      {},
      '重庆市_予以公开率_2023年',
    ],
    [
      'years beside the year',
      [
        column('value', 'rate.granted'),
        column('2022', 'rate.granted'),
        column('2023', 'rate.granted'),
      ],
      {},
      '重庆市_予以公开率_2023年',
    ],
    [
      'years alone',
      [column('2022', 'rate.granted'), column('2023', 'rate.granted')],
      {},
      '重庆市_予以公开率_2019—2025年',
    ],
    [
      'several indicators that were not chosen',
      [column('outcome.total'), column('outcome.granted')],
      {},
      '重庆市_2023年_各类申请的构成',
    ],
    ['no indicator', [column('count')], {}, '重庆市_2023年_各类申请的构成'],
    ['no division', [column('value', 'rate.granted')], { division: '' }, '予以公开率_2023年'],
    ['English', [column('value', 'rate.granted')], { lang: 'en' }, '重庆市_Granted_rate_2023'],
  ] as const)('of %s', (_what, columns, change, name) => {
    expect(nameOf([...columns], change)).toBe(name);
  });

  it('of a figure says its kind: the table beside it holds the same numbers', () => {
    const table = { caption: '', columns: [column('value', 'rate.granted')], rows: [] };
    expect(fileName({ title: '', table, figureKind: '排名' }, STATE, '重庆市')).toBe(
      '重庆市_予以公开率_排名_2023年',
    );
  });

  it('of a list scored by a scheme says which, whatever numbers stand in it', () => {
    const table = { caption: '', columns: [column('value', 'rate.granted')], rows: [] };
    expect(fileName({ title: '', table, fileTitle: '考核方案_试_ab12cd34' }, STATE, '重庆市')).toBe(
      '重庆市_考核方案_试_ab12cd34_2023年',
    );
  });

  it.each(['=1+1', '-rf', '../../etc', '@SUM(A1)', '.hidden', 'a\\b/c:d*e?"f<g>h|i', '+86\tx'])(
    'made of %s is harmless',
    (title) => {
      const name = nameOf([], { division: '', title });
      expect(name).toMatch(/^[^\\/:*?"<>|\s=+@.-][^\\/:*?"<>|\s]*$/);
    },
  );
});

describe('the name of the file of a scheme', () => {
  const SCHEME_BY_PLACE = newScheme('', 'outcome.total');
  const nameOfTitle = (title: string) => schemeFileName({ ...SCHEME_BY_PLACE, title }, 'zh');

  it.each([
    ['2024年 区县：试行', /^考核方案_2024年_区县_试行_[0-9a-f]{8}$/],
    ['a/b\\c:d*e', /^考核方案_a_b_c_d_e_[0-9a-f]{8}$/],
    ['考'.repeat(60), /^考核方案_考{60}_[0-9a-f]{8}$/],
  ])('titled %j has title and version', (title, name) => {
    expect(nameOfTitle(title)).toMatch(name);
  });
});
