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
    awaits: {
      full_roster: '尚不作判断：没有机关齐全、口径明确的名册',
      website_return: '尚不作判断：未收录政府网站工作年度报表',
      second_record: '尚不作判断：一份报告只收录一份记录',
    },
    rules: docsIn('zh'),
  },
  en: {
    heads: { means: 'What it means', mistaken: 'When it may be mistaken', example: 'Example' },
    awaits: {
      full_roster: 'judges nothing yet: there is no full roster of bodies with their scopes',
      website_return: 'judges nothing yet: yearly returns of websites are not collected',
      second_record: 'judges nothing yet: a report is collected once',
    },
    rules: docsIn('en'),
  },
});
