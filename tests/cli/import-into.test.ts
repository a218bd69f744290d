/** An import touches only what an import wrote: held on lines of the dataset itself. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importCommand } from '../../src/cli/commands/import.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();
const source = join(folder, 'a.html');
const into = join(folder, 'out');
const reports = join(into, 'reports/140000.jsonl');
const marker = join(into, 'nianbao-import');

const [REAL = ''] = readFileSync('data/reports/140000.jsonl', 'utf8').split('\n');

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await renderSeed(1);
});

async function renderSeed(seed: number): Promise<void> {
  const figures = { ...randomFigures(seed, '2021'), agency: '襄垣县人民政府办公室' };
  writeFileSync(source, await renderCase(figures, 'plain', 'html'));
}

/** What an import tells, each sentence with what stood in the folder's reports then. */
async function toldBy(): Promise<[sentence: string, standing: string][]> {
  const told: [string, string][] = [];
  const error = (text: string) =>
    told.push([text, existsSync(reports) ? readFileSync(reports, 'utf8') : '']);
  await importCommand([source, '--into', into, '--jobs', '1'], {
    ...silentTerminal().terminal,
    error,
  });
  return told.filter(([sentence]) => sentence.startsWith('will '));
}

async function runImport(): Promise<string> {
  const { terminal, written } = silentTerminal();
  await importCommand([source, '--into', into, '--jobs', '1'], terminal);
  return written.join('\n');
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** Every file below a folder with its content. */
const contentOf = (path: string): [string, string][] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((name) => [name, readFileSync(name, 'utf8')]);

const REFUSED: [what: string, prepare: () => void, words: string][] = [
  [
    'a copy of the dataset',
    () => {
      cpSync('data', into, { recursive: true });
      writeFileSync(join(into, 'reports/x.999999999.part'), 'begun by another program');
    },
    'that no import wrote',
  ],
  [
    'reports alone',
    () => {
      mkdirSync(join(into, 'reports'), { recursive: true });
      writeFileSync(reports, `${REAL}\n`);
    },
    'that no import wrote',
  ],
  [
    'a folder whose mark is damaged',
    () => {
      mkdirSync(into);
      writeFileSync(marker, '{"written_by":');
    },
    'is damaged',
  ],
];

describe('a folder that is not an import’s', { timeout: 60_000 }, () => {
  it.each(REFUSED)('%s stays as it is, to the byte', async (_what, prepare, words) => {
    prepare();
    const before = contentOf(into);
    const refused = runImport();
    await expect(refused).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(new RegExp(`${words}[^\n]*--into$`)),
    });
    expect(contentOf(into)).toEqual(before);
  });
});

describe('in a folder of imports', { timeout: 60_000 }, () => {
  it('a line that a person added stays beside those read, however often', async () => {
    await runImport();
    const [imported = ''] = linesOf(reports);
    writeFileSync(reports, `${REAL}\n${imported}\n`);
    writeFileSync(join(into, 'reports/320000.jsonl'), '{"agency_id": half a line\n');
    await renderSeed(5);
    expect(await runImport()).toContain('a dataset of 3 reports');
    const [first, second] = linesOf(reports);
    expect(first).toBe(REAL);
    expect(second).not.toBe(imported);
    expect(linesOf(join(into, 'reports/320000.jsonl'))).toEqual(['{"agency_id": half a line']);
    expect(linesOf(reports)).toHaveLength(2);
  });

  it('a line that a person mended is not written over, and told', async () => {
    await runImport();
    const [imported = ''] = linesOf(reports);
    const mended = JSON.stringify({ ...JSON.parse(imported), note: 'mended by hand' });
    writeFileSync(reports, `${mended}\n`);
    await renderSeed(1);
    const summary = await runImport();
    expect(linesOf(reports)).toEqual([mended]);
    expect(summary).toContain('stands there already, not as an import wrote it, and is kept');
  });

  it('two imports at once leave the reports of both', async () => {
    const other = join(folder, 'b.html');
    const figures = { ...randomFigures(2, '2021'), agency: '武乡县人民政府办公室' };
    writeFileSync(other, await renderCase(figures, 'plain', 'html'));
    const outputs = await Promise.all(
      [source, other, source, other].map(async (file) => {
        const { terminal, written } = silentTerminal();
        await importCommand([file, '--into', into, '--jobs', '1'], terminal);
        return written.join('\n');
      }),
    );
    expect(linesOf(reports)).toHaveLength(2);
    for (const output of outputs) expect(output).not.toContain('stands there already');
    expect(readdirSync(into).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('divisions that a person mended stay', async () => {
    await runImport();
    const path = join(into, 'divisions.csv');
    const mended = readFileSync(path, 'utf8').replace('襄垣县', '襄垣新县');
    writeFileSync(path, mended);
    await runImport();
    expect(readFileSync(path, 'utf8')).toBe(mended);
    // and are known as a person's for good
    await runImport();
    expect(readFileSync(path, 'utf8')).toBe(mended);
  });

  it('a run that stopped before its last mark has claimed what it wrote', async () => {
    await runImport();
    const before = JSON.parse(readFileSync(marker, 'utf8'));
    await renderSeed(5);
    await runImport();
    const after = JSON.parse(readFileSync(marker, 'utf8'));
    const [id = ''] = Object.keys(after.reports);
    const both = { [id]: [...before.reports[id], ...after.reports[id]] };
    expect(new Set(both[id]).size).toBe(2);
    writeFileSync(marker, JSON.stringify({ ...after, reports: both }));
    await renderSeed(7);
    expect(await runImport()).not.toContain('stands there already');
    expect(linesOf(reports)).toHaveLength(1);
  });

  it('a province whose last report went has no file any more', async () => {
    await runImport();
    const readings = readdirSync(into).filter((name) => name.endsWith('.json'));
    for (const name of readings) rmSync(join(into, name));
    writeFileSync(source, await renderCase(randomFigures(2, '2021'), 'plain', 'html'));
    await runImport();
    expect(readdirSync(join(into, 'reports'))).not.toContain('140000.jsonl');
  });
});

describe('before it replaces what stands there', () => {
  it('an import says so, and says nothing where it replaces nothing', async () => {
    expect(await toldBy()).toEqual([]);
    expect(await toldBy()).toEqual([]);
    const before = readFileSync(reports, 'utf8');
    await renderSeed(2);
    expect(await toldBy()).toEqual([
      [expect.stringMatching(/^will remove .*a-[0-9a-f]{12}\.json, read from a\.html/), before],
      [expect.stringMatching(/^will replace .*140000\.jsonl/), before],
    ]);
    expect(readFileSync(reports, 'utf8')).not.toBe(before);
  });
});
