import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/lib/importers/decode.ts';
import { extractHtml } from '../../../src/lib/importers/html/extract-html.ts';
import { inlineText } from '../../../src/lib/importers/html/inline-text.ts';
import type { GridCell } from '../../../src/lib/model/extracted-document.ts';
import { attribute, elementsWithin } from '../../../src/lib/importers/html/tree.ts';
import { framedPage } from '../../../src/lib/originals/html/framed-page.ts';
import { htmlTarget } from '../../../src/lib/originals/html/html-places.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { LAYOUT_NAMES } from '../../golden/reports/generate/layout.ts';
import { renderCase, type CaseFormat } from '../../golden/reports/generate/render-case.ts';
import { place } from '../provenance.ts';

/** The text that a frame would stand around, by `data-cell 0-3-2`. */
function markedTexts(page: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const element of elementsWithin(parse(page))) {
    for (const name of ['data-cell', 'data-run']) {
      const value = attribute(element, name);
      if (value === null) continue;
      const key = `${name} ${value}`;
      texts.set(key, (texts.get(key) ?? '') + bare(inlineText(element)));
    }
  }
  return texts;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** Every paragraph and cell of the extracted page, with what is marked for it. */
function comparison(source: string): { read: string[]; marked: string[] } {
  const framed = framedPage(source);
  const texts = markedTexts(framed.page);
  const blocks = extractHtml(source).blocks.flatMap<Pick<GridCell, 'text' | 'provenance'>>(
    (block) => (block.kind === 'paragraph' ? [block] : [...block.grid.cells]),
  );
  return {
    read: blocks.map(({ text }) => bare(text)),
    marked: blocks.map(({ provenance }) => {
      const target = htmlTarget(provenance, framed);
      return target
        ? (texts.get(`${target.attribute} ${target.value}`) ?? 'not marked')
        : 'nowhere';
    }),
  };
}

const PAGES: CaseFormat[] = ['html', 'html of a site', 'html unclosed'];

describe.each(PAGES)('%s', (format) => {
  it.each(LAYOUT_NAMES)('%s: marks exactly what the importer read', async (layout) => {
    const bytes = await renderCase(randomFigures(11, '2021'), layout, format);
    const { read, marked } = comparison(decodeText(bytes));
    // The first is the title, which stands on no node of the page.
    expect(marked.slice(1)).toEqual(read.slice(1));
  });
});

describe('a page that the importer does not read as it stands', () => {
  const row = (cells: string) => `<table><tr><td>规章</td>${cells}</tr><tr><td>a</td></tr></table>`;

  it.each([
    ['a hidden cell', row('<td style="display:none">9</td><td>3</td>'), '0-0-1', '3'],
    ['a raised mark', row('<td>12<sup>1</sup></td>'), '0-0-1', '121'],
    ['a struck figure', row('<td><s>4</s>5</td>'), '0-0-1', '45'],
    [
      'tables within a layout table',
      `<table><tr><td>${row('<td>7</td>')}</td></tr></table>`,
      '0-0-1',
      '7',
    ],
    [
      'a report that a script writes',
      `<p>x</p><script type="text/template">${row('<td>8</td>')}</script>`,
      '0-0-1',
      '8',
    ],
  ])('%s: shown as it is, marked where it stands', (_, source, cell, text) => {
    const { page } = framedPage(`<body>${source}</body>`);
    expect(markedTexts(page).get(`data-cell ${cell}`)).toBe(text);
  });
});

describe('htmlTarget', () => {
  const page = {
    runs: [
      { start: 0, end: 6 },
      { start: 7, end: 20 },
    ],
    cells: ['0-0-0', '0-1-2'],
  };
  it.each([
    ['nothing chosen', null, null],
    ['no place', place({}), null],
    ['a cell', place({ grid: 0, row: 1, column: 2 }), 'data-cell 0-1-2'],
    ['a cell the page lacks', place({ grid: 1, row: 1, column: 2 }), null],
    ['a grid without cell', place({ grid: 0 }), null],
    ['a line', place({ start: 7, end: 20 }), 'data-run 1'],
    ['part of a line', place({ start: 9, end: 11 }), 'data-run 1'],
    ['between lines', place({ start: 6, end: 7 }), null],
  ])('%s', (_, at, expected) => {
    const target = htmlTarget(at, page);
    expect(target && `${target.attribute} ${target.value}`).toBe(expected);
  });
});
