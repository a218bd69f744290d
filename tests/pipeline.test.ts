import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../src/cli/reading/pdf-resources.ts';
import { ImportRefusal } from '../src/lib/importers/refusal.ts';
import { cellName } from '../src/lib/catalogue/cell-key.ts';
import { compileReport, NotAReport, type CompiledReport } from '../src/lib/pipeline.ts';
import type { CaseFormat } from './golden/reports/generate/render-case.ts';
import { renderCase } from './golden/reports/generate/render-case.ts';
import type { LayoutName } from './golden/reports/generate/layout.ts';
import { itWith, readSample } from './importers/samples.ts';
import {
  HONGZE,
  SHANGHAI_OFFICE,
  typedCase,
  XIANGYUAN,
  type TypedReport,
} from './parser/typed-figures.ts';

const compile = (name: string, bytes: Uint8Array) =>
  compileReport({ name, bytes, address: null }, readPdfResource);

const text = (content: string) => new TextEncoder().encode(content);

describe('what is no report is said to be none', () => {
  it('a text about something else', async () => {
    await expect(compile('a.txt', text('今天天气很好。\n'))).rejects.toThrow(NotAReport);
  });

  it('an empty file', async () => {
    await expect(compile('a.txt', text(''))).rejects.toThrow(ImportRefusal);
  });
});

/** The rules that fail, at their first cell, with what they expect and find. */
const failing = ({ findings }: CompiledReport) =>
  findings
    // N12 is about the prose of Section V, of which our writers print one sentence.
    .filter(({ verdict, rule }) => verdict === 'FAIL' && rule !== 'N12')
    .map(({ rule, grade, cells, expected, found }) => [
      rule,
      grade,
      cells[0] ? cellName(cells[0]) : '',
      expected,
      found,
    ]);

/** 洪泽区 2023: two printed totals are not the sum of their parts. */
const HONGZE_FAILS = [
  ['S4.1', 'E', 'reconsideration.total', 11, 0],
  ['S4.3', 'E', 'litigation.after_reconsideration.total', 5, 0],
  ['S4.4', 'E', 'reconsideration.rectified', 0, 1],
];

function holdsShanghai({ findings }: CompiledReport): void {
  const of = (code: string) =>
    findings.find(({ rule, cells }) => rule === 'S3.1' && cells[0]?.code === code);
  expect(of('requests.received')).toMatchObject({ verdict: 'HOLDS_IF_BLANKS_ARE_0' });
  expect(of('outcome.granted')).toMatchObject({ verdict: 'CANNOT_JUDGE' });
}

describe('findings on typed figures, printed and read again', () => {
  const compileTyped = async (report: TypedReport, layout: LayoutName, format: CaseFormat) =>
    compile('printed', await renderCase(typedCase(report), layout, format));

  it.each(['pdf', 'html', 'docx'] as const)('洪泽区 2023 as %s', async (format) => {
    expect(failing(await compileTyped(HONGZE, 'unsplit', format))).toEqual(HONGZE_FAILS);
  });

  it('襄垣 2021: everything holds', async () => {
    expect(failing(await compileTyped(XIANGYUAN, 'plain', 'text layout'))).toEqual([]);
  });

  it('上海市人民政府办公厅 2019: blanks leave the verdict open', async () => {
    holdsShanghai(await compileTyped(SHANGHAI_OFFICE, 'plain', 'html'));
  });
});

describe('findings on the samples', () => {
  const compileSample = async (name: string) => compile(name, readSample(name));

  itWith('hongze-2023.pdf', '洪泽区 2023', async () => {
    expect(failing(await compileSample('hongze-2023.pdf'))).toEqual(HONGZE_FAILS);
  });

  itWith('xiangyuan-2021.txt', '襄垣 2021: everything holds, the six parts included', async () => {
    const report = await compileSample('xiangyuan-2021.txt');
    expect(failing(report)).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule === 'N4')).toMatchObject([
      { verdict: 'PASS', expected: 9218, found: 9218 },
    ]);
  });

  itWith('shanghai-office-2019.tables.html', '上海市人民政府办公厅 2019', async () => {
    holdsShanghai(await compileSample('shanghai-office-2019.tables.html'));
  });
});
