import { afterEach, expect, it, vi } from 'vitest';
import { pdfResourceReader } from '../../src/lib/workers/pdf-resources.ts';

afterEach(() => vi.unstubAllGlobals());

const bytes = () => new Response(Uint8Array.of(1, 2));

it('fetches each file once, however many ask', async () => {
  const fetched = vi.fn((_address: string) => Promise.resolve(bytes()));
  vi.stubGlobal('fetch', fetched);
  const read = pdfResourceReader('/pdfjs/');
  const [one, other] = await Promise.all([read('a.bcmap'), read('a.bcmap')]);
  expect([...one]).toEqual([1, 2]);
  expect(other).toBe(one);
  expect(fetched.mock.calls).toEqual([['/pdfjs/a.bcmap']]);
});

it('names a file that is missing, and asks for it again', async () => {
  const missing = new Response('', { status: 404 });
  const answers = [Promise.resolve(missing), Promise.resolve(bytes())];
  vi.stubGlobal('fetch', () => answers.shift());
  const read = pdfResourceReader('/pdfjs/');
  await expect(read('a.bcmap')).rejects.toThrow('/pdfjs/a.bcmap: 404');
  expect([...(await read('a.bcmap'))]).toEqual([1, 2]);
});
