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
  typedProposal,
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

  it.each(['null', '0x10', '1e3', '四十'])(
    '%s typed for a number is said as it was typed',
    (typed) => {
      const { line, said } = typedProposal(typed, (vary) => ({ ...SCHEME, vary }), language, true);
      expect(line).toBeNull();
      expect(said).toBe(faults.noNumber(typed));
      expect(said).toContain(`“${typed}”`);
    },
  );

  it('an empty box is said to be empty, and a number is taken over', () => {
    const typed = (text: string) =>
      typedProposal(text, (vary) => ({ ...SCHEME, vary }), language, true);
    expect(typed(' ')).toEqual({ line: null, said: faults.noNumber('') });
    expect(typed('4０').line).toBe(schemeText({ ...SCHEME, vary: 40 }));
    expect(typed('91').said).toContain('91');
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
