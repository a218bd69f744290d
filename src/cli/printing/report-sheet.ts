import { indicatorOf } from '../../lib/catalogue/catalogue.ts';
import { applicantsOf } from '../../lib/catalogue/cells-of-row.ts';
import { domainText } from '../../lib/messages/domain.ts';
import { printedSheetText } from '../../lib/messages/import/printed-sheet.ts';
import { readingText } from '../../lib/messages/import/reading.ts';
import { APPLICANTS, type Applicant } from '../../lib/model/applicant.ts';
import type { HeaderField, ParsedReport, PrintedValue } from '../../lib/model/parsed-report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';
import { displayWidth } from '../../lib/messages/text-width.ts';
import { attentionLines, countsLine } from './sheet-attention.ts';

const words = readingText.zh;
const domain = domainText.zh;
const text = printedSheetText.zh;

const LABEL_WIDTH = 28;
const FIGURE_WIDTH = 8;

/**
 * A report for a person to read: what it is and how much of it needs attention, the figures by section
 * with a question mark beside what is doubtful, and last, one by one, what needs attention.
 */
export function reportSheet(compiled: CompiledReport): string {
  const { parsed } = compiled;
  return [
    headerLine(parsed),
    countsLine(compiled),
    text.signs,
    ...narrativeLines(parsed),
    ...tableLines(parsed),
    ...besideLines(parsed),
    ...attentionLines(compiled),
  ].join('\n');
}

function headerLine({ header: { agency, year, form, scope } }: ParsedReport): string {
  return [
    told(agency, String, text.noAgency),
    told(year, text.year, text.noYear),
    told(form, (value) => domain.form[value], text.noForm),
    told(scope, (value) => domain.scope[value], text.noScope),
  ].join('  ');
}

function told<T>(field: HeaderField<T>, show: (value: T) => string, missing: string): string {
  const found = field.value === null ? missing : show(field.value);
  return field.doubts.length === 0
    ? found
    : `${found}（${field.doubts.map((code) => words.doubt[code]).join('，')}）`;
}

/** `∅` is an empty cell; a sign or words stand as printed. */
function shown({ value, text: printed }: PrintedValue): string {
  if (value === null) return printed || '∅';
  return /^[\d.,+-]*$/.test(printed) ? String(value) : `${value}（${printed}）`;
}

function narrativeLines({ narrative }: ParsedReport): string[] {
  const lines = narrative.flatMap(({ indicator, printed, doubts, parts }) => [
    `  ${padded(indicatorOf(indicator).short.zh, LABEL_WIDTH)}  ${toldFigure(printed)}${doubts.length > 0 ? '?' : ''}`,
    ...parts.map(({ label, value }) => `    ${text.part(label, value)}`),
  ]);
  return lines.length > 0 ? ['', domain.section.narrative, ...lines] : [];
}

/** As printed where that holds the figure, so that its unit and its hedge are seen. */
const toldFigure = ({ value, text: printed }: PrintedValue): string =>
  value !== null && !printed.replace(/[,，]/g, '').includes(String(value))
    ? `${value}（${printed}）`
    : printed || '∅';

function tableLines({ cells }: ParsedReport): string[] {
  const rows = new Map<string, Map<Applicant, string>>();
  for (const { indicator, applicant, printed, doubts } of cells) {
    const row = rows.get(indicator) ?? new Map<Applicant, string>();
    row.set(applicant, `${shown(printed)}${doubts.length > 0 ? '?' : ' '}`);
    rows.set(indicator, row);
  }
  let section = '';
  return [...rows].flatMap(([code, row]) => {
    const indicator = indicatorOf(code);
    const isNew = indicator.section !== section;
    section = indicator.section;
    const label = padded(indicator.short.zh, LABEL_WIDTH);
    const columns = applicantsOf(indicator);
    const figures = columns.map((name) => aligned(row.get(name) ?? '', FIGURE_WIDTH)).join('');
    return [
      ...(isNew ? ['', domain.section[indicator.section], ...applicantHeads(section)] : []),
      `  ${label}${figures}`.trimEnd(),
    ];
  });
}

function applicantHeads(section: string): string[] {
  if (section !== 'requests') return [];
  const heads = APPLICANTS.map((name) => aligned(`${text.applicant[name]} `, FIGURE_WIDTH));
  return [`  ${padded('', LABEL_WIDTH)}${heads.join('')}`.trimEnd()];
}

function besideLines({ beside }: ParsedReport): string[] {
  return beside.flatMap(({ year, cells }) => ['', text.beside(year, cells.length)]);
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

const aligned = (text: string, width: number): string =>
  ' '.repeat(Math.max(1, width - displayWidth(text))) + text;
