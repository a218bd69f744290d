import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { smallFiles, smallReport } from '../dataset/small-data.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const settled = join(data, 'settled.jsonl');

/** 维持 2, and a total that the four parts do not make. */
function writeData(total: number): void {
  const { divisions, agencies, reports } = smallFiles([
    smallReport({
      figures: {
        'reconsideration.upheld': 2,
        'reconsideration.rectified': 0,
        'reconsideration.other': 0,
        'reconsideration.pending': 0,
        'reconsideration.total': total,
      },
    }),
  ]);
  mkdirSync(join(data, 'reports'), { recursive: true });
  for (const { file, text } of [divisions, agencies, ...reports]) {
    writeFileSync(join(folder, file), text);
  }
}

beforeEach(() => {
  rmSync(settled, { force: true });
  writeData(3);
});

async function check(...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await checkCommand(['--data', data, ...args], terminal);
  return written.join('\n');
}

const finding = async () =>
  JSON.parse(await check('--format', 'json')).find((row: { rule: string }) => row.rule === 'S4.1');

const NAMED = '140404-001 2023 S4.1';

describe('nianbao check', () => {
  it('lists what fails, in codes', async () => {
    expect(await finding()).toMatchObject({
      agency_id: '140404-001',
      verdict: 'FAIL',
      grade: 'E',
      cells: expect.arrayContaining(['reconsideration.total']),
      expected: 2,
      found: 3,
      resolution: null,
    });
  });

  it('prints a table in words, CSV in codes, and refuses another format', async () => {
    expect(await check()).toMatch(/S4\.1 +不符 +FAIL +reconsideration\.total \+4 /);
    expect(await check('--format', 'csv')).toMatch(/^agency_id,agency,[^]*,S4\.1,E,FAIL,/);
    await expect(check('--format', 'xml')).rejects.toMatchObject({ exitCode: 2 });
  });

  it('settles a finding, and a re-run with other figures still carries it', async () => {
    const shown = await check('--settle', NAMED, '--as', 'in_the_report', '--note', '已核');
    expect(shown).toContain('报告所印如此');
    writeData(4);
    expect(await finding()).toMatchObject({
      found: 4,
      resolution: 'in_the_report',
      remark: '已核',
    });
  });

  it('the later verdict counts, and one can be taken back', async () => {
    await check('--settle', NAMED, '--as', 'in_the_report');
    await check('--settle', `${NAMED} reconsideration.total`, '--as', 'in_our_reading');
    expect(await finding()).toMatchObject({ resolution: 'in_our_reading' });
    await check('--settle', NAMED, '--as', 'open');
    expect(await finding()).toMatchObject({ resolution: null });
    expect(readFileSync(settled, 'utf8').split('\n')).toHaveLength(4);
  });

  it('takes the files of two people put together', async () => {
    await check('--settle', NAMED, '--as', 'explanation_accepted');
    const mine = readFileSync(settled, 'utf8');
    rmSync(settled);
    await check('--settle', '140404-001 2023 S4.1', '--as', 'explanation_accepted');
    writeFileSync(settled, mine + readFileSync(settled, 'utf8'));
    expect(await finding()).toMatchObject({ resolution: 'explanation_accepted' });
  });

  it.each([
    ['another finding', ['--settle', '140404-001 2023 S9.9', '--as', 'open'], /no finding/],
    ['another cell', ['--settle', `${NAMED} fees.amount`, '--as', 'open'], /no finding/],
    ['another way', ['--settle', NAMED, '--as', 'fine'], /in_the_report, in_our_reading/],
    ['no way', ['--settle', NAMED], /belong together/],
  ])('refuses %s', async (_, args, message) => {
    await expect(check(...args)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(message),
    });
  });

  it('says what a settlement will replace before it is written', async () => {
    await check('--settle', NAMED, '--as', 'in_the_report', '--note', '已核');
    const before = readFileSync(settled, 'utf8');
    let standing = '';
    const { terminal } = silentTerminal();
    const told: string[] = [];
    const error = (text: string) => {
      told.push(text);
      standing = readFileSync(settled, 'utf8');
    };
    const args = ['--data', data, '--settle', NAMED, '--as', 'in_our_reading'];
    await checkCommand(args, { ...terminal, error });
    expect(told).toEqual([
      expect.stringMatching(
        /^will replace “in_the_report” on 140404-001 2023 S4\.1 .*已核; it stays/,
      ),
    ]);
    expect(standing, 'told before it is written').toBe(before);
  });

  it('names the line that is no settled finding', async () => {
    writeFileSync(settled, '\n{}\n');
    await expect(check()).rejects.toThrow(/settled\.jsonl:2 is not a settled finding/);
  });
});
