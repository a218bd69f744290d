import { pinyin } from 'pinyin-pro';
import { placeReading } from '../../lib/catalogue/names/place-readings.ts';

/**
 * How a name is read, without tones and with v for ü: as the places say it, and as the dictionary does
 * where that differs, since either may be typed.
 */
export function readPlaceName(name: string): string[][] {
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const right = placeReading(name, read);
  return right === null ? [read] : [right, read];
}

/** The 3,755 characters of the first level of GB/T 2312: those that an input method offers first. */
export function commonCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    // The last row of the level ends five characters early.
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return decoder.decode(new Uint8Array(bytes));
}
