import { withoutInvisible } from './invisible-signs.ts';

/** Charsets found on government sites, by the names they are declared with. */
const CHARSETS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

/**
 * Bytes to text. A byte order mark decides; then UTF-8 when the bytes are UTF-8, whatever is declared:
 * many pages declare GBK and are UTF-8, and no GBK text of some length is UTF-8 by chance. Then what is
 * declared in the file (`<meta charset>`), then GB18030, which holds GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (isMostly(utf8)) return utf8;
  const declared = declaredCharset(bytes);
  return decodeAs(bytes, declared === null || declared === 'utf-8' ? 'gb18030' : declared);
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  withoutInvisible(new TextDecoder(encoding).decode(bytes)).replace(/\r\n?/g, '\n');

/** The encoding a byte order mark names; UTF-16 also without one, when every other byte is zero. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return null;
}

/** Whether the replacement character is rare: a cut page may hold a few bad bytes and still be UTF-8. */
function isMostly(text: string): boolean {
  let bad = 0;
  let foreign = 0;
  for (const sign of text) {
    if (sign === '\uFFFD') bad++;
    else if (sign > '\u007F') foreign++;
  }
  return bad === 0 || bad * 20 < foreign;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = byteText(bytes.subarray(0, 4096));
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return name === undefined ? null : (CHARSETS[name] ?? null);
}

const CHUNK = 8192;

/**
 * A sign for each byte, with the byte's number. No decoder does this: what browsers call latin1 is
 * Windows-1252, where 0x89 is U+2030.
 */
export function byteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return pieces.join('');
}
