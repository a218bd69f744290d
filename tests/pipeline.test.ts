import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../src/cli/reading/pdf-resources.ts';
import { ImportRefusal } from '../src/lib/importers/refusal.ts';
import { cellName } from '../src/lib/model/finding.ts';
import { compileReport, NotAReport } from '../src/lib/pipeline.ts';
import { haveSamples, readSample } from './importers/samples.ts';

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

it.runIf(!haveSamples)('the samples are not here: set NIANBAO_SHARED to test on them', () => {
  expect(haveSamples).toBe(false);
});

describe.runIf(haveSamples)('findings on the samples', () => {
  const failing = async (name: string) =>
    (await compile(name, readSample(name))).findings
      .filter(({ verdict }) => verdict === 'FAIL')
      .map(({ rule, grade, cells, expected, found }) => [
        rule,
        grade,
        cells[0] ? cellName(cells[0]) : '',
        expected,
        found,
      ]);

  it('洪泽区 2023: two printed totals are not the sum of their parts', async () => {
    expect(await failing('hongze-2023.pdf')).toEqual([
      ['S4.1', 'E', 'reconsideration.total', 11, 0],
      ['S4.3', 'E', 'litigation.after_reconsideration.total', 5, 0],
      ['S4.4', 'E', 'reconsideration.rectified', 0, 1],
    ]);
  });

  it('襄垣 2021: everything holds, the six parts included', async () => {
    expect(await failing('xiangyuan-2021.txt')).toEqual([]);
    const { findings } = await compile('xiangyuan-2021.txt', readSample('xiangyuan-2021.txt'));
    expect(findings.filter(({ rule }) => rule === 'N4')).toMatchObject([
      { verdict: 'PASS', expected: 9218, found: 9218 },
    ]);
  });

  it('上海市人民政府办公厅 2019: blanks leave the verdict open', async () => {
    const { findings } = await compile('x.html', readSample('shanghai-office-2019.tables.html'));
    const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
    expect(of('S3.1').find(({ cells }) => cells[0]?.code === 'requests.received')).toMatchObject({
      verdict: 'HOLDS_IF_BLANKS_ARE_0',
    });
    expect(of('S3.1').find(({ cells }) => cells[0]?.code === 'outcome.granted')).toMatchObject({
      verdict: 'CANNOT_JUDGE',
    });
  });
});
