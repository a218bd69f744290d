import { bilingual } from '../../language.ts';
import { contestedDocs } from './contested.ts';
import { proseDocs } from './prose.ts';
import { publicationDocs } from './publication.ts';
import { requestDocs } from './requests.ts';
import type { RuleDocs } from './rule-docs.ts';
import { wholeDocs } from './wholes.ts';
import { yearDocs } from './years.ts';

const docsIn = (language: 'zh' | 'en'): Record<string, RuleDocs> => ({
  ...publicationDocs[language],
  ...requestDocs[language],
  ...contestedDocs[language],
  ...yearDocs[language],
  ...proseDocs[language],
  ...wholeDocs[language],
});

/** What each rule is for, by its code, with the words that head the three parts. */
export const ruleDocsText = bilingual({
  zh: {
    heads: { means: '含义', mistaken: '何时可能误判', example: '举例' },
    rules: docsIn('zh'),
  },
  en: {
    heads: { means: 'What it means', mistaken: 'When it may be mistaken', example: 'Example' },
    rules: docsIn('en'),
  },
});
