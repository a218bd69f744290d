import { bilingual } from '../language.ts';

/** What must be known of the numbers of a list before they are read: said below its sentence. */
export const workbenchNotesText = bilingual({
  zh: {
    contradicted: '不符',
    contradictedHint: '此数或算出此数的单元格，与同一报告的其他数不符，见“不符”一列',
    behind: (text: string) => `${text}（不符）`,
    firstContradicted: (sentence: string) => `${sentence}；该单位此数核验不符，名次存疑`,
    contradictedUnits: (n: number, units: string) =>
      `标“不符”的${n}个单位，此数或算出此数的单元格与同一报告的其他数不符：${units}`,
    andMore: (units: string) => `${units}等`,
  },
  en: {
    contradicted: 'contradiction',
    contradictedHint:
      'this figure, or a cell it is computed from, contradicts others of the same report; see the column of contradictions',
    behind: (text: string) => `${text} (contradiction)`,
    firstContradicted: (sentence: string) =>
      `${sentence}; that figure contradicts others of its report, so the place is in doubt`,
    contradictedUnits: (n: number, units: string) =>
      `${n} marked “contradiction”: the figure, or a cell it is computed from, contradicts others of its report: ${units}`,
    andMore: (units: string) => `${units} and more`,
  },
});
