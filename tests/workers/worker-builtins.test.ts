import { describe, expect, it } from 'vitest';
import { copyOf } from '../../src/lib/workers/worker-builtins.ts';

describe('copyOf', () => {
  it.each([
    ['a text', 'a'],
    ['null', null],
    ['nested', { a: [1, { b: undefined }], c: new Date(0) }],
    ['a map', new Map([['a', { b: 1 }]])],
    ['a set', new Set([1, 2])],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['figures', new Float32Array([1.5, 2.5])],
    ['a view', new DataView(new Uint8Array([7, 8]).buffer)],
  ])('%s: equal to what structuredClone gives', (_, value) => {
    expect(copyOf(value)).toEqual(structuredClone(value));
    if (typeof value === 'object' && value !== null) expect(copyOf(value)).not.toBe(value);
  });

  it('keeps two views of one buffer on one buffer, with their offsets', () => {
    const whole = new Uint8Array([1, 2, 3, 4]);
    const { a, b } = copyOf({ a: whole, b: whole.subarray(1, 3) }) as Record<'a' | 'b', Uint8Array>;
    a[1] = 9;
    expect([...b]).toEqual([9, 3]);
    expect(whole[1]).toBe(2);
  });

  it('ends on what holds itself', () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    const copy = copyOf(ring) as typeof ring;
    expect(copy.self).toBe(copy);
  });

  it('refuses a function, as pdf.js expects', () => {
    expect(() => copyOf({ f: () => 1 })).toThrow(TypeError);
  });
});
