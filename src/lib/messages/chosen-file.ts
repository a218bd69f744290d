import { bilingual } from './language.ts';

/** Why a file that a reader chose on a page was not read in. */
export const chosenFileText = bilingual({
  zh: {
    unreadable: (files: readonly string[]) =>
      `${files.map((file) => `“${file}”`).join('、')}读不到，没有读入：请确认文件还在原处、选定后没有改动，再选一次。`,
    notLoaded: (file: string, program: string) =>
      `“${file}”没有读入：网站的程序${program}没有取到，文件不一定有误，请检查网络后重新载入页面。`,
  },
  en: {
    unreadable: (files: readonly string[]) =>
      `${files.map((file) => `“${file}”`).join(', ')} could not be opened and was not read: see that it is still there and unchanged since, then choose it again.`,
    notLoaded: (file: string, program: string) =>
      `“${file}” was not read: ${program || 'a part'} of this site’s program did not arrive; the file may well be sound. Check the network and reload the page.`,
  },
});
