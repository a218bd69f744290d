import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/dataset/read/problem.ts';
import { formatProblem } from '../../../src/lib/dataset/read/problem.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import { smallFiles } from '../small-data.ts';
import { REPOSITORY } from '../temporary-folder.ts';

/** A folder is a case: the files of data/ that differ from the small good ones, and problems.json. */
const GOLDEN = join(REPOSITORY, 'tests/golden/dataset');

function readCase(folder: string) {
  const load = (name: string) => ({
    file: `data/${name}`,
    text: readFileSync(join(GOLDEN, folder, name), 'utf8'),
  });
  const has = (name: string) => existsSync(join(GOLDEN, folder, name));
  const small = smallFiles([]);
  return readData({
    divisions: has('divisions.csv') ? load('divisions.csv') : small.divisions,
    agencies: has('agencies.csv') ? load('agencies.csv') : small.agencies,
    reports: has('reports')
      ? readdirSync(join(GOLDEN, folder, 'reports'))
          .sort()
          .map((name) => load(`reports/${name}`))
      : [],
  });
}

describe('what the build refuses', () => {
  it.each(readdirSync(GOLDEN))('%s', (folder) => {
    const expected = JSON.parse(
      readFileSync(join(GOLDEN, folder, 'problems.json'), 'utf8'),
    ) as Problem[];
    const { problems } = readCase(folder);
    expect(problems.map(formatProblem)).toEqual(expected.map(formatProblem));
    expect(problems).toEqual(expected);
  });

  it('leaves the bad lines out and keeps the good ones', () => {
    expect(readCase('good').data.reports).toHaveLength(2);
    expect(readCase('identity').data.reports.map(({ scope, note }) => [scope, note])).toEqual([
      ['aggregate', null],
      ['own', null],
    ]);
  });
});
