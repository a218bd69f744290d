import { bilingual } from '../language.ts';

/** What leads to two reports side by side, and the sign at a cell that differs. */
export const pairLinkText = bilingual({
  zh: {
    ofYears: (one: number, other: number) => `按表并列${one}年、${other}年两份报告，标出不同`,
    ofUnits: (units: string) => `按表并列${units}的报告，标出不同`,
    sign: '≠',
  },
  en: {
    ofYears: (one: number, other: number) =>
      `The reports of ${one} and ${other} side by side, differences marked`,
    ofUnits: (units: string) => `The reports of ${units} side by side, differences marked`,
    sign: '≠',
  },
});
