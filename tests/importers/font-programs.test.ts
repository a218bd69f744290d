import { describe, expect, it } from 'vitest';
import {
  isReadWithoutProgram,
  withoutFontPrograms,
} from '../../src/lib/importers/pdf/font-programs.ts';
import type { PdfFont } from '../../src/lib/importers/pdf/text-state.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const stream = (dictionary: string): string =>
  `7 0 obj\n<<${dictionary}>>\nstream\n${'x'.repeat(40)}\nendstream\nendobj\n`;

const KEPT: [name: string, dictionary: string][] = [
  ['a drawing', '/Length 40/Filter/FlateDecode'],
  ['a Type 1 program, which names its signs', '/Length 40/Length1 9/Length2 9/Length3 9'],
  ['a compact program', '/Length 40/Subtype/Type1C'],
  ['a program whose length stands elsewhere', '/Length 12 0 R/Length1 90'],
];

describe('programs of fonts', () => {
  it('are emptied, and everything else keeps its place', () => {
    const before = stream('/Filter/FlateDecode/Length 40/Length1 90') + stream('/Length 40');
    const after = text(withoutFontPrograms(latin(before)) ?? latin(''));
    expect(after).toHaveLength(before.length);
    expect(after).toContain('<</Filter/FlateDecode/Length 0 /Length1 90>>\nstream\nendstreamxxx');
    expect(after.slice(before.length / 2 + 30)).toBe(before.slice(before.length / 2 + 30));
  });

  it.each(KEPT)('%s is kept', (_name, dictionary) => {
    expect(withoutFontPrograms(latin(stream(dictionary)))).toBeNull();
  });
});

const subset: PdfFont = {
  vertical: false,
  name: 'ABCDEF+SimSun',
  composite: true,
  missingFile: true,
};
const NEEDED: [name: string, font: PdfFont, without: boolean][] = [
  ['a subset with character maps', subset, true],
  ['a font that is there', { ...subset, missingFile: false, name: 'Arial' }, true],
  ['a font that may be known by its name', { ...subset, name: 'ArialMT' }, false],
  ['codes of the program itself', { ...subset, composite: false, defaultEncoding: [] }, false],
  [
    "Windows' code page",
    { ...subset, composite: false, defaultEncoding: Object.assign([], { 0x80: 'Euro' }) },
    true,
  ],
];

describe('a font without its program', () => {
  it.each(NEEDED)('%s: %#', (_name, font, without) => {
    expect(isReadWithoutProgram(font)).toBe(without);
  });
});
