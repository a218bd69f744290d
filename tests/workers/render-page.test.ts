import { describe, expect, it } from 'vitest';
import { ImportRefusal } from '../../src/lib/importers/refusal.ts';
import { openingFault, toBytes } from '../../src/lib/workers/render-page.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

describe('openingFault', () => {
  it.each([
    ['a refusal keeps its code', new ImportRefusal('no_text', { what: 'HTML' }), 'no_text'],
    ['a password', named('PasswordException'), 'encrypted'],
    ['no PDF', named('InvalidPDFException'), 'damaged'],
    ['anything else', named('TypeError'), null],
    ['not even an error', 'x', null],
  ])('%s', (_, cause, code) => {
    expect(openingFault(cause)?.code ?? null).toBe(code);
  });
});

describe('toBytes', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  it.each([
    ['bytes', bytes],
    ['a blob', new Blob([bytes])],
  ])('%s: a copy that may be taken away', async (_, given) => {
    const whole = await toBytes(given);
    expect([...whole]).toEqual([1, 2, 3]);
    expect(whole.buffer).not.toBe(bytes.buffer);
  });
});
