import type { ParsedReport } from '../../model/parsed-report.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import { lineText } from '../split-sections.ts';

const DISCLOSURE =
  /政府信息|政务公开|信息公开|依申请公开|申请人情况|本年(处理决定|制发|新制作)|未经复议/;

/** Reports of courts and on other work have figures of the same kind: they are none of ours. */
export function isAnotherReport(lines: readonly ReadingLine[]): boolean {
  const texts = lines.map((line) => squeeze(lineText(line)));
  const titled = texts
    .slice(0, 20)
    .some((text) => text.length <= 40 && /(报告|总结|报表)$/.test(text));
  return titled && !DISCLOSURE.test(texts.join(''));
}

const NOT_TOLD = { value: null, doubts: [] };
/** What is read of a document that is something else. */
export const NOTHING_READ: ParsedReport = {
  header: {
    agency: NOT_TOLD,
    year: NOT_TOLD,
    form: NOT_TOLD,
    scope: NOT_TOLD,
    division: NOT_TOLD,
  },
  cells: [],
  narrative: [],
  sections: [],
  unread: [],
  beside: [],
};
