import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainScript } from '../../src/cli/project/plain-script.ts';

/** What Chromium 80 has not, taken away from a world of its own. */
const TAKEN_AWAY = `
  globalThis.self = globalThis;
  delete Array.prototype.at;
  delete Array.prototype.findLast;
  delete String.prototype.at;
  delete String.prototype.replaceAll;
  delete Object.getPrototypeOf(Int8Array.prototype).at;
  delete Object.hasOwn;
  delete globalThis.structuredClone;
  delete globalThis.WeakRef;
  delete globalThis.FinalizationRegistry;
  globalThis.Element = class { children = []; get firstChild() { return this.children[0]; }
    removeChild() { this.children.shift(); } append(...all) { this.children.push(...all); } };
`;

let script: string;

beforeAll(async () => {
  script = await plainScript('src/lib/old-browsers/page.ts');
}, 60_000);

/** The value of an expression in the world of an old browser, after the script of the page. */
function inOldBrowser(expression: string): unknown {
  const world = createContext({});
  runInContext(TAKEN_AWAY, world);
  runInContext(script, world);
  return JSON.parse(String(runInContext(`JSON.stringify(${expression})`, world)));
}

describe('an old browser has after the script of the page', () => {
  it.each([
    ['the last of a list', '[1, 2, 3].at(-1)', 3],
    ['the last of a text', '"年报".at(-1)', '报'],
    ['the last of figures', 'new Float32Array([1, 2]).at(-1)', 2],
    ['the last that fits', '[1, 2, 3].findLast((value) => value < 3)', 2],
    ['all places of a text', '"a.b.c".replaceAll(".", (found) => `[${found}]`)', 'a[.]b[.]c'],
    [
      'a key of its own',
      '[Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({}, "toString")]',
      [true, false],
    ],
    ['a weak reference', 'new WeakRef({ a: 1 }).deref()', { a: 1 }],
    ['a registry', 'new FinalizationRegistry(() => 1).unregister({})', false],
    [
      'children replaced',
      '(() => { const one = new Element(); one.append(1, 2); one.replaceChildren(3); return one.children; })()',
      [3],
    ],
    ['a copy of a map', '[...structuredClone(new Map([["a", { b: 1 }]]))]', [['a', { b: 1 }]]],
    ['a copy of a set', '[...structuredClone(new Set([1, 2]))]', [1, 2]],
    ['a copy of a day', 'structuredClone({ a: new Date(0) }).a.getTime()', 0],
    [
      'a copy that knows a place with nothing',
      'Object.keys(structuredClone({ a: undefined }))',
      ['a'],
    ],
    [
      'two views of one buffer copied as such',
      `(() => {
        const whole = new Uint8Array([1, 2, 3, 4]);
        const { a, b } = structuredClone({ a: whole, b: whole.subarray(1, 3) });
        a[1] = 9;
        return [[...b], whole[1]];
      })()`,
      [[9, 3], 2],
    ],
    [
      'a copy of what holds itself',
      '(() => { const ring = {}; ring.self = ring; const copy = structuredClone(ring); return copy.self === copy; })()',
      true,
    ],
    [
      'no copy of a function, as pdf.js expects',
      '(() => { try { structuredClone({ f: () => 1 }); return "copied"; } catch { return "refused"; } })()',
      'refused',
    ],
  ])('%s', (_, expression, expected) => {
    expect(inOldBrowser(expression)).toEqual(expected);
  });
});
