import { bilingual } from './language.ts';

/** Who of a reader's own roster has not published. */
export const rosterText = bilingual({
  zh: {
    heading: '用自备名册看谁未公布',
    hint: '部门、乡镇街道没有现成名册：读入 CSV 名册（首行有“名称”，可另有“代码”“类别”），与收录的报告核对。名册只存在本浏览器。',
    read: '读入名册',
    forget: '删除名册',
    notRead: (file: string) =>
      `“${file}”不是名册，没有读入：须为 CSV，首行有“名称”一列，其下每行一个机关，至多5000行。`,
    failed: '名称索引未能取得，暂不能核对，请稍后再试。',
    waiting: '正在核对名册',
    notKept: '浏览器不允许保存，名册只在本页有效',
    title: (year: number, all: number, silent: number, unmatched: number) =>
      silent + unmatched === 0
        ? `名册${all}个机关的${year}年度报告均已收录`
        : `名册${all}个机关中，${all - silent - unmatched}个收录了${year}年度报告，${silent}个未收录${unmatched > 0 ? `，${unmatched}个名称未能对应` : ''}`,
    note: (year: number) =>
      `部门应于${year}年1月31日前、县级以上地方政府应于3月31日前公布上年度报告（政府信息公开条例第四十九条，未规定乡镇街道的日期）；未收录不等于未公布，请先到其网站核实`,
    from: (file: string) => `名册：${file}`,
    columns: {
      name: '名册中的名称',
      agency: '对应的机关',
      kind: '类别',
      standing: '情况',
      deadline: '公布期限',
    },
    standing: { here: '已收录', silent: '未收录', unmatched: '未能对应' },
    noDay: '条例未定日期',
    near: (names: string) => `相近：${names}`,
    noNear: '数据集中没有相近的名称，可能没有收录过',
    line: (name: string, deadline: string) => `${name}（期限${deadline}）`,
    lineOpen: (name: string) => `${name}（条例未定日期）`,
    unmatchedLine: (names: string) => `未能对应的名称：${names}`,
    copy: '复制未收录名单',
    copied: '已复制',
    refused: '浏览器不允许复制',
  },
  en: {
    heading: 'Who of a roster of your own has not published',
    hint: 'There is no roster of departments and townships: read a CSV (first line with “name”, perhaps “code” and “kind”) and hold it against the reports collected. It stays in this browser.',
    read: 'Read a roster',
    forget: 'Delete the roster',
    notRead: (file: string) =>
      `“${file}” is no roster and was not read: it must be a CSV with a column “name” in its first line and an agency on each line below, 5,000 at most.`,
    failed:
      'The index of names could not be had, so nothing can be matched; please try again later.',
    waiting: 'Matching the roster',
    notKept: 'The browser keeps nothing; the roster lasts until the page is left',
    title: (year: number, all: number, silent: number, unmatched: number) =>
      silent + unmatched === 0
        ? `The reports on ${year} of all ${all} agencies of the roster are collected`
        : `Of ${all} agencies of the roster ${all - silent - unmatched} have a report on ${year} here, ${silent} have none${unmatched > 0 ? `, ${unmatched} names were not matched` : ''}`,
    note: (year: number) =>
      `departments are due by 31 January ${year}, governments by 31 March (Regulation on Open Government Information, Article 49, which names no day for townships); not collected does not mean not published: look at their sites first`,
    from: (file: string) => `roster: ${file}`,
    columns: {
      name: 'Name in the roster',
      agency: 'Agency',
      kind: 'Kind',
      standing: 'Standing',
      deadline: 'Due',
    },
    standing: { here: 'collected', silent: 'not collected', unmatched: 'not matched' },
    noDay: 'no day in the Regulation',
    near: (names: string) => `near: ${names}`,
    noNear: 'no name like it in the dataset; perhaps never collected',
    line: (name: string, deadline: string) => `${name} (due ${deadline})`,
    lineOpen: (name: string) => `${name} (no day in the Regulation)`,
    unmatchedLine: (names: string) => `Names not matched: ${names}`,
    copy: 'Copy those not collected',
    copied: 'Copied',
    refused: 'The browser does not allow copying',
  },
});
