import { INDICATORS, isFormRow } from '../../catalogue/catalogue.ts';
import type { Form } from '../../model/report.ts';
import { agenciesText, type AgenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import type { AgencyReport } from '../../queries/agencies/sheet.ts';
import { formCell, type FormRow, type FormTable, type HeadCell, type Sheet } from './form-sheet.ts';

type Measure = readonly [suffix: string, word: keyof AgenciesText['measure']];
type Subject = keyof AgenciesText['subject'];

/** One article of the form: the same measures asked of each subject. */
type Block = { article: number; subjects: readonly Subject[]; measures: readonly Measure[] };

const ITEMS: readonly Measure[] = [
  ['items_prev', 'items_prev'],
  ['items_change', 'items_change'],
];

/** Section II as each form prints it: articles of 政府信息公开条例 art. 20. */
const LAYOUT: Record<Form, readonly Block[]> = {
  '2021': [
    {
      article: 1,
      subjects: ['rules', 'normative'],
      measures: [
        ['issued', 'issued'],
        ['repealed', 'repealed'],
        ['effective', 'effective'],
      ],
    },
    { article: 5, subjects: ['permits'], measures: [['decisions', 'decisions2021']] },
    {
      article: 6,
      subjects: ['penalties', 'coercion'],
      measures: [['decisions', 'decisions2021']],
    },
    { article: 8, subjects: ['fees'], measures: [['amount', 'amount']] },
  ],
  '2019': [
    {
      article: 1,
      subjects: ['rules', 'normative'],
      measures: [
        ['made', 'made'],
        ['disclosed', 'disclosed'],
        ['disclosed_total', 'disclosed_total'],
      ],
    },
    {
      article: 5,
      subjects: ['permits', 'services'],
      measures: [...ITEMS, ['decisions', 'decisions']],
    },
    {
      article: 6,
      subjects: ['penalties', 'coercion'],
      measures: [...ITEMS, ['decisions', 'decisions']],
    },
    { article: 8, subjects: ['fees'], measures: ITEMS },
    {
      article: 9,
      subjects: ['procurement'],
      measures: [
        ['items', 'procurement_items'],
        ['amount', 'procurement_amount'],
      ],
    },
  ],
};

/** Columns that one, two and three measures all divide. */
const COMMON = 6;

/** Section II, one table for each form in use, with its years side by side under every measure. */
export function publicationTables(sheet: Sheet, language: Language): FormTable[] {
  const forms = [...new Set(sheet.reports.map(({ form }) => form))];
  return forms.map((form) => publicationTable(sheet, form, forms.length > 1, language));
}

function publicationTable(
  sheet: Sheet,
  form: Form,
  naming: boolean,
  language: Language,
): FormTable {
  const text = agenciesText[language];
  const reports = sheet.reports.filter((report) => report.form === form);
  const codes = INDICATORS.filter(
    (indicator) => indicator.section === 'publication' && isFormRow(indicator, form),
  ).map(({ code }) => code);
  return {
    id: `publication-${form}`,
    title: naming
      ? `${text.section.publication}（${domainText[language].form[form]}）`
      : text.section.publication,
    notes: reports.map((report) =>
      text.cells(
        report.year,
        codes.filter((code) => sheet.isCollected(report, code)).length,
        codes.length,
      ),
    ),
    head: [],
    rows: LAYOUT[form].flatMap((block) => blockRows(sheet, reports, block, language)),
  };
}

function blockRows(
  sheet: Sheet,
  reports: readonly AgencyReport[],
  block: Block,
  language: Language,
): FormRow[] {
  const text = agenciesText[language];
  const width = COMMON * reports.length;
  const step = COMMON / block.measures.length;
  const rows = block.subjects.map((subject): FormRow => {
    const codes = block.measures.map(([suffix]) => `${subject}.${suffix}`);
    return {
      kind: 'row',
      id: subject,
      label: text.subject[subject],
      depth: 0,
      cells: codes.flatMap((code) =>
        reports.map((report) => ({ ...formCell(sheet, report, code, language), span: step })),
      ),
      collected: codes.some((code) => reports.some((report) => sheet.isCollected(report, code))),
    };
  });
  const collected = rows.some((row) => row.collected);
  const head = (id: string, cells: readonly HeadCell[]): FormRow => ({
    kind: 'head',
    id: `${block.article} ${id}`,
    cells,
    collected,
  });
  const years = reports.map(({ year }) => ({ text: text.yearHead(year), span: step }));
  const several = reports.length > 1;
  return [
    head('article', [{ text: text.article(block.article), span: width + 1, label: true }]),
    head('measures', [
      { text: text.content, rows: several ? 2 : 1, label: true },
      ...block.measures.map(([, word]) => ({
        text: text.measure[word],
        span: step * reports.length,
      })),
    ]),
    ...(several
      ? [
          head(
            'years',
            block.measures.flatMap(() => years),
          ),
        ]
      : []),
    ...rows,
  ];
}
