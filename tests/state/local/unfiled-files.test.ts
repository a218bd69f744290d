import { expect, it } from 'vitest';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import { UnfiledFiles } from '../../../src/lib/state/local/unfiled-files.svelte.ts';
import type { Unsettled } from '../../../src/lib/views/import/file-list.ts';

const fileOf = (id: string) => ({ id }) as ImportFile;

it('holds what a person must say, and nothing of what was said since', async () => {
  const of: Record<string, Unsettled[]> = { a: [], x: ['agency'], y: ['scope', 'form'] };
  const unfiled = new UnfiledFiles(async ({ id }) => of[id] ?? []);
  await unfiled.look([fileOf('a'), fileOf('x'), fileOf('y')]);
  expect(unfiled.open).toEqual({ x: ['agency'], y: ['scope', 'form'] });
  of.x = [];
  await unfiled.look([fileOf('a'), fileOf('x'), fileOf('y')]);
  expect(unfiled.open).toEqual({ y: ['scope', 'form'] });
});

it('shows the answer to the later question, whichever comes last', async () => {
  const waiting: ((open: Unsettled[]) => void)[] = [];
  const unfiled = new UnfiledFiles(() => new Promise((resolve) => waiting.push(resolve)));
  const first = unfiled.look([fileOf('a'), fileOf('b')]);
  const second = unfiled.look([fileOf('c')]);
  waiting[1]?.(['year']);
  await second;
  waiting[0]?.(['year']);
  await first;
  expect(unfiled.open).toEqual({ c: ['year'] });
});

it('leaves where it stands what cannot be looked at', async () => {
  const unfiled = new UnfiledFiles(() => Promise.reject(new Error('closed')));
  await unfiled.look([fileOf('a')]);
  expect(unfiled.open).toEqual({});
});
