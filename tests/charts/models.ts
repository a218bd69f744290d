import { chartSpec } from '../../src/lib/charts/chart-spec.ts';
import type { ChartSpec } from '../../src/lib/charts/drawing.ts';
import { renderSvg } from '../../src/lib/charts/render-svg.ts';
import type { Language } from '../../src/lib/messages/language.ts';
import type {
  BarRow,
  BarsModel,
  ChartModel,
  LineSeries,
  LinesModel,
  MultiplesModel,
  Point,
  StackedModel,
} from '../../src/lib/views/figures/frame.ts';

export const YEARS = [2019, 2020, 2021, 2022, 2023];

/** Points as a view makes them: a null says nothing and leads nowhere. */
export function points(...values: (number | null)[]): Point[] {
  return values.map((value, index) =>
    value === null
      ? { value, text: '', hint: '' }
      : {
          value,
          text: `${value}件`,
          hint: `甲县\n${YEARS[index]}年：${value}件`,
          href: `/agencies/a/?at=${index}`,
        },
  );
}

export function line(label: string, values: (number | null)[], rest: Partial<LineSeries> = {}) {
  return { id: label, label, emphasis: 'normal' as const, points: points(...values), ...rest };
}

export function lines(series: LineSeries[], rest: Partial<LinesModel> = {}): LinesModel {
  return { kind: 'lines', years: YEARS, series, band: null, breaks: [], format: 'count', ...rest };
}

export function multiples(
  series: LineSeries[],
  rest: Partial<MultiplesModel> = {},
): MultiplesModel {
  return { kind: 'multiples', years: YEARS, series, breaks: [], format: 'count', ...rest };
}

export function bars(...rows: [label: string, value: number | null, text: string][]): BarsModel {
  return {
    kind: 'bars',
    format: 'count',
    rows: rows.map(([label, value, text], index): BarRow => ({
      label,
      value,
      text,
      hint: `${label}\n${text}`,
      marked: index === 0,
    })),
  };
}

export function stacked(rest: Partial<StackedModel> = {}): StackedModel {
  return {
    kind: 'stacked',
    format: 'count',
    normalised: true,
    parts: [
      { key: 'granted', label: '予以公开' },
      { key: 'partly', label: '部分公开' },
      { key: 'refused', label: '不予公开' },
    ],
    rows: [
      { label: '甲县', marked: false, href: '/agencies/a', values: points(30, 0, 10) },
      { label: '乙县', marked: false, values: points(5, null, 15) },
    ],
    ...rest,
  };
}

/** A mark of the drawing, by the numbers of its series and of its item. */
export type Mark = { series: number; item: number; fill: string; stroke: string; path: string };

/** What a reader sees of a drawn chart. */
export type Drawn = { svg: string; spec: ChartSpec; texts: string[]; marks: Mark[] };

/** Draws a model as the server does and reads the drawing back. */
export function draw(model: ChartModel, width = 700, language: Language = 'zh'): Drawn {
  const spec = chartSpec(model, width, language);
  const svg = renderSvg(spec, width);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
  const marks = [...svg.matchAll(/<path[^>]*ecmeta_series_index[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return {
      series: Number(attribute('ecmeta_series_index')),
      item: Number(attribute('ecmeta_data_index')),
      fill: attribute('fill'),
      stroke: attribute('stroke'),
      path: attribute('d'),
    };
  });
  return { svg, spec, texts, marks };
}

/** Paths of lines drawn in a colour, each with the number of its unbroken pieces. */
export function strokes(svg: string, colour: string): { path: string; pieces: number }[] {
  return [...svg.matchAll(/<path d="([^"]*)"[^>]*>/g)]
    .filter(([tag]) => tag.includes(`stroke="${colour}"`) && tag.includes('fill="none"'))
    .filter(([tag]) => !tag.includes('stroke-dasharray'))
    .map(([, path = '']) => ({ path, pieces: (path.match(/M/g) ?? []).length }));
}
