import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { formatTable } from '../../src/cli/printing/format-table.ts';
import { sqlCommand } from '../../src/cli/commands/sql.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { smallFiles, smallReport } from '../dataset/small-data.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';

const folder = temporaryFolder();
const out = join(folder, 'dataset');

beforeAll(async () => {
  const files = smallFiles([
    smallReport({ year: 2022, figures: { 'published.total': 10 }, published_on: null }),
    smallReport({ figures: { 'published.total': 12 } }),
  ]);
  mkdirSync(join(folder, 'data/reports'), { recursive: true });
  for (const { file, text } of [files.divisions, files.agencies, ...files.reports]) {
    writeFileSync(join(folder, file), text);
  }
  await buildCommand(['--data', join(folder, 'data'), '--out', out], silentTerminal().terminal);
}, 60_000);

async function ask(...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await sqlCommand([...args, '--dataset', out], terminal);
  return written.join('\n');
}

const REPORTS = 'SELECT year, printed_name, published_on FROM report ORDER BY year';

describe('nianbao sql', () => {
  it('prints one value alone', async () => {
    expect(await ask('SELECT max(value) FROM observation')).toBe('12');
  });

  it('aligns a table by display width and shows a missing value as ∅', async () => {
    expect(await ask(REPORTS)).toBe(
      [
        'year  printed_name          published_on',
        '────  ────────────────────  ────────────',
        '2022  长治市上党区人民政府  ∅',
        '2023  长治市上党区人民政府  2024-01-31',
        '(2 rows)',
      ].join('\n'),
    );
  });

  it('gives JSON objects with null', async () => {
    expect(JSON.parse(await ask(REPORTS, '--format', 'json'))).toEqual([
      { year: 2022, printed_name: '长治市上党区人民政府', published_on: null },
      { year: 2023, printed_name: '长治市上党区人民政府', published_on: '2024-01-31' },
    ]);
  });

  it('gives CSV without a byte order mark', async () => {
    // the terminal adds the line feed that ends the last line
    expect(`${await ask(REPORTS, '--format', 'csv')}\n`).toBe(
      'year,printed_name,published_on\r\n' +
        '2022,长治市上党区人民政府,\r\n' +
        '2023,长治市上党区人民政府,2024-01-31\r\n',
    );
  });

  it.each([
    ['/* a; b */ SELECT 2', '2'],
    ['FROM report SELECT count(*)', '2'],
    ['(SELECT 3)', '3'],
  ])('answers %s', async (sql, expected) => {
    expect(await ask(sql)).toBe(expected);
  });

  it.each([
    [['SELECT 1; SELECT 2'], 2, /only one statement/],
    [["COPY report TO 'x.csv'"], 2, /only a statement that reads/],
    [['DROP TABLE report'], 2, /only a statement that reads/],
    [['SELECT 1', '--format', 'xml'], 2, /xml is not a format/],
    [[], 2, /one statement is expected/],
    [['SELECT', '1'], 2, /one statement is expected/],
    [['SELECT nothing FROM report'], 1, /^Binder Error: .*nothing/],
    [['SELECT FROM WHERE'], 1, /Parser Error/],
  ])('refuses %j with exit code %d', async (args, exitCode, message) => {
    await expect(ask(...args)).rejects.toMatchObject({
      exitCode,
      message: expect.stringMatching(message),
    });
  });

  it('says to build first when there is no dataset', async () => {
    const { terminal } = silentTerminal();
    await expect(
      sqlCommand(['SELECT 1', '--dataset', join(folder, 'none')], terminal),
    ).rejects.toThrow(/there is no dataset at .* yet; run: npm run nianbao -- build/);
  });
});

describe('a table in the terminal', () => {
  it.each([
    ['a missing value alone', [[null]], '∅'],
    ['zero alone', [[0]], '0'],
    ['no rows', [], 'x\n─\n(0 rows)'],
    ['a value over two lines', [['a\nb'], [1]], 'x\n───\na b\n  1\n(2 rows)'],
  ])('%s', (_name, rows, expected) => {
    expect(formatTable({ columns: ['x'], rows })).toBe(expected);
  });
});
