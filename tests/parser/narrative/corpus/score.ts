import type { ParsedReport } from '../../../../src/lib/model/parsed-report.ts';
import { parseReport } from '../../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../../documents.ts';
import { CODES, type ToldCase, type ToldValues } from './told-case.ts';

/** A report on 2024 of which Section I is these words. */
export const reportOf = (words: string): ParsedReport =>
  parseReport(
    document(
      ...paragraphs(
        '云岭县示例局2024年政府信息公开工作年度报告',
        '统计期限自2024年1月1日起至2024年12月31日止。',
        '一、总体情况',
        ...words.split('\n'),
      ),
    ),
  );

export type Score = {
  values: number;
  read: number;
  /** Read otherwise than told, without a doubt; and told but not read. */
  wrong: string[];
  missed: string[];
};

const entries = (values: ToldValues) =>
  Object.entries(values) as [keyof typeof CODES, number | 'none'][];

/** How many of the values are read, and what is read without a doubt that nobody told. */
export function scoreOf(cases: readonly ToldCase[]): Score {
  const score: Score = { values: 0, read: 0, wrong: [], missed: [] };
  for (const [words, told, perhaps = {}] of cases) {
    const { narrative } = reportOf(words);
    const allowed = [...entries(told), ...entries(perhaps)];
    for (const { indicator, printed, doubts } of narrative) {
      const value = printed.status === 'none_in_words' ? 'none' : printed.value;
      const isRight = allowed.some(([name, right]) => CODES[name] === indicator && right === value);
      if (!isRight && doubts.length === 0) score.wrong.push(`${words}: ${indicator} ${value}`);
    }
    for (const [name, right] of entries(told)) {
      score.values += 1;
      const found = narrative.find(({ indicator }) => indicator === CODES[name]);
      const value = found?.printed.status === 'none_in_words' ? 'none' : found?.printed.value;
      if (value === right) score.read += 1;
      else score.missed.push(`${words}: ${CODES[name]} ${right}, read ${value}`);
    }
  }
  return score;
}
