import { expect, it } from 'vitest';
import { RosterDesk } from '../../../src/lib/state/local/roster.svelte.ts';
import { storeOf } from '../kept/store-double.ts';

const fileOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { name: '名册.csv', arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

it('keeps a roster for the next visit, and forgets it when told', async () => {
  const store = storeOf();
  const desk = new RosterDesk(() => store);
  expect(await desk.read(fileOf('名称\n某某局'))).toBe(true);
  const later = new RosterDesk(() => store);
  later.load();
  expect(later.current).toMatchObject({ file: '名册.csv', entries: [{ name: '某某局' }] });
  later.forget();
  const last = new RosterDesk(() => store);
  last.load();
  expect(last.current).toBeNull();
});

it('reads a roster that stands alone, as it was kept before', () => {
  const entries = [{ name: '某某局', code: null, kind: null }];
  const store = storeOf(JSON.stringify({ file: '名册.csv', entries }));
  const desk = new RosterDesk(() => store);
  desk.load();
  expect(desk.current?.entries).toHaveLength(1);
  desk.forget();
  desk.load();
  expect(desk.current).toBeNull();
});

it('keeps which agency the reader says a name means, until that is taken back', async () => {
  const store = storeOf();
  const desk = new RosterDesk(() => store);
  await desk.read(fileOf('名称\n某某局\n另一局'));
  const [first] = desk.current?.entries ?? [];
  if (!first) throw new Error('nothing was read');
  desk.accept(first, '990101-002');
  const later = new RosterDesk(() => store);
  later.load();
  expect(later.current?.entries.map(({ accepted }) => accepted)).toEqual(['990101-002', undefined]);
  later.unaccept();
  expect(later.current?.entries).toEqual([first, expect.objectContaining({ name: '另一局' })]);
});

it('leaves the roster as it was when a file is none', async () => {
  const store = storeOf();
  const desk = new RosterDesk(() => store);
  await desk.read(fileOf('名称\n某某局'));
  expect(await desk.read(fileOf('甲\n乙'))).toBe(false);
  expect(desk.current?.entries).toHaveLength(1);
});

it('takes what was kept broken for none, and says when nothing can be kept', async () => {
  const broken = new RosterDesk(() => storeOf('{'));
  broken.load();
  expect(broken.current).toBeNull();
  const refused = new RosterDesk(() => {
    throw new Error('refused');
  });
  await refused.read(fileOf('名称\n某某局'));
  expect([refused.isKept, refused.current?.entries.length]).toEqual([false, 1]);
});
