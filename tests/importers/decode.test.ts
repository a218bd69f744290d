import { describe, expect, it } from 'vitest';
import { byteText, decodeText } from '../../src/lib/importers/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const join = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** 公开 in GBK and in Big5, 㐀 in GB18030 alone. */
const GBK = raw(0xb9, 0xab, 0xbf, 0xaa);
const BIG5 = raw(0xa4, 0xbd, 0xb6, 0x7d);
const GB18030 = raw(0x81, 0x39, 0xee, 0x39);

const CASES: [name: string, bytes: Uint8Array, text: string][] = [
  ['UTF-8', utf8('公开'), '公开'],
  ['signs that show nothing', utf8('公\u200e12\u202a04\u2069\u200b开'), '公1204开'],
  ['UTF-8 with a mark', join(raw(0xef, 0xbb, 0xbf), utf8('公开')), '公开'],
  ['UTF-8 that declares GBK', utf8('<meta charset=gbk>公开'), '<meta charset=gbk>公开'],
  ['UTF-8 cut within a sign', utf8('公开'.repeat(30)).slice(0, -1), `${'公开'.repeat(29)}公\uFFFD`],
  ['GBK without a declaration', GBK, '公开'],
  [
    'GBK declared as GB 2312',
    join(utf8('<meta charset="gb2312">'), GBK),
    '<meta charset="gb2312">公开',
  ],
  [
    'GBK that declares UTF-8',
    join(utf8('<meta charset="utf-8">'), GBK),
    '<meta charset="utf-8">公开',
  ],
  ['a sign of GB18030 alone', GB18030, '㐀'],
  ['Big5', join(utf8('<meta charset=big5>'), BIG5), '<meta charset=big5>公開'],
  ['UTF-16', raw(0xff, 0xfe, 0x6c, 0x51), '公'],
  ['line ends of every kind', utf8('a\r\nb\rc'), 'a\nb\nc'],
];

describe('charsets', () => {
  it.each(CASES)('%s', (_name, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});

it('gives every byte a sign of its own number, whatever the length', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  const codes = [...byteText(bytes)].map((sign) => sign.charCodeAt(0));
  expect(codes).toEqual([...bytes]);
});
