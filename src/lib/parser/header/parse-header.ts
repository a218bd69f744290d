import type { ParsedHeader } from '../../model/parsed-report.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import { lineText } from '../split-sections.ts';
import { findAgency } from './find-agency.ts';
import { findDivision } from './find-division.ts';
import { findPublished } from './find-published.ts';
import { findScope } from './find-scope.ts';
import { findTitle } from './find-title.ts';
import { arabicYears, findYear } from './find-year.ts';

/**
 * Agency, year, scope and date from title, opening, address and signature; the form is told by the tables.
 * @param lines those before the first table
 * @param all every line: period and signature may stand at the end
 * @param fileName tells what the document does not
 */
export function parseHeader(
  lines: readonly ReadingLine[],
  all: readonly ReadingLine[] = lines,
  fileName = '',
): Omit<ParsedHeader, 'form'> {
  const texts = lines.map((line) => arabicYears(squeeze(lineText(line)))).filter(isNotEmpty);
  const title = findTitle(texts);
  const whole = texts.join('');
  const printed = all.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const prose = printed.map((text) => arabicYears(squeeze(text))).filter(isNotEmpty);
  const named = findTitle([fileName.replace(/\.[A-Za-z]{2,5}$/, '')]);
  const agency = findAgency({ title, texts, last: prose, fields: fieldsOf(all), named });
  const year = findYear(title, whole, prose.join(''));
  return {
    agency,
    year:
      year.value === null && named.year !== null
        ? { value: named.year, doubts: ['from_file_name'] }
        : year,
    scope: findScope(agency.value, whole),
    division: findDivision(agency.value, whole),
    published: findPublished(headAndText(all)),
  };
}

/** Lines that may say where a page's text comes from, its table cell by cell. */
const fieldsOf = (all: readonly ReadingLine[]): string[] =>
  all.slice(0, FIELD_LINES).map((line) => {
    const cells = line.kind === 'text' ? [line.text] : line.cells.map(({ text }) => text);
    return cells.map((text) => arabicYears(squeeze(text))).join('|');
  });

const FIELD_LINES = 60;

const isNotEmpty = (text: string): boolean => text !== '';

/** Lines of text, and rows of the small table some pages have over a document. */
const headAndText = (all: readonly ReadingLine[]): string[] =>
  all.flatMap((line, at) => {
    if (line.kind === 'text') return [line.text];
    return at < 20 ? [line.cells.map(({ text }) => text.trim()).join(' ')] : [];
  });
