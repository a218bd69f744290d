import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/cli/commands/parse.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { FILLINGS, type FillingName } from '../golden/reports/generate/layout.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();
const plain = randomFigures(2, '2021');
const figures = FILLINGS['slash for zero'](plain);
const file = join(folder, 'report.docx');

/** Files that are no readable report, and what is said of each. */
const BAD: [name: string, content: Uint8Array | string | null, message: RegExp][] = [
  ['nothing.pdf', null, /nothing\.pdf does not exist/],
  ['.', null, /is a folder/],
  ['other.txt', '今天天气很好。\n', /nothing of a disclosure annual report/],
  ['empty.txt', '', /empty/i],
  ['blank.txt', ' \n\n ', /empty/i],
  ['junk.pdf', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /not known/],
  ['head.pdf', '%PDF-1.4\n', /PDF file is incomplete or damaged/],
  ['pk.docx', 'PK\u0003\u0004', /ZIP file is incomplete or damaged/],
  ['scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /an image \(PNG\)/],
  ['bent.doc', ole('WordDocument'), /DOC file is incomplete or damaged/],
  ['bent.xls', ole('Workbook'), /XLS file is incomplete or damaged/],
  ['locked.docx', ole('EncryptedPackage'), /password/],
  ['line\nbreak.txt', '今天', /line\uFFFDbreak/],
];

function ole(stream: string): Uint8Array {
  const name = [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...head, ...new Array<number>(504).fill(0), ...name, 0, 0]);
}

beforeAll(async () => {
  writeFileSync(file, await renderCase(figures, 'plain', 'docx'));
  writeFileSync(join(folder, '-日 报.html'), await renderCase(plain, 'plain', 'html'));
  for (const [name, content] of BAD)
    if (content !== null) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'huge.txt'), '');
  truncateSync(join(folder, 'huge.txt'), 2e8);
  mkdirSync(join(folder, 'reports'));
});

async function run(...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await parseCommand(args, terminal);
  return written.join('\n');
}

/** What the object must hold for a printed cell: its figure, and the mark unless it is a number. */
async function expectCells(filling: FillingName, mark: (printed: unknown) => string | undefined) {
  const filled = FILLINGS[filling](plain);
  const path = join(folder, `${filling.replaceAll(' ', '-')}.docx`);
  writeFileSync(path, await renderCase(filled, 'plain', 'docx'));
  const report = JSON.parse(await run(path, '--json'));
  for (const [key, printed] of Object.entries(filled.cells)) {
    const [, row = '', column = ''] = /^(.*)\.([^.]*)$/.exec(key) ?? [];
    const figure = key in report.figures ? report.figures[key] : report.figures[row]?.[column];
    const value = typeof printed === 'number' ? printed : null;
    expect([key, figure, report.marks[key]]).toEqual([key, value, mark(printed)]);
  }
}

describe('nianbao parse', () => {
  it('prints one object of what was read', async () => {
    const report = JSON.parse(await run(file, '--json'));
    expect(report).toMatchObject({
      agency: figures.agency,
      year: figures.year,
      form: '2021',
      scope: 'own',
      narrative: figures.narrative,
      unread: [],
      beside: [],
    });
    expect(report.findings.length).toBeGreaterThan(25);
    expect(Object.keys(report.findings[0])).toEqual(
      expect.arrayContaining(['rule', 'verdict', 'grade', 'cells', 'expected', 'found', 'note']),
    );
  });

  it('prints null and the sign for a mark', () =>
    expectCells('slash for zero', (printed) => (printed === '/' ? '/' : undefined)));

  it('prints null and no mark for a blank', () => expectCells('blank for zero', () => undefined));

  it('prints a sheet to read', async () => {
    const sheet = await run(file);
    expect(sheet).toContain(figures.agency);
    expect(sheet).toContain('三、收到和处理政府信息公开申请情况');
    expect(sheet.split('\n')[1]).toMatch(/^读出 \d+ 格，存疑 0，未能读取 0 处；勾稽：通过 \d+/);
    expect(sheet).toMatch(/\n不符（\d+）\n {2}S\d/);
  });

  it.each([...BAD, ['huge.txt', null, /larger than 100 MB/] as const])(
    '%j ends with code 2 and one line',
    async (name, _content, message) => {
      const failed = run(join(folder, name), '--json');
      await expect(failed).rejects.toMatchObject({
        exitCode: 2,
        message: expect.stringMatching(message),
      });
      await expect(failed).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
    },
  );

  it.each([[[]], [['a', 'b']]])('%j is wrong usage', async (args) => {
    await expect(run(...args)).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('npm run nianbao -- parse', { timeout: 60_000 }, () => {
  const npm = (cwd: string, ...args: string[]) => {
    const root = join(import.meta.dirname, '../..');
    const all = ['--prefix', root, 'run', '-s', 'nianbao', '--', 'parse', ...args];
    const env = { ...process.env, npm_lifecycle_event: undefined, INIT_CWD: undefined };
    return spawnSync('npm', all, { cwd, env, encoding: 'utf8' });
  };

  it.each([
    ['the folder of the file', '.', '-日 报.html'],
    ['a folder below', 'reports', '../-日 报.html'],
  ])('takes a name as seen from %s', (_, cwd, name) => {
    const { status, stdout, stderr } = npm(join(folder, cwd), name, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ agency: plain.agency });
  });

  it('prints one line and nothing else for a file that cannot be read', () => {
    const { status, stdout, stderr } = npm(folder, 'head.pdf', '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^nianbao parse: head\.pdf: .*\n$/);
  });
});
