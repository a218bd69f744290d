import { bilingual } from '../language.ts';

/** Governments of which no report of a year is here. */
export const silentText = bilingual({
  zh: {
    title: (year: number, place: string, owing: number, silent: number, isNation: boolean) =>
      `${place}${owing}个${isNation ? '省级、地级' : '县级以上'}政府中，${silent}个未收录${year}年度报告`,
    note: (year: number) =>
      `县级以上地方政府应于${year}年3月31日前公布上年度报告（政府信息公开条例第四十九条）；未收录不等于未公布，请先到其网站核实`,
    ownLevel: '本级',
    line: (above: string, names: string) => `${above}：${names}`,
    columns: {
      above: '上级行政区',
      name: '行政区',
      code: '行政区划代码',
      level: '层级',
      year: '年度',
      state: '收录情况',
    },
    copy: '复制名单',
    copied: '已复制',
    refused: '浏览器不允许复制',
    show: '看名单',
  },
  en: {
    title: (year: number, place: string, owing: number, silent: number, isNation: boolean) =>
      `${silent} of the ${owing} governments ${isNation ? 'of provinces and prefectures' : 'from the counties up'} in ${place} have no report for ${year} here`,
    note: (year: number) =>
      `due by 31 March ${year} (Regulation on Open Government Information, Article 49); not collected does not mean not published: look at their sites first`,
    ownLevel: 'Its own level',
    line: (above: string, names: string) => `${above}: ${names}`,
    columns: {
      above: 'Division above',
      name: 'Division',
      code: 'Division code',
      level: 'Level',
      year: 'Year',
      state: 'Collected',
    },
    copy: 'Copy list',
    copied: 'Copied',
    refused: 'The browser does not allow copying',
    show: 'Show the list',
  },
});
