import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { parseCommand } from '../../src/cli/commands/parse.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { smallFiles, smallReport } from '../dataset/small-data.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { FILLINGS } from '../golden/reports/generate/layout.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();
const figures = FILLINGS['slash for zero'](randomFigures(2, '2021'));
const file = join(folder, 'report.docx');

beforeAll(async () => {
  writeFileSync(file, await renderCase(figures, 'plain', 'docx'));
  writeFileSync(join(folder, 'other.txt'), '今天天气很好。\n');
  writeFileSync(join(folder, 'empty.txt'), '');
});

async function run(command: typeof parseCommand, ...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await command(args, terminal);
  return written.join('\n');
}

describe('nianbao parse', () => {
  it('prints one object of what was read', async () => {
    const report = JSON.parse(await run(parseCommand, file, '--json'));
    expect(report).toMatchObject({
      agency: figures.agency,
      year: figures.year,
      form: '2021',
      scope: 'own',
      narrative: figures.narrative,
      unread: [],
      beside: [],
    });
    for (const [key, printed] of Object.entries(figures.cells)) {
      const [, row = '', column = ''] = /^(.*)\.([^.]*)$/.exec(key) ?? [];
      const cell = report.figures[key] ?? report.figures[row]?.[column] ?? null;
      expect([key, cell, report.marks[key]]).toEqual(
        printed === '/' ? [key, null, '/'] : [key, printed, undefined],
      );
    }
    expect(report.findings.length).toBeGreaterThan(25);
    expect(Object.keys(report.findings[0])).toEqual(
      expect.arrayContaining(['check', 'verdict', 'grade', 'cells', 'expected', 'found', 'note']),
    );
  });

  it('prints a sheet to read', async () => {
    const sheet = await run(parseCommand, file);
    expect(sheet).toContain(figures.agency);
    expect(sheet).toContain('三、收到和处理政府信息公开申请情况');
    expect(sheet).toMatch(/勾稽：通过 \d+/);
  });

  it.each([
    ['nothing.pdf', /does not exist/],
    ['.', /is a folder/],
    ['other.txt', /nothing of a disclosure annual report/],
    ['empty.txt', /empty/i],
  ])('%s ends with code 2 and one line', async (name, message) => {
    const failed = run(parseCommand, join(folder, name), '--json');
    await expect(failed).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(message),
    });
    await expect(failed).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
  });

  it.each([[[]], [['a', 'b']]])('%j is wrong usage', async (args) => {
    await expect(run(parseCommand, ...args)).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('nianbao check', () => {
  const data = join(folder, 'data');

  beforeAll(() => {
    const { divisions, agencies, reports } = smallFiles([
      smallReport({
        figures: {
          'reconsideration.upheld': 2,
          'reconsideration.rectified': 0,
          'reconsideration.other': 0,
          'reconsideration.pending': 0,
          'reconsideration.total': 3,
        },
      }),
    ]);
    mkdirSync(join(data, 'reports'), { recursive: true });
    for (const { file, text } of [divisions, agencies, ...reports]) {
      writeFileSync(join(folder, file), text);
    }
  });

  const failing = async (...more: string[]) =>
    JSON.parse(await run(checkCommand, '--data', data, '--format', 'json', ...more));

  it('lists what fails', async () => {
    expect(await failing()).toContainEqual(
      expect.objectContaining({
        check: 'S4.1',
        verdict: 'FAIL',
        expected: 2,
        found: 3,
        resolution: null,
      }),
    );
  });

  it('carries how a person settled a finding', async () => {
    const [finding] = (await failing()).filter(({ check }: { check: string }) => check === 'S4.1');
    const settled = join(folder, 'settled.jsonl');
    const line = {
      agency: finding.agency_id,
      year: finding.year,
      check: 'S4.1',
      cells: finding.cells.split(' '),
      resolution: 'in_the_report',
      note: '',
    };
    writeFileSync(settled, `${JSON.stringify(line)}\n`);
    expect(await failing('--settled', settled)).toContainEqual(
      expect.objectContaining({ check: 'S4.1', resolution: '报告所印如此' }),
    );
    writeFileSync(settled, '{}\n');
    await expect(failing('--settled', settled)).rejects.toThrow(/:1 is not a settled finding/);
  });

  it('prints CSV and refuses another format', async () => {
    expect(await run(checkCommand, '--data', data, '--format', 'csv')).toMatch(
      /^agency_id,agency,/,
    );
    await expect(run(checkCommand, '--format', 'xml')).rejects.toMatchObject({ exitCode: 2 });
  });
});
