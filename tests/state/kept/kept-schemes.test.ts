import { expect, test } from 'vitest';
import { KeptSchemes } from '../../../src/lib/state/kept/kept-schemes.svelte.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';
import { storeOf } from './store-double.ts';

test('schemes are there again under their titles, one of the same title replaced', () => {
  const store = storeOf();
  const kept = new KeptSchemes(() => store);
  kept.keep({ ...SCHEME, vary: 10 });
  kept.keep({ ...SCHEME, title: '另一个' });
  kept.keep(SCHEME);
  const again = new KeptSchemes(() => store);
  again.load();
  expect(again.all).toEqual([{ ...SCHEME, title: '另一个' }, SCHEME]);
  again.remove('另一个');
  expect(again.all).toEqual([SCHEME]);
});

test('what is no scheme any more is not shown, the others are', () => {
  const gone = { ...SCHEME, parts: [{ ...SCHEME.parts[0], indicator: 'no.such' }] };
  const kept = new KeptSchemes(() => storeOf(JSON.stringify([gone, SCHEME])));
  kept.load();
  expect(kept.all).toEqual([SCHEME]);
  const wrong = new KeptSchemes(() => storeOf('{"a":1}'));
  wrong.load();
  expect(wrong.all).toEqual([]);
});

test('a browser that keeps nothing is said to', () => {
  const kept = new KeptSchemes(() => {
    throw new Error('refused');
  });
  kept.keep(SCHEME);
  expect(kept.isKept).toBe(false);
  expect(kept.all).toEqual([SCHEME]);
});
