import { bilingual } from './language.ts';

/** Files that a reader chooses on a page or saves from it; loaded with the first of them. */
export const chosenFileText = bilingual({
  zh: {
    unreadable: (files: readonly string[]) =>
      `${files.map((file) => `“${file}”`).join('、')}读不到，没有读入：请确认文件还在原处、选定后没有改动，再选一次。`,
    notLoaded: (file: string, program: string) =>
      `“${file}”没有读入：网站的程序${program}没有取到，文件不一定有误，请检查网络后重新载入页面。`,
    noRoster: (file: string) =>
      `“${file}”不是名册，没有读入：须为 CSV，首行有“名称”一列，其下每行一个机关，至多5000行。`,
    noList: (file: string) => `“${file}”不是名单文件，没有读入；请选用由本页“下载名单”得到的文件。`,
    listsRead: (n: number) => `读入${n}份名单`,
    replaced: (names: readonly string[]) => `已替换同名的名单：${names.join('、')}`,
    noUnits: (units: readonly string[]) =>
      `其中${units.length}个不是单位编号，已略去：${units.slice(0, 3).join('、')}${units.length > 3 ? '等' : ''}`,
    settlements: (added: string, known: string) => `并入${added}条，另有${known}条已有`,
    noSettlements: (file: string, lines: string) =>
      `“${file}”第${lines}行不是处理意见，已跳过，其余已并入`,
    /** The name of the file that a list is saved as. */
    listFile: (name: string) => `名单_${name}`,
    /** Between what is said of several files. */
    join: '；',
  },
  en: {
    unreadable: (files: readonly string[]) =>
      `${files.map((file) => `“${file}”`).join(', ')} could not be opened and was not read: see that it is still there and unchanged since, then choose it again.`,
    notLoaded: (file: string, program: string) =>
      `“${file}” was not read: ${program || 'a part'} of this site’s program did not arrive; the file may well be sound. Check the network and reload the page.`,
    noRoster: (file: string) =>
      `“${file}” is no roster and was not read: it must be a CSV with a column “name” in its first line and an agency on each line below, 5,000 at most.`,
    noList: (file: string) =>
      `“${file}” is no list and was not read; choose a file that “Save list as file” made.`,
    listsRead: (n: number) => (n === 1 ? '1 list read' : `${n} lists read`),
    replaced: (names: readonly string[]) =>
      `In place of kept lists of the same name: ${names.join(', ')}`,
    noUnits: (units: readonly string[]) =>
      `${units.length} of it can be no unit and ${units.length === 1 ? 'is' : 'are'} left out: ${units.slice(0, 3).join(', ')}${units.length > 3 ? '…' : ''}`,
    settlements: (added: string, known: string) => `${added} added, ${known} were here already`,
    noSettlements: (file: string, lines: string) =>
      `Line ${lines} of “${file}” is no settlement and was passed over; the rest is in`,
    listFile: (name: string) => `list_${name}`,
    join: '. ',
  },
});
