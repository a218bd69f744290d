import { domainText } from '../../messages/domain.ts';
import { formatExact, formatRate, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { APPLICANT_PARTS, APPLICANTS } from '../../model/applicant.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import type { Frame, Point, StackedPart, StackedRow, TableRow } from '../figures/frame.ts';
import { addable } from '../figures/layers.ts';
import { remainder } from '../figures/remainder.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { ratioOfSums } from '../figures/ratio-of-sums.ts';
import {
  datumOf,
  figureRow,
  reportName,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  unitHref,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';
import { figureCell } from '../figures/figure-cell.ts';

const RECEIVED = 'requests.received';

/** Requests received by kind of applicant, with what the total leaves unsplit; counts of cases. */
type Askers = {
  unit: UnitReport;
  parts: (number | null)[];
  total: number | null;
  rest: number | null;
};

/** Who asked: kinds of applicant as shares of the requests received, unit by unit. */
export function askersFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  asked: Asked,
  openings: Openings,
): Frame {
  const text = requestsText[asked.lang];
  const { chosen, others } = shownReports(units, (unit) => {
    const { parts, total, rest } = askersOf(unit);
    return total !== null && total > 0 && parts.some((part) => part !== null) && (rest ?? 0) >= 0;
  });
  const bySize = chosen.map(askersOf).sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const rows = [...bySize, ...others.map(askersOf)];
  const levels = new Set(chosen.map(({ report }) => report.level)).size;
  const isAddable = addable(levels, asked);
  const title = titleOf(bySize, isAddable, asked);
  return {
    id: 'askers',
    title,
    footing: [
      text.given(chosen.length, reportsInYear(reports, asked.year)),
      domainText[asked.lang].scope[asked.scope],
      text.askers.restNote,
      ...(others.length > 0 ? [text.otherYears(others.length)] : []),
    ],
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: true,
            format: 'rate',
            parts: partsOf(asked),
            of: rows.length,
            rows: rows.slice(0, MOST_BARS).map((askers) => bar(askers, asked, openings)),
          },
    table: {
      caption: title,
      columns: [
        unitColumn(asked),
        ...APPLICANTS.map((applicant) => ({
          key: applicant,
          label: domainText[asked.lang].applicant[applicant],
          numeric: true,
        })),
        sourceColumn(asked),
      ],
      rows: [
        ...(isAddable && bySize.length > 1 ? [sumRow(bySize, asked)] : []),
        ...rows.map(({ unit }) =>
          figureRow(
            unit,
            APPLICANTS.map((applicant) =>
              figureCell(datumOf(unit, RECEIVED, applicant), asked.lang),
            ),
            asked,
            openings,
          ),
        ),
      ],
    },
    leftOut: [],
    empty: rows.length === 0 ? { text: text.askers.none, links: [] } : null,
  };
}

function askersOf(unit: UnitReport): Askers {
  const parts = APPLICANT_PARTS.map((applicant) => valueOf(unit, RECEIVED, applicant));
  const total = valueOf(unit, RECEIVED, 'total');
  return { unit, parts, total, rest: remainder(total, parts) };
}

/** The share of one kind of applicant over the reports that state it. */
const together = (rows: readonly Askers[], index: number) =>
  ratioOfSums(
    'share.applicant',
    rows.map(({ parts, total }) => {
      const part = parts[index] ?? null;
      return { value: part, numerator: part, denominator: total };
    }),
  );

function titleOf(chosen: readonly Askers[], isAddable: boolean, asked: Asked): string {
  const text = requestsText[asked.lang].askers;
  const [first] = chosen;
  if (!first) return text.noneInYear(asked.year);
  if (!isAddable) return text.onlyListed(asked.year, chosen.length);
  const kinds = APPLICANT_PARTS.map((applicant, index) => ({
    applicant,
    ...together(chosen, index),
  })).filter(({ value }) => value !== null);
  const most = kinds.sort((a, b) => b.numerator - a.numerator)[0];
  if (!most) return text.onlyListed(asked.year, chosen.length);
  const share = formatRate(most.value ?? NaN, asked.lang);
  const applicant = domainText[asked.lang].applicant[most.applicant];
  return most.known === 1
    ? text.titleOne(first.unit.label, share, applicant)
    : text.title(most.known, share, applicant);
}

function partsOf(asked: Asked): StackedPart[] {
  return [
    ...APPLICANT_PARTS.map((applicant, index) => ({
      key: applicant,
      label: domainText[asked.lang].applicant[applicant],
      fill: `var(--step-${index + 1})`,
    })),
    {
      key: 'rest',
      label: requestsText[asked.lang].askers.rest,
      fill: 'var(--paper)',
      hatched: true,
    },
  ];
}

function bar({ unit, parts, total, rest }: Askers, asked: Asked, openings: Openings): StackedRow {
  const text = requestsText[asked.lang];
  const labels = partsOf(asked).map(({ label }) => label);
  const point = (value: number | null, index: number): Point => {
    if (value === null) return { value, text: '', hint: '' };
    const share = total ? formatRate(value / total, asked.lang) : '';
    const exact = formatExact(value, asked.lang);
    return {
      value,
      text: formatShort(value, asked.lang),
      hint: `${reportName(unit, asked)}\n${text.outcomes.hint(labels[index] ?? '', exact, share)}`,
    };
  };
  return {
    label: unit.label,
    href: unitHref(unit, asked, openings),
    marked: unit.report.agency_id === asked.marked,
    note: total === null ? undefined : text.cases(formatShort(total, asked.lang)),
    values: [...parts, rest !== null && rest > 0 ? rest : null].map(point),
  };
}

function sumRow(rows: readonly Askers[], asked: Asked): TableRow {
  const text = requestsText[asked.lang];
  const label = text.sumRow(rows.length);
  const total = rows.reduce((sum, askers) => sum + (askers.total ?? 0), 0);
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: label, value: label },
      ...APPLICANT_PARTS.map((_, index) => {
        const { numerator: sum, known } = together(rows, index);
        if (known === 0) return { text: '', value: null };
        const hint = text.grounds.sumHint(known, rows.length);
        return { text: formatExact(sum, asked.lang), value: sum, hint };
      }),
      { text: formatExact(total, asked.lang), value: total },
      { text: '', value: null },
    ],
  };
}
