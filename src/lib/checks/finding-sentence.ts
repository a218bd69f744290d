import { findIndicator, isDerived } from '../catalogue/catalogue.ts';
import { checksText } from '../messages/checks.ts';
import { domainText } from '../messages/domain.ts';
import { formatExact } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import { cellName, type CellRef, type Finding } from '../model/finding.ts';
import { ruleText } from './registry.ts';

/** More cells than this are told by their sum alone, those that are zero by their number. */
const FEW = 2;

/**
 * A finding as one sentence with the cells it rests on: `行政复议总计印为0，各项之和为11（复议维持
 * 10、复议纠正 1、其余2格为0）`. What is unknown is told as unknown, never as zero.
 */
export function findingSentence(finding: Finding, language: Language): string {
  const { rule, verdict, cells, values, found, implied } = finding;
  const text = checksText[language].sentence;
  const words = ruleText(rule, language);
  const number = (value: number | null): string => {
    if (value === null) return '—';
    // The two forms are named by their years.
    return rule === 'D2' ? String(value) : formatExact(value, language);
  };
  if (verdict === 'FAIL') {
    const said = words.fails({
      cell: labelOf(cells[0], language),
      others: cells
        .slice(1)
        .map((cell) => labelOf(cell, language))
        .join(text.list),
      found: number(found),
      expected: number(finding.expected),
      detail: finding.detail,
    });
    const slip = slipWords(finding, language);
    const sentence = slip === null ? said : text.suspected(said, slip);
    const rest = cells.length > FEW ? quotedCells(cells.slice(1), values.slice(1), language) : '';
    return `${sentence}${rest}`;
  }
  // What is told as none has no figure to quote.
  const from = rule === 'N6' ? 1 : 0;
  const quotes = quotedCells(cells.slice(from), values.slice(from), language);
  if (verdict === 'PASS') return text.passes(words.name, quotes);
  if (verdict === 'HOLDS_IF_BLANKS_ARE_0') return text.holdsIfZero(words.name, quotes);
  const sentence = text.cannotJudge(words.name, quotes);
  if (implied === null) return sentence;
  return found === null
    ? text.impliedTotal(sentence, number(implied))
    : text.implied(sentence, number(implied));
}

/** What was probably done to the suspected number, where its digits tell (S3.7). */
function slipWords({ rule, detail }: Finding, language: Language): string | null {
  if (rule !== 'S3.7' || detail === null || detail === 'row_shifted') return null;
  const words: Readonly<Record<string, string>> = checksText[language].detail;
  return words[detail] ?? null;
}

/** A cell by its official label, with applicant and year where they are needed. */
function labelOf(cell: CellRef | undefined, language: Language): string {
  if (!cell) return '';
  const { sentence } = checksText[language];
  const sections: Readonly<Record<string, string>> = sentence.sections;
  const indicator = findIndicator(cell.code);
  // Han words need no blank between them.
  const plain = indicator?.label[language].replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1');
  const label = plain ?? sections[cell.code.replace('section.', '')] ?? cellName(cell);
  return placed(label, cell, language);
}

function shortOf(cell: CellRef, language: Language): string {
  const short = findIndicator(cell.code)?.short[language];
  return short === undefined ? labelOf(cell, language) : placed(short, cell, language);
}

function placed(label: string, { code, applicant, year }: CellRef, language: Language): string {
  const { sentence } = checksText[language];
  const indicator = findIndicator(code);
  const inColumn = indicator !== undefined && !isDerived(indicator) && indicator.perApplicant;
  const named =
    inColumn && applicant !== null
      ? sentence.cell(label, domainText[language].applicant[applicant])
      : label;
  return year === undefined ? named : sentence.ofYear(named, year);
}

/** Cells with their values in brackets; zeros and unknowns of a long list are counted. */
function quotedCells(
  cells: readonly CellRef[],
  values: readonly (number | null)[],
  language: Language,
): string {
  const { sentence } = checksText[language];
  const pairs = cells.map((cell, at) => ({ cell, value: values[at] ?? null }));
  const long = pairs.length > FEW * 2;
  const told = long ? pairs.filter(({ value }) => value !== 0 && value !== null) : pairs;
  const counted = (of: 0 | null): number =>
    long ? pairs.filter(({ value }) => value === of).length : 0;
  const words = [
    ...told.map(({ cell, value }) =>
      value === null
        ? sentence.unknown(shortOf(cell, language))
        : sentence.value(shortOf(cell, language), formatExact(value, language)),
    ),
    ...(counted(0) > 0 ? [sentence.zeros(counted(0))] : []),
    ...(counted(null) > 0 ? [sentence.unknowns(counted(null))] : []),
  ];
  return words.length === 0 ? '' : sentence.quoted(words.join(sentence.list));
}
