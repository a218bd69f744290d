import { bilingual } from '../language.ts';

/** Words around an original that is shown beside its sheet. */
export const originalText = bilingual({
  zh: {
    region: (name: string) => `原文：${name}`,
    opening: '正在打开原文……',
    notOpened: '原文无法显示：文件不完整或已损坏，请重新导入。',
    pageNotDrawn: '此页无法显示。',
    noPlace: '原文中没有这一格的位置',
    page: (page: number) => `第 ${page} 页`,
    pages: (count: number) => `共 ${count} 页`,
    pageLabel: '页码',
    previousPage: '上一页',
    nextPage: '下一页',
    zoomIn: '放大',
    zoomOut: '缩小',
    fitWidth: '适合宽度',
    percent: (share: number) => `${Math.round(share * 100)}%`,
    linkTo: '原文链接（本页不打开，可复制）：',
    sheet: (name: string) => `工作表：${name}`,
  },
  en: {
    region: (name: string) => `Original: ${name}`,
    opening: 'Opening the original…',
    notOpened:
      'The original cannot be shown: the file is incomplete or damaged, import it once more.',
    pageNotDrawn: 'This page cannot be shown.',
    noPlace: 'The original has no place for this cell',
    page: (page: number) => `Page ${page}`,
    pages: (count: number) => `of ${count}`,
    pageLabel: 'Page',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fitWidth: 'Fit width',
    percent: (share: number) => `${Math.round(share * 100)}%`,
    linkTo: 'Link of the original (not followed here, to be copied):',
    sheet: (name: string) => `Sheet: ${name}`,
  },
});

export type OriginalText = (typeof originalText)['zh'];
