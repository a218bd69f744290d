import { bilingual } from './language.ts';

/** Why the browser's store did not do its part, and what to do about it: see StoreFault. */
export const storeFaultText = bilingual({
  zh: {
    full: '浏览器的存储空间不够：请删去不用的文件，或分批导入。',
    blocked: '本机存储正被另一个标签页占用：请关闭本站的其他标签页再试。',
    newer: '本站在另一个标签页已更新：请刷新本页。',
    closed: '浏览器中途关闭了本机存储：请再试一次。',
    denied: '浏览器不允许在本机保存文件（可能是无痕窗口或磁盘已满）：请换普通窗口再试。',
    gone: '要改的文件已在另一个标签页里删去：请重新放入这份文件。',
  },
  en: {
    full: 'The browser has no room: remove files you no longer need, or import fewer at a time.',
    blocked: 'Another tab holds this browser’s store: close the other tabs of this site and retry.',
    newer: 'This site was updated in another tab: reload the page.',
    closed: 'The browser closed its store in the middle: try once more.',
    denied:
      'The browser keeps no files here (a private window, or a full disk): try an ordinary window.',
    gone: 'Another tab has removed the file that was to change: drop the file again.',
  },
});
