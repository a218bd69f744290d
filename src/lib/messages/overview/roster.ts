import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';

/** Who of a reader's own roster has not published. */
export const rosterText = bilingual({
  zh: {
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
      presence: '情况',
      deadline: '公布期限',
    },
    presence: { here: '已收录', silent: '未收录', unmatched: '未能对应', twice: '重复' },
    noDay: '条例未定日期',
    near: (names: string) => `相近：${names}`,
    doubtful: (name: string) => `${name}（编号是它，名称不同，请核对）`,
    accepted: (name: string) => `${name}（由您认定）`,
    twice: (name: string) => `${name}（上列已有，不再计数）`,
    doubtfulNote: (n: number) => `${n}个按编号对应而名称不同，请核对`,
    twiceNote: (n: number) => `另有${n}个名称与别的名称同指一个机关，只计一次`,
    doubtfulLine: (own: string, agency: string) => `${own}（编号是${agency}，名称不同，请核对）`,
    nearTitle: (n: number) => `${n}个名称未能确定是哪个机关，是下列之一的请点选`,
    isIt: (name: string, agency: string) => `名册中的“${name}”即“${agency}”`,
    restNear: (n: number) => `另有${n}个，点选上列后再列出`,
    unaccept: (n: number) => `撤销全部认定（${n}个）`,
    noNear: '数据集中没有相近的名称，可能没有收录过',
    line: (name: string, deadline: string) => `${name}（期限${deadline}）`,
    lineOpen: (name: string) => `${name}（条例未定日期）`,
    unmatchedLine: (names: string) => `未能对应的名称：${names}`,
  },
  en: {
    title: (year: number, all: number, silent: number, unmatched: number) =>
      silent + unmatched === 0
        ? `The reports on ${year} of ${all === 1 ? 'the only agency' : `all ${all} agencies`} of the roster are collected`
        : `Of ${plural(all, 'agency', 'agencies')} of the roster ${plural(all - silent - unmatched, 'has', 'have')} a report on ${year} here, ${plural(silent, 'has', 'have')} none${unmatched > 0 ? `, ${plural(unmatched, 'name was', 'names were')} not matched` : ''}`,
    note: (year: number) =>
      `departments are due by 31 January ${year}, governments by 31 March (Regulation on Open Government Information, Article 49, which names no day for townships); not collected does not mean not published: look at their sites first`,
    from: (file: string) => `roster: ${file}`,
    columns: {
      name: 'Name in the roster',
      agency: 'Agency',
      kind: 'Kind',
      presence: 'Standing',
      deadline: 'Due',
    },
    presence: {
      here: 'collected',
      silent: 'not collected',
      unmatched: 'not matched',
      twice: 'twice',
    },
    noDay: 'no day in the Regulation',
    near: (names: string) => `near: ${names}`,
    doubtful: (name: string) => `${name} (its id, but another name: please check)`,
    accepted: (name: string) => `${name} (as you said)`,
    twice: (name: string) => `${name} (listed above, not counted again)`,
    doubtfulNote: (n: number) =>
      `${plural(n, 'agency', 'agencies')} matched by id though the name is another: please check`,
    twiceNote: (n: number) =>
      `${plural(n, 'more name means', 'more names mean')} an agency that another names: counted once`,
    doubtfulLine: (own: string, agency: string) =>
      `${own} (its id is that of ${agency}, another name: please check)`,
    nearTitle: (n: number) =>
      `${plural(n, 'name does', 'names do')} not tell which agency is meant; click it where it is here`,
    isIt: (name: string, agency: string) => `“${name}” of the roster is “${agency}”`,
    restNear: (n: number) => `${plural(n, 'more follows', 'more follow')} when these are done`,
    unaccept: (n: number) => `Take back what you said (${n})`,
    noNear: 'no name like it in the dataset; perhaps never collected',
    line: (name: string, deadline: string) => `${name} (due ${deadline})`,
    lineOpen: (name: string) => `${name} (no day in the Regulation)`,
    unmatchedLine: (names: string) => `Names not matched: ${names}`,
  },
});
