import { findIndicator } from '../../lib/catalogue/catalogue.ts';
import { findingSentence } from '../../lib/checks/finding-sentence.ts';
import { checksText } from '../../lib/messages/checks.ts';
import { printedSheetText } from '../../lib/messages/import/printed-sheet.ts';
import { readingText } from '../../lib/messages/import/reading.ts';
import { cellName, type Finding } from '../../lib/model/finding.ts';
import type { ParsedReport, Unread } from '../../lib/model/parsed-report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';
import { nameOf } from './report-json.ts';

const words = readingText.zh;
const text = printedSheetText.zh;

/** More cells than this are not named one by one. */
const FEW = 3;

/** How much of a report needs attention, to stand right below its name. */
export function countsLine({ parsed, findings }: CompiledReport): string {
  const { cells, narrative, unread } = parsed;
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const doubtful = [...cells, ...narrative].filter(({ doubts }) => doubts.length > 0).length;
  return text.counts({
    cells: cells.length,
    doubtful,
    unread: unread.length,
    pass: count('PASS'),
    fail: count('FAIL'),
    holds: count('HOLDS_IF_BLANKS_ARE_0'),
    open: count('CANNOT_JUDGE'),
  });
}

/** What fails, what was not read and what is doubtful, each with its place; nothing when all is well. */
export function attentionLines({ parsed, findings }: CompiledReport): string[] {
  return [
    ...part(text.failing, findings.filter(({ verdict }) => verdict === 'FAIL').map(findingLine)),
    ...part(text.unread, parsed.unread.map(unreadLine)),
    ...part(text.doubtful, doubtLines(parsed)),
  ];
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${title}（${lines.length}）`, ...lines.map((line) => `  ${line}`)] : [];

const findingLine = (finding: Finding): string =>
  `${finding.rule} ${checksText.zh.grade[finding.grade]}  ${findingSentence(finding, 'zh')}${namesOf(finding)}`;

/** The codes by which the other commands name the cells. */
const namesOf = ({ cells }: Finding): string =>
  cells.length > 0 && cells.length <= FEW ? `〔${cells.map(cellName).join(' ')}〕` : '';

function unreadLine({ reason, indicator, text: printed, provenance }: Unread): string {
  const place = provenance?.page ? text.page(provenance.page) : '';
  const label = indicator === null ? '' : `${findIndicator(indicator)?.short.zh ?? indicator} `;
  return `${place}${label}${words.unread[reason]}${printed ? `：${printed.replace(/\s+/g, ' ')}` : ''}`;
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
    more.length > 0 ? `${line}${text.cells(more.length + 1)}` : `${line}〔${name}〕`,
  );
}
