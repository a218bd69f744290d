import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MUTANTS } from './list.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

it.each(MUTANTS)('$what: its edit fits $file once, and its tests are there', (mutant) => {
  const { file, from, to, tests } = mutant;
  expect(readFileSync(inRoot(file), 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(tests.filter((test) => !existsSync(inRoot(test)))).toEqual([]);
});
