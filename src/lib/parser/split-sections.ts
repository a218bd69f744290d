import type { FoundSection, ReportSection } from '../model/parsed-report.ts';
import { squeeze } from './plain-text.ts';
import type { ReadingLine } from './reading-line.ts';
import { YEAR_TITLE } from './tables/split-panels.ts';

/** Lines before the first heading are `head`; `aside` is what stands between tables and is no part of the form. */
export type Place = 'head' | 'aside' | ReportSection;

export type PlacedLine = { place: Place; line: ReadingLine };

const ORDINAL =
  /^(#+|表|附表|第?[一二三四五六七八九十]+部?分?[、.:\s]|[一二三四五六七八九十]{1,2}(?=[^\s、]))/;

/** Headings by their words: their numbers are often wrong (a report that starts counting at its first table). */
const HEADINGS: readonly [ReportSection, RegExp][] = [
  ['VI', /^其他需要(报告|说明)的?(事项|情况)/],
  ['V', /^(政府信息公开工作)?(存在的?(主要)?问题|主要问题)/],
  ['IV', /^(因)?(政府信息公开)?(工作)?(被)?(申请|提起)?行政复议[、和及,]?(提起)?行政诉讼(的)?情况/],
  ['III', /^(收到和处理|收到及处理)政府信息公开申请(的)?情况/],
  ['II', /^主动公开政府信息(的)?情况/],
  ['I', /^(总体|(政府信息公开)?(工作)?概述|总体工作)(情况)?[、,]?$/],
];

/** What only the tables of the form say, for documents whose headings are lost. */
const MARKERS: readonly [ReportSection, RegExp][] = [
  ['IV', /行政复议行政诉讼|未经复议直接起诉|^(结果维持){1,3}|^行政复议\d*$/],
  ['III', /申请人情况|本列数据的?勾稽关系|^一、本年新收政府信息/],
  [
    'II',
    /第二十条第?.{0,2}[一五六八九].{0,2}项|^信息内容|^(规章|行政规范性文件|行政许可|其他对外管理服务事项)[\d/+.-]*$/,
  ],
];

/** A comparison of years added by someone else: its rows carry the form's labels but not its columns. */
const FOREIGN = /差异分析|^指标名称/;

/** Gives every line its section: by heading, else by what only that section's table says. */
export function placeLines(lines: readonly ReadingLine[]): {
  placed: PlacedLine[];
  sections: FoundSection[];
} {
  const sections: FoundSection[] = [];
  let place: Place = 'head';
  const started = new Set<Place>();
  const placed = lines.map((line): PlacedLine => {
    const text = squeeze(lineText(line));
    const heading = line.kind === 'text' || line.cells.length <= 2 ? headingOf(text) : null;
    if (heading) {
      sections.push({ section: heading, heading: text });
      place = heading;
    } else if (FOREIGN.test(text)) {
      place = 'aside';
    } else {
      const isRow = line.kind === 'row';
      const marked = markerOf(text, isAnnex(place) && isRow ? 'aside' : place);
      // Behind the last headings a table is an annex, or one of another year.
      if (marked && !(isAnnex(place) && started.has(marked))) place = marked;
      if (isRow && marked) started.add(marked);
    }
    return { place, line };
  });
  // A year over a table of its own belongs to the table below.
  placed.forEach((line, at) => {
    const below = placed[at + 1];
    if (below && YEAR_TITLE.test(lineText(line.line))) line.place = below.place;
  });
  setAsideEarlyTables(placed, sections);
  return { placed, sections };
}

const isAnnex = (place: Place): boolean => place === 'V' || place === 'VI';

/** Tables within Section I are another year's where each section has its own under its heading. */
function setAsideEarlyTables(
  placed: readonly PlacedLine[],
  sections: readonly FoundSection[],
): void {
  const at = (section: ReportSection): number => {
    const heading = sections.find((found) => found.section === section)?.heading;
    return placed.findIndex(({ line }) => squeeze(lineText(line)) === heading);
  };
  const first = at('I');
  const own = at('II');
  if (first === -1 || own < first) return;
  const isTable = ({ line }: PlacedLine): boolean => line.kind === 'row';
  for (const section of ['II', 'III', 'IV'] as const) {
    const heading = at(section);
    const rows = placed.slice(heading).filter((line) => line.place === section && isTable(line));
    if (heading < own || rows.length === 0) continue;
    for (const line of placed.slice(first, own)) {
      if (line.place === section) line.place = 'aside';
    }
  }
}

/** A line as one text, the cells of a table's row with a space between. */
export function lineText(line: ReadingLine): string {
  return line.kind === 'text' ? line.text : line.cells.map(({ text }) => text).join(' ');
}

/** Whether a line is the heading of a section. */
export const isHeading = (line: string): boolean => headingOf(squeeze(line)) !== null;

function headingOf(text: string): ReportSection | null {
  if (text.length > 48) return null;
  const ordinal = ORDINAL.exec(text)?.[0] ?? '';
  const words = text.slice(ordinal.length).replace(/^[一二三四五六七]?[、.:]/, '');
  const found = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  // Without an ordinal only a line that is nothing but the heading counts.
  return found && (ordinal !== '' || words.length <= 26) && !/[。;]/.test(text) ? found : null;
}

function markerOf(text: string, place: Place): ReportSection | null {
  if (place === 'V' || place === 'VI') return null;
  if (place === 'I' && text.length > 60) return null;
  const found = MARKERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  // In prose before the tables 行政复议 is no sign of Section IV.
  if (found === 'IV' && (place === 'head' || place === 'I') && !/结果|起诉/.test(text)) return null;
  return found;
}
