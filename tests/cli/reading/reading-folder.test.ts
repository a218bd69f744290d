import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/cli/reading/reading-folder.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const folder = temporaryFolder();

it('many that write one file at once leave it whole, as one of them wrote it, and nothing beside it', async () => {
  const path = join(folder, 'more/a.json');
  const texts = Array.from({ length: 40 }, (_, at) => `${at} `.repeat(20_000));
  await Promise.all(texts.map((text) => writeWhole(path, text)));
  expect(texts.includes(readFileSync(path, 'utf8'))).toBe(true);
  expect(readdirSync(join(folder, 'more'))).toEqual(['a.json']);
});
