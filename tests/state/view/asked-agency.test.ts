import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskedAgency } from '../../../src/lib/state/view/asked-agency.svelte.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('../../../src/lib/state/view/engine.svelte.ts', async () => {
  const { engineDouble } = await import('./engine-double.ts');
  return engineDouble;
});

afterEach(() => vi.unstubAllGlobals());

describe('the name of an agency', () => {
  it.each<[string, () => Promise<Response>, string | null]>([
    ['comes from the list', async () => Response.json({ a: '示例局' }), '示例局'],
    ['is not in the list', async () => Response.json({ b: '示例局' }), null],
    ['has no list', async () => new Response('', { status: 404 }), null],
    ['gets a page for a list', async () => new Response('<!doctype html>'), null],
    ['gets no answer', () => Promise.reject(new TypeError('Failed to fetch')), null],
  ])('%s', async (_, answer, name) => {
    vi.stubGlobal('fetch', answer);
    const agency = new AskedAgency('a');
    await agency.readName();
    expect(agency.name).toBe(name);
  });
});
