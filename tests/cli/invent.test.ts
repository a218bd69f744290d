import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { inventCommand } from '../../src/cli/commands/invent.ts';
import { loadDataFiles } from '../../src/cli/dataset/data-files.ts';
import { manifestSchema } from '../../src/lib/dataset/tables/manifest.ts';
import { readData } from '../../src/lib/dataset/read/read-data.ts';
import { assembledFindings } from '../dataset/assembled.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';

const folder = temporaryFolder();

async function invent(name: string, ...options: string[]): Promise<string> {
  const into = join(folder, name);
  await inventCommand(['--into', into, ...options], silentTerminal().terminal);
  return into;
}

const textsOf = (path: string): string[] => [
  readFileSync(join(path, 'agencies.csv'), 'utf8'),
  ...readdirSync(join(path, 'reports')).map((name) =>
    readFileSync(join(path, 'reports', name), 'utf8'),
  ),
];

const county = await invent('county');
const { data, problems } = readData(await loadDataFiles(county));

describe('nianbao invent', () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    expect(textsOf(await invent('again'))).toEqual(textsOf(county));
    expect(textsOf(await invent('other', '--seed', '2'))).not.toEqual(textsOf(county));
  });

  it('writes what the build reads without a problem', () => {
    expect(problems).toEqual([]);
    expect(data.agencies.length).toBeGreaterThan(40);
    expect(new Set(data.reports.map(({ year }) => year)).size).toBe(7);
  });

  it('says of every report that it is invented, and names no source', () => {
    for (const report of data.reports) {
      expect(report).toMatchObject({ seen_at: 'invented', source: null });
      expect(report.source_note?.zh).toBe('虚构数据');
    }
  });

  it('has what real reports have: both forms, blanks, signs, rounded figures, none in words', () => {
    expect(new Set(data.reports.map(({ form }) => form))).toEqual(new Set(['2019', '2021']));
    const marked = new Set(
      data.reports.flatMap(({ marks }) => Object.values(marks).map(({ status }) => status)),
    );
    expect(marked).toEqual(new Set(['blank', 'mark', 'rounded', 'none_in_words']));
    expect(data.reports.some(({ complete }) => !complete)).toBe(true);
    const names = new Map(data.agencies.map(({ agency_id, name }) => [agency_id, name]));
    expect(data.reports.some((report) => report.printed_name !== names.get(report.agency_id))).toBe(
      true,
    );
  });

  it('contradicts itself in some reports only, so that the rules have something to find', () => {
    const failing = assembledFindings(data).finding.filter(
      ({ verdict, grade }) => verdict === 'FAIL' && grade === 'E',
    );
    const share = new Set(failing.map(({ report_id }) => report_id)).size / data.reports.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.2);
  });

  it('leaves a folder alone that holds anything', async () => {
    await expect(invent('county')).rejects.toThrow('is not empty');
  });

  it.each([[['--scale', 'world']], [['--seed', 'x']]])('refuses %j', async (options) => {
    await expect(invent('refused', ...options)).rejects.toMatchObject({ exitCode: 2 });
  });

  it('makes a dataset whose manifest says so, which that of the project does not', async () => {
    const out = join(folder, 'static/dataset');
    const built = await buildCommand(['--data', county, '--out', out], silentTerminal().terminal);
    expect(built.invented).toBe(true);
    const own: unknown = JSON.parse(readFileSync('static/dataset/manifest.json', 'utf8'));
    expect(manifestSchema.parse(own).invented).toBe(false);
  });
});
