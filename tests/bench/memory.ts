import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAll } from '../../src/cli/reading/import-pool.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';
import { against, type Line, type Sample } from './measure.ts';

const FORMATS: readonly [format: CaseFormat, ending: string][] = [
  ['pdf', 'pdf'],
  ['pdf own codes', 'pdf'],
  ['docx', 'docx'],
  ['html', 'html'],
  ['xlsx', 'xlsx'],
  ['text layout', 'txt'],
];
const KINDS = 10;
const STEPS = 4;

/**
 * The memory of this process while an import reads many files here, at every quarter of them: an
 * import that keeps nothing of a file stays where it was.
 */
export async function measureMemory(files: number): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-memory-'));
  const lines: Line[] = [];
  let [read, first] = [0, null as Sample | null];
  const done = (): void => {
    read += 1;
    if (read % Math.ceil(files / STEPS) > 0) return;
    const sample: Sample = {
      what: `memory after ${read} files`,
      unit: 'kB',
      values: [process.memoryUsage.rss() / 1024],
    };
    first ??= sample;
    lines.push(against(sample, first, 'a quarter'));
  };
  try {
    const kinds = await corpus(folder);
    const paths = Array.from({ length: files }, (_, at) => kinds[at % kinds.length] ?? '');
    await readAll(paths, join(folder, 'imported'), 1, done);
  } finally {
    await rm(folder, { recursive: true });
  }
  return lines;
}

async function corpus(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (let seed = 0; seed < KINDS; seed += 1) {
    for (const [at, [format, ending]] of FORMATS.entries()) {
      const path = join(folder, `${seed}-${at}.${ending}`);
      await writeFile(path, await renderCase(randomFigures(seed, '2021'), 'plain', format));
      paths.push(path);
    }
  }
  return paths;
}
