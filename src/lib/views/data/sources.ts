import type { Answers } from '../../db/query-set.ts';
import type { DataRows, Origin, ProvinceCount } from '../../queries/data.ts';
import { dataText } from '../../messages/data/data.ts';
import { formatExact } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import { yearSpan } from './dictionary.ts';
import type { TableModel, TableRow } from '../figures/frame.ts';

export type Sources = {
  title: string;
  facts: readonly string[];
  provinces: TableModel;
  statuses: readonly { status: string; cells: string; numbers: string; meaning: string }[];
};

/** Where the figures come from, what is missing and why; every number from the rows. */
export function sourcesOf(
  rows: Answers<DataRows>,
  origin: Origin,
  asked: Asked,
  openings: Openings,
): Sources {
  const text = dataText[asked.lang];
  const exact = (value: number) => formatExact(value, asked.lang);
  const { whence } = text;
  const missing = rows.provinces.filter(({ reports }) => reports === 0).map(({ name }) => name);
  const covered = rows.provinces.length - missing.length;
  return {
    title: text.sourcesTitle(exact(origin.publisher), exact(origin.reports)),
    facts: [
      whence.reach(
        exact(origin.agencies),
        covered,
        punctuation[asked.lang].listed(missing),
      ),
      whence.copies(origin.copies, origin.unsourced),
      whence.partial(origin.complete, exact(origin.reports - origin.complete)),
      whence.outcomes(origin.with_outcomes),
      whence.years(exact(origin.one_year), origin.two_years, origin.more_years),
      whence.dated(origin.dated, exact(origin.reports)),
      whence.kept,
      whence.divisions,
    ],
    provinces: {
      caption: text.provincesTitle(covered, rows.provinces.length),
      columns: [
        { key: 'province', label: text.provinceColumns.province, numeric: false },
        { key: 'reports', label: text.provinceColumns.reports, numeric: true },
        { key: 'agencies', label: text.provinceColumns.agencies, numeric: true },
        { key: 'aggregate', label: text.provinceColumns.aggregate, numeric: true },
        { key: 'own', label: text.provinceColumns.own, numeric: true },
        { key: 'complete', label: text.provinceColumns.complete, numeric: true },
        { key: 'years', label: text.provinceColumns.years, numeric: false },
      ],
      rows: rows.provinces.map((province) => provinceRow(province, asked, openings)),
    },
    statuses: rows.statuses.map(({ status, cells, numbers }) => ({
      status,
      cells: exact(cells),
      numbers: exact(numbers),
      meaning: text.status[status],
    })),
  };
}

function provinceRow(row: ProvinceCount, asked: Asked, openings: Openings): TableRow {
  const text = dataText[asked.lang];
  const count = (value: number) => ({ text: formatExact(value, asked.lang), value });
  if (row.reports === 0) {
    const none = { text: text.none, value: null, missing: 'no_report' as const };
    return {
      id: row.code,
      cells: [
        { text: row.name, value: row.name },
        none,
        ...Array(5).fill({ text: '', value: null }),
      ],
    };
  }
  const { first_year: first, last_year: last } = row;
  const years = first === null || last === null ? null : yearSpan(first, last);
  return {
    id: row.code,
    cells: [
      {
        text: row.name,
        value: row.name,
        href: hrefOf('/', { lang: asked.lang, division: row.code }, openings),
      },
      count(row.reports),
      count(row.agencies),
      count(row.aggregate),
      count(row.own),
      count(row.complete),
      { text: years ?? '', value: years },
    ],
  };
}
