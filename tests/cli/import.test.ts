import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import type { Terminal } from '../../src/cli/printing/terminal.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { randomFigures, type CaseFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();
const source = join(folder, 'in');
const into = join(folder, 'out');

/** A body of the built-in dataset, so that its reports can be filed. */
const AGENCY = '襄垣县人民政府办公室';
const known = (seed: number): CaseFigures => ({ ...randomFigures(seed, '2021'), agency: AGENCY });

const render = async (name: string, figures: CaseFigures): Promise<void> =>
  writeFileSync(join(source, name), await renderCase(figures, 'plain', 'html'));

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(source, 'more'), { recursive: true });
  await render('a.html', known(1));
  await render('more/b.html', randomFigures(2, '2021'));
  writeFileSync(join(source, 'bad.txt'), '今天天气很好。\n');
  writeFileSync(join(source, '~$a.docx'), 'a lock of Word');
});

type Command = (args: string[], terminal: Terminal) => Promise<unknown>;

async function run(command: Command, ...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await command(args, terminal);
  return written.join('\n');
}

const runImport = (...more: string[]): Promise<string> =>
  run(importCommand, source, '--into', into, ...more);

const readings = (): string[] => readdirSync(into).filter((name) => name.endsWith('.json'));

describe('nianbao import', { timeout: 60_000 }, () => {
  it.each([
    ['in turn', '1'],
    ['on two cores', '2'],
  ])(
    'reads a folder %s, a bad file does not stop it, a second run reads nothing',
    async (_, jobs) => {
      const summary = await runImport('--jobs', jobs);
      expect(summary).toContain('2 read');
      expect(summary).toContain('1 could not be read');
      expect(summary).toContain('bad.txt: nothing of a disclosure annual report');
      expect(readings()).toHaveLength(2);
      const [name = ''] = readings();
      const report = JSON.parse(readFileSync(join(into, name), 'utf8'));
      expect(report.figures['requests.received'].total).toBe(
        known(1).cells['requests.received.total'],
      );
      expect(await runImport('--jobs', jobs)).toContain('0 read into');
    },
  );

  it('a copy of what cannot be read cannot be read either', async () => {
    writeFileSync(join(source, 'copy.txt'), '今天天气很好。\n');
    const summary = await runImport();
    expect(summary).toContain('2 could not be read');
    expect(summary).toContain('copy.txt: the same content as bad.txt');
    rmSync(into, { recursive: true });
    const alone = ['bad.txt', 'copy.txt'].map((name) => join(source, name));
    await expect(run(importCommand, ...alone, '--into', into)).rejects.toMatchObject({
      ...{ message: 'none of the files could be read', exitCode: 2 },
    });
  });

  it.each([
    [['empty'], /empty: no file there to read$/],
    [[], /^no file is named; usage/],
    [['a.html', '--jobs', '0'], /^--jobs takes a whole number from 1 on, not 0$/],
  ])('of %j says what is wrong with it', async (args, message) => {
    mkdirSync(join(source, 'empty'), { recursive: true });
    const named = args.map((arg) => (/^[a-z]/.test(arg) ? join(source, arg) : arg));
    await expect(run(importCommand, ...named, '--into', into)).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it('an empty folder named beside a file is told, and the file is read', async () => {
    const empty = join(source, 'empty');
    mkdirSync(empty);
    const told = await run(importCommand, empty, join(source, 'a.html'), '--into', into);
    expect(told).toMatch(/empty: no file there to read$/m);
    expect(told).toContain('1 read into');
  });

  it('reads a changed file again and forgets what it said before', async () => {
    await runImport();
    await render('a.html', known(5));
    expect(await runImport()).toContain('1 read into');
    const texts = readings().map((name) => readFileSync(join(into, name), 'utf8'));
    const [changed] = texts.map((text) => JSON.parse(text)).filter(({ file }) => file === 'a.html');
    expect(texts).toHaveLength(2);
    expect(changed.figures['requests.received'].total).toBe(
      known(5).cells['requests.received.total'],
    );
  });

  it('names two files of one report, and takes one', async () => {
    await render('c.html', { ...known(1), narrative: known(5).narrative });
    writeFileSync(join(source, 'd.html'), readFileSync(join(source, 'a.html')));
    const summary = await runImport();
    expect(summary).toMatch(
      /c\.html: the same report as a\.html, DIFFERENT figures, a\.html is taken/,
    );
    expect(summary).toMatch(/d\.html: the same content as a\.html/);
    expect(summary).toContain('a dataset of 2 reports');
  });

  it('takes in a report whose division is not known, and asks for it', async () => {
    const summary = await runImport();
    const { agency } = randomFigures(2, '2021');
    expect(summary).toContain(`b.html: whose division is ${agency}?`);
    const kept = readFileSync(join(into, 'reports/000000.jsonl'), 'utf8');
    expect(kept).toContain(`"printed_name":"${agency}"`);
  });

  it('leaves nothing half written, and clears what a killed run had begun', async () => {
    mkdirSync(into);
    writeFileSync(join(into, 'x.json.999999999.part'), '{"half');
    writeFileSync(join(into, `y.json.999999999.${randomUUID()}.part`), '{"half');
    await runImport();
    expect(readdirSync(into).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes a folder that build and check read', async () => {
    await runImport();
    const found = JSON.parse(await run(checkCommand, '--data', into, '--format', 'json'));
    expect(found).toContainEqual(expect.objectContaining({ agency: AGENCY, rule: 'S3.1' }));
    const built = await run(buildCommand, '--data', into, '--out', join(folder, 'dataset'));
    expect(built).toContain('2 reports');
  });

  it('files a report under an agency a person added', async () => {
    await runImport();
    const { agency } = randomFigures(2, '2021');
    const file = join(into, 'agencies.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8')}140423-local-001,${agency},140423,other,\n`);
    expect(await runImport()).toContain('a dataset of 2 reports');
    expect(readFileSync(join(into, 'reports/140000.jsonl'), 'utf8')).toContain('140423-local-001');
  });

  it('spreads a pattern that no shell has spread', async () => {
    const summary = await run(importCommand, join(source, '*.html'), '--into', into);
    expect(summary).toContain('1 read into');
  });

  it('says so when the folder cannot be written to', async () => {
    const failed = run(importCommand, source, '--into', join(source, 'bad.txt'));
    await expect(failed).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('--into'),
    });
  });

  it.each([[['bad.txt']], [['missing.pdf']], [[]]])('%j fails with code 2', async (names) => {
    const paths = names.map((name) => join(source, name));
    const failed = run(importCommand, ...paths, '--into', into);
    await expect(failed).rejects.toMatchObject({ exitCode: 2 });
  });
});
