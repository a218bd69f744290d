import { describe, expect, it } from 'vitest';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import { readingTables } from '../../../src/lib/views/import/reading-sheet.ts';
import { figuresWith, readReport } from '../../state/local/read-report.ts';

const { parsed } = await readReport('a', figuresWith({}));
const texts = (year: number | null): string[] => {
  const tables = readingTables(parsed, { year, form: '2021', scope: 'own' }, 'zh');
  return tables.flatMap(({ notes, head, rows }) => [
    ...notes,
    ...head.flat().map(({ text }) => text),
    ...rows.flatMap((row) =>
      row.kind === 'row' ? [row.label] : row.cells.map(({ text }) => text),
    ),
  ]);
};

describe('the sheet of a reading', () => {
  const { yearHead, applicantHead } = agenciesText.zh;

  it.each([2023, null])('is headed with its year, which may be %s', (year) => {
    expect(texts(year)).toEqual(expect.arrayContaining([yearHead(year), applicantHead(year)]));
  });

  it('whose year is not known names none', () => {
    expect(yearHead(null)).toBe('年度未定');
    expect(texts(null).filter((text) => /\d年|null/.test(text))).toEqual([]);
  });
});
