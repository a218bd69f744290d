import { bilingual } from './language.ts';

/** `1 report`, `5 reports`. */
const reportCount = (n: number): string => (n === 1 ? '1 report' : `${n} reports`);

/** `/publication`: channels, documents, decisions and fees, unit by unit. */
export const publicationText = bilingual({
  zh: {
    channels: {
      title: (year: number, n: number, top: string, channel: string, value: string) =>
        `${year}年${n}份报告分渠道列数，${top}的${channel}最多，为${value}`,
      noneInYear: (year: number) => `${year}年没有报告分渠道列数`,
      none: '所选范围内各年都没有分渠道的数，可换机构类别或报告口径。',
      given: (known: number, all: number) => `${all}份报告中${known}份列出网站以外的渠道`,
      mayExceed: '各渠道可能互有重复，其和可大于总数，也可能不含全部渠道',
      exceeding: (n: number) => `${n}份各渠道之和大于总数`,
      outline: '报告自述的主动公开总数',
      headlineNote: (value: string) => `总数${value}`,
      onlyWebsite: '只列网站一项',
      sum: '所列渠道之和',
      ofChannels: (known: number, all: number) => `${all}个渠道中${known}个之和`,
    },
    documents: {
      title: (year: number, top: string, value: string) =>
        `${year}年制发行政规范性文件，${top}最多，为${value}`,
      rulesTitle: (year: number, top: string, value: string) =>
        `${year}年制发规章，${top}最多，为${value}`,
      zeroTitle: (year: number, n: number) => `${year}年列出规范性文件的${n}份报告，制发均为0`,
      rulesNoneInYear: (year: number) => `${year}年没有报告列出规章件数`,
      rulesZeroTitle: (year: number, n: number) => `${year}年列出规章的${n}份报告，制发均为0`,
      noneInYear: (year: number) => `${year}年没有报告列出行政规范性文件`,
      none: '所选范围内各年都没有收录这些文件的件数，可换机构类别或报告口径。',
      columns: { issued: '制发', repealed: '废止', net: '净增', effective: '现行有效' },
      formNote: '2021年格式；现行有效为年末存量，不与制发、废止相加',
      given: (known: number, all: number) => `${all}份报告中${known}份列出`,
    },
    decisions: {
      title: (year: number, name: string, top: string, value: string) =>
        `${year}年${name}决定，${top}最多，为${value}`,
      onlyFees: (year: number, n: number) => `${year}年${n}份报告列出行政事业性收费`,
      noneInYear: (year: number) => `${year}年没有报告列出许可、处罚、强制或收费`,
      none: '所选范围内各年都没有收录许可、处罚、强制和收费，可换机构类别或报告口径。',
      columns: {
        'permits.decisions': '行政许可',
        'penalties.decisions': '行政处罚',
        'coercion.decisions': '行政强制',
        'fees.amount': '行政事业性收费（万元）',
      },
      unitNote: '许可、处罚、强制为处理决定件数，收费单位为万元，各列各自比长短',
    },
    otherYears: (n: number) => `本年份数少，另列其他年度${n}份`,
    yearLink: (year: number, n: number) => `${year}年有${n}份`,
  },
  en: {
    channels: {
      title: (year: number, n: number, top: string, channel: string, value: string) =>
        `${year}: ${reportCount(n)} with figures by channel; most is ${channel} at ${top}, ${value}`,
      noneInYear: (year: number) => `${year}: no report splits by channel`,
      none: 'No year of this selection has figures by channel; try another kind of agency or scope.',
      given: (known: number, all: number) =>
        `${known} of ${all} reports with channels beside the website`,
      mayExceed: 'channels may overlap, so their sum may exceed the headline, or not cover it',
      exceeding: (n: number) => `in ${n} the channels exceed the headline`,
      outline: 'Headline figure of the report',
      headlineNote: (value: string) => `headline ${value}`,
      onlyWebsite: 'website only',
      sum: 'Channels given, sum',
      ofChannels: (known: number, all: number) => `sum of ${known} of ${all} channels`,
    },
    documents: {
      title: (year: number, top: string, value: string) =>
        `${year}, normative documents issued: most by ${top}, ${value}`,
      rulesTitle: (year: number, top: string, value: string) =>
        `${year}, rules issued: most by ${top}, ${value}`,
      zeroTitle: (year: number, n: number) => `${year}: none issued in ${reportCount(n)}`,
      rulesNoneInYear: (year: number) => `${year}: no report gives rules`,
      rulesZeroTitle: (year: number, n: number) => `${year}: no rules issued in ${reportCount(n)}`,
      noneInYear: (year: number) => `${year}: no report gives normative documents`,
      none: 'No such documents collected in any year of this selection; try another kind of agency or scope.',
      columns: { issued: 'Issued', repealed: 'Repealed', net: 'Net change', effective: 'In force' },
      formNote: 'form 2021; in force is a stock at the end of the year, never added to the others',
      given: (known: number, all: number) => `${known} of ${all} reports`,
    },
    decisions: {
      title: (year: number, name: string, top: string, value: string) =>
        `${year}, ${name}: most by ${top}, ${value}`,
      onlyFees: (year: number, n: number) => `${year}: ${reportCount(n)} with fees`,
      noneInYear: (year: number) => `${year}: no report gives permits, penalties, coercion or fees`,
      none: 'None of these collected in any year of this selection; try another kind of agency or scope.',
      columns: {
        'permits.decisions': 'Permits',
        'penalties.decisions': 'Penalties',
        'coercion.decisions': 'Coercive measures',
        'fees.amount': 'Fees (10,000 yuan)',
      },
      unitNote: 'decisions in cases, fees in 10,000 yuan; bars compare within a column only',
    },
    otherYears: (n: number) => `few that year, so ${n} of other years are listed too`,
    yearLink: (year: number, n: number) => `${year} has ${n}`,
  },
});
