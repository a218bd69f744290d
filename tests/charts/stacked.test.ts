import { describe, expect, test } from 'vitest';
import { stackedSpec } from '../../src/lib/charts/stacked.ts';
import { draw, points, stacked } from './models.ts';

type Series = { name?: string; data: { value: number | string; hint: string; href?: string }[] };

function seriesOf(model: ReturnType<typeof stacked>, width = 700): Series[] {
  return stackedSpec(model, width, 'zh').option.series as Series[];
}

describe('shares', () => {
  test('are of what is known: a null counts neither as part nor in the whole', () => {
    const values = seriesOf(stacked()).map(({ data }) => data.map(({ value }) => value));
    expect(values).toEqual([
      [0.75, 0.25],
      [0, '-'],
      [0.25, 0.75],
    ]);
  });

  test('a row of nothing known draws nothing, and one of zeros has no shares', () => {
    const rows = [
      { label: '甲县', marked: false, values: points(null, null, null) },
      { label: '乙县', marked: false, values: points(0, 0, 0) },
    ];
    const values = seriesOf(stacked({ rows })).flatMap(({ data }) =>
      data.map(({ value }) => value),
    );
    expect(new Set(values)).toEqual(new Set(['-']));
  });

  test('as counts keep the values and the longest row fills the width', () => {
    const model = stacked({ normalised: false });
    expect(seriesOf(model)[0]?.data.map(({ value }) => value)).toEqual([30, 5]);
    expect((stackedSpec(model, 700, 'zh').option.xAxis as { max: number }).max).toBe(40);
  });
});

describe('drawn', () => {
  test('a null has no mark, a zero has one', () => {
    const marks = draw(stacked()).marks.filter(({ series }) => series === 1);
    const items = marks.map(({ item }) => item);
    expect(items).toContain(0);
    expect(items).not.toContain(1);
  });

  test('parts keep their colours in the order from open to closed', () => {
    const fills = new Set(draw(stacked()).marks.map(({ fill }) => fill));
    expect(fills).toContain('var(--part-1)');
    expect(fills).toContain('var(--part-3)');
  });

  test('a share is printed in its part, in the reader’s language', () => {
    expect(draw(stacked(), 700, 'zh').texts).toContain('75.0%');
    expect(draw(stacked(), 700, 'en').texts).toContain('75.0 %');
  });

  test.each([
    [true, ['1', '2', '3', '991'].map((n) => `${(Number(n) / 9.97).toFixed(1)}%`)],
    [false, ['1件', '2件', '3件', '991件']],
  ])('a number too wide for its part stands beside the bar; shares: %s', (normalised, numbers) => {
    const values = points(1, 2, 3, 991);
    const parts = values.map((_, at) => ({ key: `${at}`, label: `第${at}项` }));
    const model = stacked({ normalised, parts, rows: [{ label: '甲县', marked: false, values }] });
    for (const width of [320, 358, 900]) {
      const { texts } = draw(model, width);
      for (const number of numbers) expect(texts.map((text) => text.trim())).toContain(number);
    }
  });

  test('a part of zero and one that is not known have no number', () => {
    const values = points(0, null, 40);
    const model = stacked({ normalised: false, rows: [{ label: '甲县', marked: false, values }] });
    expect(draw(model).texts.filter((text) => text.includes('件'))).toEqual(['40件']);
  });

  test('names are escaped', () => {
    const rows = [{ label: '<i>甲县', marked: false, values: points(1, 2, 3) }];
    expect(draw(stacked({ rows })).svg).not.toContain('<i>');
  });
});

test('a part leads where its point leads, or else where its row leads', () => {
  const rows = [
    {
      label: '甲县',
      marked: false,
      href: '/row',
      values: points(1, 2, 3).map((point, index) =>
        index === 0 ? point : { ...point, href: undefined },
      ),
    },
  ];
  const hrefs = seriesOf(stacked({ rows })).map(({ data }) => data[0]?.href);
  expect(hrefs).toEqual(['/agencies/a/?at=0', '/row', '/row']);
});
