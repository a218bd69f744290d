import { bilingual } from './language.ts';

/** What a figure shows, for those who do not see it; the table beside it has every number. */
export const figureWordsText = bilingual({
  zh: {
    bars: (n: number, first: string, last: string) =>
      n === 1 ? `条形图，一条：${first}` : `条形图，${n}条，自${first}至${last}`,
    lines: (n: number, from: number, to: number) => `折线图，${n}条线，${from}至${to}年`,
    multiples: (n: number, from: number, to: number) =>
      `小图${n}幅，各一条线，${from}至${to}年，同一刻度`,
    line: (name: string, from: string, to: string) =>
      from === to ? `${name} ${from}` : `${name} ${from}至${to}`,
    stacked: (rows: number, parts: string) => `分段条形图，${rows}条，分为${parts}`,
    scatter: (n: number, x: string, y: string) => `散点图，${n}个点，横轴为${x}，纵轴为${y}`,
    more: (n: number) => `另有${n}条`,
    join: '；',
    end: '。各数见表。',
    of: (title: string, words: string) => `${title}。${words}`,
  },
  en: {
    bars: (n: number, first: string, last: string) =>
      n === 1 ? `Bar chart, one bar: ${first}` : `Bar chart, ${n} bars from ${first} to ${last}`,
    lines: (n: number, from: number, to: number) => `Line chart, ${n} lines, ${from} to ${to}`,
    multiples: (n: number, from: number, to: number) =>
      `${n} small charts of one line each, ${from} to ${to}, on one scale`,
    line: (name: string, from: string, to: string) =>
      from === to ? `${name} ${from}` : `${name} ${from} to ${to}`,
    stacked: (rows: number, parts: string) => `Bars of parts, ${rows} bars, parted into ${parts}`,
    scatter: (n: number, x: string, y: string) => `Scatter, ${n} marks, ${x} across, ${y} upwards`,
    more: (n: number) => `${n} more`,
    join: '; ',
    end: '. The table has every number.',
    of: (title: string, words: string) => `${title}. ${words}`,
  },
});
