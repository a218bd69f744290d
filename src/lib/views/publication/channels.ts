import { indicatorOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { publicationText } from '../../messages/publication.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { CHANNELS } from '../../queries/publication.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import type { Frame, Point, StackedRow, TableCell } from '../figures/frame.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { sumKnown } from '../figures/known-sum.ts';
import {
  figureCells,
  figureRow,
  leftOutFor,
  reportName,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  unitHref,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { valueText } from '../figures/figure-cell.ts';

const [WEBSITE] = CHANNELS;
const BEYOND_THE_WEBSITE = CHANNELS.slice(1);
const HEADLINE = 'published.total';

const channelSum = (unit: UnitReport) => sumKnown(CHANNELS.map((code) => valueOf(unit, code)));

/**
 * Channels as parts beside the report's own headline. Never scaled to it: channels overlap, and the
 * headline often leaves some of them out.
 */
export function channelsFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  asked: Asked,
  openings: Openings,
): Frame {
  const text = publicationText[asked.lang].channels;
  const has = (unit: UnitReport) => BEYOND_THE_WEBSITE.some((code) => valueOf(unit, code) !== null);
  const { chosen, others } = shownReports(units, has);
  const largestFirst = (a: UnitReport, b: UnitReport) =>
    (channelSum(b).sum ?? 0) - (channelSum(a).sum ?? 0);
  const rows = [...[...chosen].sort(largestFirst), ...others];
  const exceeding = chosen.filter((unit) => {
    const headline = valueOf(unit, HEADLINE);
    const { sum } = channelSum(unit);
    return headline !== null && sum !== null && sum > headline;
  }).length;
  const title = titleOf(chosen, asked);
  return {
    id: 'channels',
    title,
    footing: [
      text.given(chosen.length, reportsInYear(reports, asked.year)),
      domainText[asked.lang].scope[asked.scope],
      text.mayExceed,
      ...(exceeding > 0 ? [text.exceeding(exceeding)] : []),
      ...(others.length > 0 ? [publicationText[asked.lang].otherYears(others.length)] : []),
    ],
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: false,
            format: 'count',
            outlineLabel: text.outline,
            of: rows.length,
            parts: CHANNELS.map((code, index) => ({
              key: code,
              label: indicatorOf(code).short[asked.lang],
              fill: `var(--step-${index + 1})`,
            })),
            rows: rows.slice(0, MOST_BARS).map((unit) => bar(unit, asked, openings)),
          },
    table: {
      caption: title,
      columns: [
        unitColumn(asked),
        ...[...CHANNELS, HEADLINE].map((code) => ({
          key: code,
          label: indicatorOf(code).short[asked.lang],
          numeric: true,
        })),
        { key: 'sum', label: text.sum, numeric: true },
        sourceColumn(asked),
      ],
      rows: rows.map((unit) =>
        figureRow(
          unit,
          [...figureCells(unit, [...CHANNELS, HEADLINE], asked), sumCell(unit, asked)],
          asked,
          openings,
        ),
      ),
    },
    leftOut: leftOutFor(
      text.onlyWebsite,
      units.filter(
        (unit) => unit.isChosenYear && !has(unit) && unit.cells.has(cellKey(WEBSITE, 'total')),
      ),
      asked,
      openings,
    ),
    empty: rows.length === 0 ? { text: text.none, links: [] } : null,
  };
}

function titleOf(chosen: readonly UnitReport[], asked: Asked): string {
  const text = publicationText[asked.lang].channels;
  const most = chosen
    .flatMap((unit) =>
      CHANNELS.map((code) => ({ unit, code, value: valueOf(unit, code) ?? -Infinity })),
    )
    .sort((a, b) => b.value - a.value)[0];
  if (!most) return text.noneInYear(asked.year);
  return text.title(
    asked.year,
    chosen.length,
    most.unit.label,
    indicatorOf(most.code).short[asked.lang],
    valueText(most.code, most.value, asked.lang, 'short'),
  );
}

function bar(unit: UnitReport, asked: Asked, openings: Openings): StackedRow {
  const headline = valueOf(unit, HEADLINE);
  return {
    label: unit.label,
    href: unitHref(unit, asked, openings),
    marked: unit.report.agency_id === asked.marked,
    outline: headline,
    note:
      headline === null
        ? undefined
        : publicationText[asked.lang].channels.headlineNote(
            valueText(HEADLINE, headline, asked.lang, 'short'),
          ),
    values: CHANNELS.map((code): Point => {
      const cell = unit.cells.get(cellKey(code, 'total'));
      const value = cell?.value ?? null;
      const printed = cell?.status === 'rounded' ? cell.mark : null;
      const exact = value === null ? '' : valueText(code, value, asked.lang);
      return {
        value,
        text: value === null ? '' : valueText(code, value, asked.lang, 'short'),
        hint: [
          reportName(unit, asked),
          punctuation[asked.lang].named(indicatorOf(code).label[asked.lang], printed ?? exact),
        ].join('\n'),
      };
    }),
  };
}

/** The sum of the channels a report gives, with how many of the four these are. */
function sumCell(unit: UnitReport, asked: Asked): TableCell {
  const { sum, known, all } = channelSum(unit);
  if (sum === null) return { text: '', value: null };
  return {
    text: formatExact(sum, asked.lang),
    value: sum,
    hint: publicationText[asked.lang].channels.ofChannels(known, all),
  };
}
