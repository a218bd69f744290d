import { indicatorOf } from '../../lib/catalogue/catalogue.ts';
import { ruleText } from '../../lib/checks/registry.ts';
import { checksText } from '../../lib/messages/checks.ts';
import { domainText } from '../../lib/messages/domain.ts';
import { readingText } from '../../lib/messages/reading.ts';
import { APPLICANTS } from '../../lib/model/applicant.ts';
import { cellName, type Finding } from '../../lib/model/finding.ts';
import type { HeaderField, ParsedReport, PrintedValue } from '../../lib/model/parsed-report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';
import { displayWidth } from './format-table.ts';

const words = readingText.zh;
const domain = domainText.zh;

/** A report for a person to read: figures by section, a question mark beside what is doubtful. */
export function reportSheet({ parsed, findings }: CompiledReport): string {
  return [
    ...headerLines(parsed),
    ...narrativeLines(parsed),
    ...tableLines(parsed),
    ...findingLines(findings),
    ...unreadLines(parsed),
  ].join('\n');
}

function headerLines({ header, beside }: ParsedReport): string[] {
  const { agency, year, form, scope } = header;
  return [
    `${told(agency, String)}  ${told(year, String)}  ` +
      `${told(form, (value) => domain.form[value])}  ${told(scope, (value) => domain.scope[value])}`,
    ...beside.map(({ year, cells }) => `并列年份 ${year ?? '?'}：${cells.length} 格`),
  ];
}

function told<T>({ value, doubts }: HeaderField<T>, show: (value: T) => string): string {
  const text = value === null ? '?' : show(value);
  return doubts.length === 0
    ? text
    : `${text}（${doubts.map((code) => words.doubt[code]).join('，')}）`;
}

const shown = ({ value, text }: PrintedValue): string =>
  value === null ? text || '∅' : /^[\d.,+-]*$/.test(text) ? String(value) : `${value}（${text}）`;

function narrativeLines({ narrative }: ParsedReport): string[] {
  const lines = narrative.map(({ indicator, printed, doubts, parts }) => {
    const list = parts.map(({ label, value }) => `${label} ${value}`).join('，');
    return `  ${padded(indicator, 26)} ${shown(printed)}${doubts.length > 0 ? ' ?' : ''}${list ? `：${list}` : ''}`;
  });
  return lines.length > 0 ? ['', domain.section.narrative, ...lines] : [];
}

function tableLines({ cells }: ParsedReport): string[] {
  const rows = new Map<string, Map<string, string>>();
  for (const { indicator, applicant, printed, doubts } of cells) {
    const row = rows.get(indicator) ?? new Map<string, string>();
    row.set(applicant, `${shown(printed)}${doubts.length > 0 ? '?' : ''}`);
    rows.set(indicator, row);
  }
  let section = '';
  return [...rows].flatMap(([code, row]) => {
    const indicator = indicatorOf(code);
    const heading = indicator.section === section ? [] : ['', domain.section[indicator.section]];
    section = indicator.section;
    const figures = APPLICANTS.flatMap((name) => row.get(name) ?? []);
    return [
      ...heading,
      `  ${padded(indicator.short.zh, 26)} ${figures.map((f) => f.padStart(6)).join(' ')}`,
    ];
  });
}

function findingLines(findings: readonly Finding[]): string[] {
  const text = checksText.zh;
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const failing = findings.filter(({ verdict }) => verdict === 'FAIL');
  return [
    '',
    `勾稽：通过 ${count('PASS')}，不符 ${count('FAIL')}，` +
      `空白视为0时成立 ${count('HOLDS_IF_BLANKS_ARE_0')}，无法判断 ${count('CANNOT_JUDGE')}`,
    ...failing.map(
      ({ check, grade, cells, expected, found }) =>
        `  ${check} ${text.grade[grade]} ${cells[0] ? cellName(cells[0]) : ''} ` +
        `应为 ${expected ?? '?'}，所印 ${found ?? '?'}：${ruleText(check, 'zh').note}`,
    ),
  ];
}

function unreadLines({ unread }: ParsedReport): string[] {
  if (unread.length === 0) return [];
  return [
    '',
    `未能读取 ${unread.length} 处`,
    ...unread.map(
      ({ reason, indicator, text }) =>
        `  ${words.unread[reason]}${indicator ? `（${indicator}）` : ''}：${text}`,
    ),
  ];
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
