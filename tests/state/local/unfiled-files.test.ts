import { expect, it, vi } from 'vitest';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import { UnfiledFiles } from '../../../src/lib/state/local/unfiled-files.svelte.ts';

const fileOf = (id: string, year = 2023) => ({ id, summary: { year } }) as unknown as ImportFile;
const NAMES = {};

/** Of the files whose id begins with `x` nobody knows whose they are. */
const asked = () => vi.fn(async ({ id }: ImportFile) => !id.startsWith('x'));

it('names those that a person must file', async () => {
  const unfiled = new UnfiledFiles(asked());
  await unfiled.look([fileOf('a'), fileOf('x1'), fileOf('x2')], NAMES);
  expect(unfiled.ids).toEqual(['x1', 'x2']);
  await unfiled.look([fileOf('x2')], NAMES);
  expect(unfiled.ids).toEqual(['x2']);
});

it('looks again only at what was read anew, and at all under other names', async () => {
  const isCertain = asked();
  const unfiled = new UnfiledFiles(isCertain);
  const files = [fileOf('a'), fileOf('x')];
  await unfiled.look(files, NAMES);
  await unfiled.look(
    files.map((file) => ({ ...file })),
    NAMES,
  );
  expect(isCertain).toHaveBeenCalledTimes(2);
  await unfiled.look([fileOf('a', 2022), fileOf('x')], NAMES);
  expect(isCertain).toHaveBeenCalledTimes(3);
  await unfiled.look(files, {});
  expect(isCertain).toHaveBeenCalledTimes(5);
});

it('shows the answer to the later question, whichever comes last', async () => {
  const waiting: ((isCertain: boolean) => void)[] = [];
  const unfiled = new UnfiledFiles(() => new Promise((resolve) => waiting.push(resolve)));
  const first = unfiled.look([fileOf('a'), fileOf('b')], NAMES);
  const second = unfiled.look([fileOf('c')], NAMES);
  waiting[1]?.(false);
  await second;
  waiting[0]?.(false);
  await first;
  expect(unfiled.ids).toEqual(['c']);
});

it('leaves where it stands what cannot be looked at', async () => {
  const unfiled = new UnfiledFiles(() => Promise.reject(new Error('closed')));
  await unfiled.look([fileOf('a')], NAMES);
  expect(unfiled.ids).toEqual([]);
});
