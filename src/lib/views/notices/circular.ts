import { checksText } from '../../messages/checks.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { noticesText } from '../../messages/notices.ts';
import { GRADES } from '../../model/finding.ts';
import type { ChecksSelection, FindingGroup } from '../checks/checks.ts';
import type { FindingItem } from '../checks/item.ts';
import {
  cellsCell,
  closingBlocks,
  countOf,
  dayText,
  definitionBlocks,
  expectedCell,
  gradesText,
  headBlocks,
  listedItems,
  numberCell,
  reportsOf,
  sentenceCell,
  sourceTextOf,
  type NoticeDataset,
} from './parts.ts';
import type { NoticeChoices, NoticeFields, Paper, PaperBlock, PaperColumn } from './paper.ts';

type Unit = { agency: string; division: string; items: readonly FindingItem[] };

/**
 * The circular on the findings of a selection (通报): how many each agency has, then each with what is
 * printed in its reports.
 * @returns null when nothing is left to list
 */
export function circularPaper(
  groups: readonly FindingGroup[],
  selection: Pick<ChecksSelection, 'reports' | 'dated' | 'years' | 'keptTo'>,
  { openOnly, onePage }: NoticeChoices,
  fields: NoticeFields,
  dataset: NoticeDataset,
  language: Language,
): Paper | null {
  const text = noticesText[language];
  const read = groups.map(({ agency, division, items }) => ({
    agency,
    division,
    ...listedItems(items, openOnly),
  }));
  const units = read
    .filter(({ listed }) => listed.length > 0)
    .map(({ agency, division, listed }): Unit => ({ agency, division, items: listed }));
  if (units.length === 0) return null;
  const all = units.flatMap(({ items }) => items);
  const settled = read.reduce((sum, unit) => sum + unit.settled, 0);
  const number = (value: number) => formatExact(value, language);
  const late = lateBlocks(units, selection, language);
  const before = late.length === 0 ? 2 : 3;
  return {
    fileName: [text.circular, fields.title].join(text.fileJoin),
    title: fields.title,
    blocks: [
      ...headBlocks(fields, language),
      {
        kind: 'paragraph',
        text: text.circularOpening(
          selection.years ?? '',
          number(selection.reports),
          text.keptTo(selection.keptTo),
          number(units.length),
          number(all.length),
          gradesText(all, language),
        ),
      },
      { kind: 'heading', text: text.rankingAt(text.ordinal(1), text.ranking) },
      countsTable(units, language),
      ...late,
      ...units.flatMap((unit, at) => unitBlocks(unit, at + before, onePage, language)),
      ...closingBlocks(fields, settled, language),
      ...definitionBlocks(all, dataset, language),
    ],
  };
}

function countsTable(units: readonly Unit[], language: Language): PaperBlock {
  const text = noticesText[language];
  const grades = checksText[language].grade;
  const column = (label: string): PaperColumn => ({ label, share: 12, numeric: true });
  return {
    kind: 'table',
    columns: [
      { label: text.columns.at, share: 8, numeric: true },
      { label: text.columns.unit, share: 28 },
      { label: text.columns.division, share: 16 },
      ...GRADES.map((grade) => column(grades[grade])),
      column(text.columns.total),
    ],
    rows: units.map(({ agency, division, items }, at) => [
      String(at + 1),
      agency,
      division,
      ...GRADES.map((grade) => formatExact(countOf(items, grade), language)),
      formatExact(items.length, language),
    ]),
  };
}

/** The reports that came out after their day, by name, and of how many the day is known at all. */
function lateBlocks(
  units: readonly Unit[],
  { reports, dated }: Pick<ChecksSelection, 'reports' | 'dated'>,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  const number = (value: number) => formatExact(value, language);
  const late = units.flatMap(({ items }) => items.filter((item) => item.late !== null));
  if (late.length === 0) return [];
  return [
    { kind: 'heading', text: text.rankingAt(text.ordinal(2), text.late(number(late.length))) },
    {
      kind: 'paragraph',
      text: text.lateOf(number(reports), number(dated), number(reports - dated)),
    },
    {
      kind: 'table',
      columns: [
        { label: text.columns.at, share: 8, numeric: true },
        { label: text.columns.unit, share: 40 },
        { label: text.columns.report, share: 27 },
        { label: text.columns.published, share: 25 },
      ],
      rows: late.map((item, at) => [
        String(at + 1),
        item.agency,
        text.ofReport(item.year, item.scope),
        dayText(item.late ?? '', language),
      ]),
    },
    { kind: 'note', text: text.lateDays },
  ];
}

function unitBlocks(
  { agency, items }: Unit,
  at: number,
  onePage: boolean,
  language: Language,
): PaperBlock[] {
  const text = noticesText[language];
  const { columns } = text;
  return [
    {
      kind: 'heading',
      text: text.unit(text.ordinal(at), agency, formatExact(items.length, language)),
      ...(onePage ? { newPage: true as const } : {}),
    },
    {
      kind: 'table',
      columns: [
        { label: columns.report, share: 15 },
        { label: columns.grade, share: 8 },
        { label: columns.finding, share: 31 },
        { label: columns.cells, share: 21 },
        { label: columns.expected, share: 16 },
        { label: columns.found, share: 9, numeric: true },
      ],
      rows: items.map((item) => [
        text.ofReport(item.year, item.scope),
        item.gradeLabel,
        sentenceCell(item, language),
        cellsCell(item, language),
        expectedCell(item, language),
        numberCell(item.found, language),
      ]),
    },
    ...reportsOf(items).map(([item]): PaperBlock => ({
      kind: 'note',
      text: text.source(text.ofReport(item.year, item.scope), sourceTextOf(item, language)),
    })),
  ];
}
