import { findIndicator } from '../../lib/catalogue/catalogue.ts';
import { ruleText } from '../../lib/checks/registry.ts';
import { checksText } from '../../lib/messages/checks.ts';
import { domainText } from '../../lib/messages/domain.ts';
import { readingText } from '../../lib/messages/reading.ts';
import { cellName, type CellRef, type Finding } from '../../lib/model/finding.ts';
import type { ParsedReport, Unread } from '../../lib/model/parsed-report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';
import { nameOf } from './report-json.ts';

const words = readingText.zh;

/** How much of a report needs attention, to stand right below its name. */
export function countsLine({ parsed, findings }: CompiledReport): string {
  const { cells, narrative, unread } = parsed;
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const doubtful = [...cells, ...narrative].filter(({ doubts }) => doubts.length > 0).length;
  return (
    `读出 ${cells.length} 格，存疑 ${doubtful}，未能读取 ${unread.length} 处；` +
    `勾稽：通过 ${count('PASS')}，不符 ${count('FAIL')}，` +
    `空白视为0时成立 ${count('HOLDS_IF_BLANKS_ARE_0')}，无法判断 ${count('CANNOT_JUDGE')}`
  );
}

/** What fails, what was not read and what is doubtful, each with its place; nothing when all is well. */
export function attentionLines({ parsed, findings }: CompiledReport): string[] {
  return [
    ...part('不符', findings.filter(({ verdict }) => verdict === 'FAIL').map(findingLine)),
    ...part('未能读取', parsed.unread.map(unreadLine)),
    ...part('存疑', doubtLines(parsed)),
  ];
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${title}（${lines.length}）`, ...lines.map((line) => `  ${line}`)] : [];

function findingLine({ check, grade, cells, expected, found, implied }: Finding): string {
  const [first] = cells;
  const figures = [
    ...(expected === null ? [] : [`应为 ${expected}`]),
    ...(found === null ? [] : [`所印 ${found}`]),
    ...(implied === null ? [] : [`若为 ${implied} 则成立`]),
  ].join('，');
  return [
    `${check} ${checksText.zh.grade[grade]}`,
    ...(first ? [cellWords(first)] : []),
    ...(figures ? [figures] : []),
    ruleText(check, 'zh').note,
  ].join('  ');
}

/** `复议总计`, `予以公开·自然人`, and the code, by which the other commands name the cell. */
function cellWords(cell: CellRef): string {
  const label = findIndicator(cell.code)?.short.zh ?? cell.code;
  const column = cell.applicant === null ? '' : `·${domainText.zh.applicant[cell.applicant]}`;
  return `${label}${column}〔${cellName(cell)}〕`;
}

function unreadLine({ reason, indicator, text, provenance }: Unread): string {
  const place = provenance?.page ? `第${provenance.page}页 ` : '';
  const label = indicator === null ? '' : `${findIndicator(indicator)?.short.zh ?? indicator} `;
  return `${place}${label}${words.unread[reason]}${text ? `：${text.replace(/\s+/g, ' ')}` : ''}`;
}

/** Rows whose cells have the same doubts stand once. */
function doubtLines({ cells, narrative }: ParsedReport): string[] {
  const lines = new Map<string, string[]>();
  const add = (code: string, name: string, doubts: readonly string[]): void => {
    if (doubts.length === 0) return;
    const label = findIndicator(code)?.short.zh ?? code;
    const key = `${label}：${doubts.map((doubt) => words.doubt[doubt]).join('，')}`;
    lines.set(key, [...(lines.get(key) ?? []), name]);
  };
  for (const { indicator, doubts } of narrative) add(indicator, indicator, doubts);
  for (const cell of cells) add(cell.indicator, nameOf(cell), cell.doubts);
  return [...lines].map(([line, [name = '', ...more]]) =>
    more.length > 0 ? `${line}（${more.length + 1}格）` : `${line}〔${name}〕`,
  );
}
