import { bilingual } from '../language.ts';

/** The mark of a number that rests on a cell in contradiction, wherever it stands. */
export const contradictionText = bilingual({
  zh: {
    contradicted: '不符',
    contradictedHint: '此数或算出此数的单元格，与同一报告的其他数不符',
    behind: (text: string) => `${text}（不符）`,
  },
  en: {
    contradicted: 'contradiction',
    contradictedHint:
      'this figure, or a cell it is computed from, contradicts others of the same report',
    behind: (text: string) => `${text} (contradiction)`,
  },
});
