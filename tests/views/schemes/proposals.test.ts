import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { schemeEditorText } from '../../../src/lib/messages/schemes/editor.ts';
import { schemeFaultText } from '../../../src/lib/messages/schemes/faults.ts';
import { schemeFile } from '../../../src/lib/schemes/scheme-file.ts';
import { readSchemeText, schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import { schemeVersion } from '../../../src/lib/schemes/scheme-version.ts';
import {
  begunLine,
  keepingOf,
  openedFile,
  proposal,
} from '../../../src/lib/views/schemes/proposals.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const faults = schemeFaultText[language];

  it('a new scheme is one, of the indicator that was chosen', () => {
    const scheme = readSchemeText(begunLine('outcome.total', language));
    expect(scheme?.title).toBe(schemeEditorText[language].untitled);
    expect(scheme?.parts.map(({ indicator }) => indicator)).toEqual(['outcome.total']);
  });

  it('a change is taken over, or what is wrong with it said', () => {
    expect(proposal(SCHEME, language)).toEqual({ line: schemeText(SCHEME), said: '' });
    const wrong = proposal({ ...SCHEME, vary: 91 }, language);
    expect(wrong.line).toBeNull();
    expect(wrong.said).toContain('91');
  });

  it('a file is opened with its version said', async () => {
    const file = new File([schemeFile(SCHEME)], 'a.json');
    expect(await openedFile(file, language)).toEqual({
      line: schemeText(SCHEME),
      said: schemeEditorText[language].wasOpened(SCHEME.title, schemeVersion(SCHEME)),
    });
  });

  it.each([
    ['no JSON', '{', faults.noJson],
    ['too large, be it a scheme', schemeFile(SCHEME) + ' '.repeat(200_000), faults.tooLarge],
  ])('a file that is %s is not, and is named', async (_what, content, why) => {
    const said = faults.file('a.json', why);
    expect(await openedFile(new File([content], 'a.json'), language)).toEqual({ line: null, said });
  });
});

it.each([
  ['kept', [SCHEME]],
  ['another', [{ ...SCHEME, vary: 10 }]],
  ['none', [{ ...SCHEME, title: '另一个' }]],
  ['none', []],
] as const)('a scheme is %s of those kept', (keeping, kept) => {
  expect(keepingOf(SCHEME, kept)).toBe(keeping);
});
