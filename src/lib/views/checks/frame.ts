import { findingsText } from '../../messages/findings.ts';
import type { Language } from '../../messages/language.ts';
import type { FindingItem } from './item.ts';
import type { Frame, TableCell, TableColumn } from '../figures/frame.ts';

/** The columns of an exported list, in order. */
const COLUMNS = [
  'agency',
  'division',
  'year',
  'scope',
  'rule',
  'ruleName',
  'grade',
  'verdict',
  'finding',
  'cells',
  'asks',
  'expected',
  'found',
  'implied',
  'resolution',
  'note',
  'by',
  'at',
  'source',
] as const;
type Column = (typeof COLUMNS)[number];

const NUMERIC: readonly Column[] = ['year', 'expected', 'found', 'implied'];

/** The filtered list as a table for CSV and XLSX: every finding, not only the page shown. */
export function findingsFrame(
  title: string,
  footing: readonly string[],
  items: readonly FindingItem[],
  language: Language,
): Frame {
  const text = findingsText[language];
  const columns = COLUMNS.map((key): TableColumn => ({
    key,
    label: text.columns[key],
    numeric: NUMERIC.includes(key),
  }));
  return {
    id: 'findings',
    title,
    footing,
    chart: null,
    table: {
      caption: title,
      columns,
      rows: items.map((item) => {
        const cells = cellsOf(item, language);
        return { id: item.id, cells: COLUMNS.map((key) => cells[key]) };
      }),
    },
    leftOut: [],
    empty: null,
  };
}

function cellsOf(item: FindingItem, language: Language): Record<Column, TableCell> {
  const text = findingsText[language];
  const { quoted } = item;
  const pairs = quoted.cells.map(({ label, text: printed }) => text.cellPair(label, printed));
  const rest = quoted.rest > 0 ? [text.restCells(quoted.rest)] : [];
  const head = quoted.head === '' ? [] : [quoted.head];
  return {
    agency: { ...word(item.agency), local: item.mark },
    division: word(item.division),
    year: number(item.year),
    scope: word(item.scope),
    rule: word(item.rule),
    ruleName: word(item.ruleName),
    grade: word(item.gradeLabel),
    verdict: word(item.verdictLabel),
    finding: word(item.sentence),
    cells: word([...head, ...pairs, ...rest].join(text.separator)),
    asks: word(item.asks),
    expected: number(item.expected),
    found: number(item.found),
    implied: number(item.implied),
    resolution: word(item.settled?.text ?? ''),
    note: word(item.settled?.note ?? ''),
    by: word(item.settled?.name ?? ''),
    at: word(item.settled?.day ?? ''),
    source: item.source
      ? { text: item.source.label, value: item.source.href, href: item.source.href, external: true }
      : word(text.noSource),
  };
}

const word = (text: string): TableCell => ({ text, value: text });

const number = (value: number | null): TableCell => ({
  text: value === null ? '' : String(value),
  value,
});
