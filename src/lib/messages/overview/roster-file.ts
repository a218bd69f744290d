import { bilingual } from '../language.ts';

/** Reading, keeping and copying a roster of one's own; what it says stands in roster.ts. */
export const rosterFileText = bilingual({
  zh: {
    heading: '用自备名册看谁未公布',
    hint: '部门、乡镇街道没有现成名册：读入 CSV 名册（首行有“名称”，可另有“代码”“类别”），与收录的报告核对。名册只存在本浏览器。',
    read: '读入名册',
    forget: '删除名册',
    failed: '名称索引未能取得，暂不能核对，请稍后再试。',
    waiting: '正在核对名册',
    waitingAt: (done: number, all: number) => `${done}/${all}`,
    notKept: '浏览器不允许保存，名册只在本页有效',
    copy: '复制未收录名单',
    copied: '已复制',
    refused: '浏览器不允许复制',
  },
  en: {
    heading: 'Who of a roster of your own has not published',
    hint: 'There is no roster of departments and townships: read a CSV (first line with “name”, perhaps “code” and “kind”) and hold it against the reports collected. It stays in this browser.',
    read: 'Read a roster',
    forget: 'Delete the roster',
    failed:
      'The index of names could not be had, so nothing can be matched; please try again later.',
    waiting: 'Matching the roster',
    waitingAt: (done: number, all: number) => `${done} of ${all}`,
    notKept: 'The browser keeps nothing; the roster lasts until the page is left',
    copy: 'Copy those not collected',
    copied: 'Copied',
    refused: 'The browser does not allow copying',
  },
});
