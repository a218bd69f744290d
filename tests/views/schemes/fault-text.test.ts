import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { schemeFaultText } from '../../../src/lib/messages/schemes/faults.ts';
import { COVERAGE_FLOORS } from '../../../src/lib/catalogue/thresholds.ts';
import {
  FORMAT_VERSION,
  readSchemeFile,
  schemeFile,
} from '../../../src/lib/schemes/scheme-file.ts';
import {
  KNOWN_WEIGHTS,
  MAX_PARTS,
  MAX_TITLE,
  MAX_VARY,
  MAX_WEIGHT,
} from '../../../src/lib/schemes/scheme.ts';
import { faultText } from '../../../src/lib/views/schemes/fault-text.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';

/** Files that are no schemes, and what their sentence must name. */
const FILES: [changes: object, names: string][] = [
  [{ format: 'x' }, schemeFaultText.zh.noScheme],
  [{ version: 7 }, '7'],
  [{ vary: 91 }, '91'],
  [{ author: '甲' }, 'author'],
  [{ parts: [1] }, '第1项'],
  [{ parts: [{ ...SCHEME.parts[0], weight: -3 }] }, '-3'],
  [{ parts: [{ ...SCHEME.parts[0], weight: null }] }, '第1项的权重（weight）为空'],
  [{ parts: [{ ...SCHEME.parts[0], indicator: 'no.such' }] }, 'no.such'],
  [{ parts: [SCHEME.parts[0], SCHEME.parts[0]] }, '实质公开率'],
  [{ parts: [{ ...SCHEME.parts[0], points: { from: 50, to: 90 } }] }, '100%'],
];

describe.each(FILES)('%j', (changes, names) => {
  it('is refused in one sentence that names what is wrong', () => {
    const text = JSON.stringify({ ...(JSON.parse(schemeFile(SCHEME)) as object), ...changes });
    const read = readSchemeFile(text);
    if (!('fault' in read)) throw new Error('it was read');
    expect(faultText(read.fault, 'zh')).toContain(names);
    const said = LANGUAGES.map((language) => faultText(read.fault, language));
    expect(new Set(said).size).toBe(LANGUAGES.length);
    expect(said.join()).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe.each(LANGUAGES)('the limits in %s are those of the scheme', (language) => {
  const parts = (changes: object) => ({ parts: [{ ...SCHEME.parts[0], ...changes }] });
  it.each<[changes: object, limits: readonly number[]]>([
    [{ version: 7 }, [FORMAT_VERSION]],
    [{ title: '' }, [MAX_TITLE]],
    [{ parts: [] }, [MAX_PARTS]],
    [{ floor: 34 }, COVERAGE_FLOORS],
    [{ missing: {} }, [KNOWN_WEIGHTS.least, KNOWN_WEIGHTS.most]],
    [{ vary: -1 }, [MAX_VARY]],
    [parts({ weight: 0 }), [MAX_WEIGHT]],
  ])('%j', (changes, limits) => {
    const text = JSON.stringify({ ...(JSON.parse(schemeFile(SCHEME)) as object), ...changes });
    const read = readSchemeFile(text);
    if (!('fault' in read)) throw new Error('it was read');
    const numbers = faultText(read.fault, language).match(/\d+/g) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(limits.map(String)));
  });
});
