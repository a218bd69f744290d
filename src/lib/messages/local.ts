import { bilingual } from './language.ts';

/** Words for the reports a reader imported in the browser: wherever their figures stand, these do too. */
export const localText = bilingual({
  zh: {
    word: '本机',
    /** Of a figure that is a sum with local reports in it. */
    wordWith: '含本机',
    /** A word of the two as it follows a name in running text. */
    behind: (word: string) => `（${word}）`,
    file: (file: string) => (file === '' ? '本机文件' : `本机文件 ${file}`),
    partly: (n: number) => `含本机数据 ${n} 份`,
    cell: '虚线框：含本机数据',
    rows: (n: number) => `表中 ${n} 行含本机数据`,
    onPage: (n: number) => `本页含本机数据 ${n} 份`,
    joined: (n: number) => `含本机数据 ${n} 份`,
    joining: (n: number) => `正在并入本机数据 ${n} 份`,
    off: (n: number) => `本机数据 ${n} 份未计入`,
    failed: (n: number, why: string) => `本机数据 ${n} 份未能并入，现只有内置数据：${why}`,
    notOpened: (why: string) => `本机数据没有打开，现只有内置数据。${why}`,
    damaged: (n: number) => `本机数据有${n}条读不出，已略去；其余照常，可在导入页导出后清除`,
    notLoaded: '打开它的程序没有取到：请再试，或刷新本页。',
    asked: '所查数据含本机数据（seen_at 为 local）',
    turnOff: '关闭',
    turnOn: '计入',
    again: '重试',
    label: '本机数据',
    noAgency: '此单位只在本机数据里，现在没有计入',
  },
  en: {
    word: 'local',
    wordWith: 'some local',
    behind: (word: string) => ` (${word})`,
    file: (file: string) => (file === '' ? 'local file' : `local file ${file}`),
    partly: (n: number) => `includes ${n} local ${n === 1 ? 'report' : 'reports'}`,
    cell: 'Dashed: includes local data',
    rows: (n: number) => `${n} ${n === 1 ? 'row' : 'rows'} with local data`,
    onPage: (n: number) => `${n} local ${n === 1 ? 'report' : 'reports'} on this page`,
    joined: (n: number) => `Includes ${n} local ${n === 1 ? 'report' : 'reports'}`,
    joining: (n: number) => `Adding ${n} local ${n === 1 ? 'report' : 'reports'}`,
    off: (n: number) => `${n} local ${n === 1 ? 'report' : 'reports'} left out`,
    failed: (n: number, why: string) =>
      `${n} local ${n === 1 ? 'report' : 'reports'} could not be added, built-in data only: ${why}`,
    damaged: (n: number) =>
      `Records on this machine that cannot be read and are left out: ${n}. The rest stands; export it on the Import page, then remove all.`,
    notOpened: (why: string) =>
      `Your local reports could not be opened, built-in data only. ${why}`,
    notLoaded: 'What opens them did not arrive: retry, or reload the page.',
    asked: 'the data asked includes local reports (seen_at is local)',
    turnOff: 'Leave out',
    turnOn: 'Include',
    again: 'Retry',
    label: 'Local data',
    noAgency: 'This agency is in local data only, which is left out now',
  },
});
