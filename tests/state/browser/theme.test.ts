import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { themePreference as Preference } from '../../../src/lib/state/browser/theme.svelte.ts';

const KEY = 'nianbao:theme';
const stored = new Map<string, string>();
let root: { dataset: Record<string, string> };
let preference: typeof Preference;

beforeEach(async () => {
  stored.clear();
  root = { dataset: {} };
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.resetModules();
  ({ themePreference: preference } =
    await import('../../../src/lib/state/browser/theme.svelte.ts'));
});

afterEach(() => vi.unstubAllGlobals());

describe('the theme', () => {
  it.each([
    ['dark', 'dark', 'dark'],
    ['light', 'light', 'light'],
    ['auto', undefined, undefined],
    ['sepia', undefined, undefined],
  ])('set to %s marks the page with %s and keeps %s', (value, marked, kept) => {
    preference.set('dark');
    preference.set(value);
    expect(root.dataset.theme).toBe(marked);
    expect(stored.get(KEY)).toBe(kept);
    expect(preference.current).toBe(marked ?? 'auto');
  });

  it.each([
    [undefined, 'auto'],
    ['dark', 'dark'],
    ['sepia', 'auto'],
  ])('is taken up from a page marked with %s as %s', (marked, current) => {
    if (marked) root.dataset.theme = marked;
    preference.restore();
    expect(preference.current).toBe(current);
  });

  it('holds for the visit where storage is switched off', () => {
    vi.stubGlobal('localStorage', undefined);
    preference.set('dark');
    expect(root.dataset.theme).toBe('dark');
    expect(preference.current).toBe('dark');
  });
});
