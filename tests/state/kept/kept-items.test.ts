import { describe, expect, it } from 'vitest';
import { KeptItems } from '../../../src/lib/state/kept/kept-items.svelte.ts';
import { storeOf } from './store-double.ts';

type Named = { name: string; n: number };

const isNamed = (one: unknown): one is Named =>
  typeof one === 'object' && one !== null && 'name' in one && 'n' in one;
const kind = {
  key: 'things',
  parse: (one: unknown) => (isNamed(one) ? one : null),
  nameOf: ({ name }: Named) => name,
};

const A = { name: '甲', n: 1 };
const B = { name: '乙', n: 2 };
const NEWER = { name: '甲', parts: [{ of: 'a later version' }] };

describe('what was kept and cannot be read', () => {
  it.each([
    ['one thing among others', JSON.stringify([A, NEWER]), [A], [NEWER]],
    ['nothing in a list', '[null, 7]', [], [null, 7]],
    ['no list', '{"version":2}', [], [{ version: 2 }]],
    ['no JSON', '[{"name":"甲",', [], ['[{"name":"甲",']],
  ])('%s: outlives what is kept and removed after it', (_what, text, all, unreadable) => {
    const store = storeOf(text);
    const kept = new KeptItems(kind, () => store);
    kept.load();
    expect([kept.all, kept.unreadable]).toEqual([all, unreadable.length]);
    expect(store.text, 'reading writes nothing').toBe(text);
    kept.keep(B);
    expect(JSON.parse(store.text ?? '')).toEqual([...unreadable, ...all, B]);
    kept.remove('乙');
    kept.remove('甲');
    expect(JSON.parse(store.text ?? '')).toEqual(unreadable);
    expect([kept.unreadable, kept.isKept]).toEqual([unreadable.length, true]);
  });

  it('is not what a browser refuses', () => {
    const kept = new KeptItems(kind, () => {
      throw new Error('refused');
    });
    kept.keep(A);
    expect([kept.all, kept.unreadable, kept.isKept]).toEqual([[A], 0, false]);
  });
});

it('writes nothing over what it was not let read', () => {
  const store = storeOf(JSON.stringify([A]));
  store.getItem = () => {
    throw new Error('refused');
  };
  const kept = new KeptItems(kind, () => store);
  kept.keep(B);
  expect([kept.all, kept.isKept]).toEqual([[B], false]);
  expect(store.text).toBe(JSON.stringify([A]));
});

describe('what a browser had no room for', () => {
  const C = { name: '丙', n: 3 };

  /** A browser that keeps so many signs and no more. */
  function narrow(most: number, text: string | null = null) {
    const store = storeOf(text);
    const held = {
      most,
      store: {
        ...store,
        setItem(key: string, value: string) {
          if (value.length > held.most) throw new DOMException('full', 'QuotaExceededError');
          store.setItem.call(held.store, key, value);
        },
      },
    };
    return held;
  }

  it('is still there when more is kept, and said to be unkept', () => {
    const { store } = narrow(0);
    const kept = new KeptItems(kind, () => store);
    kept.keep(A);
    kept.keep(B);
    kept.load();
    expect([kept.all, kept.isKept]).toEqual([[A, B], false]);
    kept.keep({ ...A, n: 4 });
    kept.remove('乙');
    expect([kept.all, kept.isKept]).toEqual([[{ ...A, n: 4 }], false]);
  });

  it('is kept once another is removed to make room for it', () => {
    const { store } = narrow(JSON.stringify([A, B]).length, JSON.stringify([A, B]));
    const kept = new KeptItems(kind, () => store);
    kept.keep(C);
    expect([kept.all, kept.isKept, store.text]).toEqual([[A, B, C], false, JSON.stringify([A, B])]);
    kept.remove('甲');
    expect([kept.all, kept.isKept, store.text]).toEqual([[B, C], true, JSON.stringify([B, C])]);
  });

  it('does not come back once another tab has changed what was kept since', () => {
    const held = narrow(0);
    const kept = new KeptItems(kind, () => held.store);
    kept.keep(A);
    held.most = 100;
    kept.keep(B);
    held.store.text = JSON.stringify([C]);
    kept.load();
    expect(kept.all).toEqual([C]);
  });
});
