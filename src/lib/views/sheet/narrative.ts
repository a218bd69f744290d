import { NARRATIVE } from '../../catalogue/sections/narrative.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { formCell, type FormCell, type FormRow, type FormTable, type Sheet } from './form-sheet.ts';
import { sourceLink } from '../figures/local-mark.ts';
import { changeCells, versusHead, versusWithin, type Versus } from './change-cells.ts';

/** Section I: figures told in prose, with the named parts the prose splits some of them into. */
export function narrativeTable(sheet: Sheet, pair: Versus, language: Language): FormTable {
  const versus = versusWithin(
    pair,
    NARRATIVE.map(({ code }) => code),
    (report, code) => sheet.datum(report, code).value,
  );
  const text = agenciesText[language];
  const { reports } = sheet;
  const collected = NARRATIVE.flatMap(({ code }) =>
    reports.filter((report) => sheet.isCollected(report, code)),
  ).length;
  return {
    id: 'narrative',
    title: text.section.narrative,
    notes: [text.items(collected)],
    head: [
      [
        { text: text.item, label: true },
        ...reports.map(({ year }) => ({ text: text.yearHead(year) })),
        ...versusHead(versus, language),
      ],
    ],
    rows: NARRATIVE.flatMap(({ code, label, parent }): FormRow[] => [
      {
        kind: 'row',
        id: code,
        indicator: code,
        label: label[language],
        depth: parent ? 1 : 0,
        cells: [
          ...reports.map((report) => formCell(sheet, report, code, language)),
          ...changeCells(code, versus, (report) => sheet.datum(report, code), language),
        ],
        collected: reports.some((report) => sheet.isCollected(report, code)),
      },
      ...partRows(sheet, code, versus, language),
    ]),
  };
}

function partRows(sheet: Sheet, code: string, versus: Versus, language: Language): FormRow[] {
  const text = agenciesText[language];
  const own = sheet.parts.filter((part) => part.indicator === code);
  if (own.length === 0) return [];
  const labels = [...new Set(own.map(({ label }) => label))];
  const empty = versus ? [{ text: '', value: null }] : [];
  return [
    ...labels.map((label): FormRow => ({
      kind: 'row',
      id: `${code} ${label}`,
      label: text.part(label),
      depth: 2,
      cells: [
        ...sheet.reports.map((report) => {
          const part = own.find((row) => row.report === report.report && row.label === label);
          return part
            ? {
                text: formatExact(part.value, language),
                value: part.value,
                ...sourceLink(report.source, language),
              }
            : { text: '', value: null };
        }),
        ...empty,
      ],
      collected: true,
    })),
    {
      kind: 'row',
      id: `${code} sum`,
      label: text.partsSum,
      depth: 2,
      cells: [
        ...sheet.reports.map((report) =>
          sumCell(
            own.filter((row) => row.report === report.report).map(({ value }) => value),
            sheet.datum(report, code).value,
            language,
          ),
        ),
        ...empty,
      ],
      collected: true,
    },
  ];
}

/** The sum of named parts, and whether it is the figure they split. */
function sumCell(parts: readonly number[], whole: number | null, language: Language): FormCell {
  const text = agenciesText[language];
  if (parts.length === 0) return { text: '', value: null };
  const sum = parts.reduce((total, value) => total + value, 0);
  return {
    text: formatExact(sum, language),
    value: sum,
    sub:
      whole === null
        ? undefined
        : sum === whole
          ? text.partsAgree
          : text.partsDiffer(formatExact(whole, language)),
  };
}
