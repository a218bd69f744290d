/** Code pages by their number in `\ansicpg`, as decoders name them. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the `\fcharset` of a font; 0 and 1 say nothing of Chinese text. */
const CHARSETS: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const WESTERN = 1252;
const DOUBLE = new Set([932, 936, 949, 950, 54936]);

/** Whether a sign of a code page may take more than one byte, the second below 128. */
export const isDoubleByte = (codePage: number): boolean => DOUBLE.has(codePage);

/** The code page of a font, null when its charset names none. */
export const charsetPage = (charset: number): number | null => CHARSETS[charset] ?? null;

/** Signs beyond those that all code pages share. */
const FOREIGN = /[\x80-\xFF]/;

/**
 * Bytes, each as its sign, to text by the font they are set in. A Western font in a Chinese file holds Chinese bytes
 * where the program did not switch fonts: they are taken so where they are whole signs.
 */
export function decodeBytes(signs: string, font: number | null, file: number): string {
  if (!FOREIGN.test(signs)) return signs;
  const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  if (font !== null && isDoubleByte(font)) return decoder(font).decode(bytes);
  if (isDoubleByte(file) && font === null) {
    try {
      return decoder(file, true).decode(bytes);
    } catch {
      return decoder(WESTERN).decode(bytes);
    }
  }
  return decoder(font ?? file).decode(bytes);
}

const decoders = new Map<string, TextDecoder>();

function decoder(codePage: number, fatal = false): TextDecoder {
  const isWindows = codePage >= 1250 && codePage <= 1258;
  const name = CODE_PAGES[codePage] ?? `windows-${isWindows ? codePage : WESTERN}`;
  const key = `${name} ${fatal}`;
  const found = decoders.get(key) ?? new TextDecoder(name, { fatal });
  decoders.set(key, found);
  return found;
}
