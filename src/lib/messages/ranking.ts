import { bilingual } from './language.ts';

/** Rankings of units by one indicator, and what a page says of the whole selection. */
export const rankingText = bilingual({
  zh: {
    units: (n: number, place: string, units: string) =>
      n === 0 ? `${place}没有收录${units}` : `${place}${n}个${units}`,
    governments: {
      all: '政府',
      province: '省级政府',
      prefecture: '地级政府',
      county: '县级政府',
      zone: '开发区',
    },
    kinds: {
      all: '机构',
      office: '政府办公室',
      department: '部门',
      township: '乡镇街道',
      other: '其他机构',
    },
    levels: { all: '', province: '省级', prefecture: '地级', county: '县级', zone: '开发区' },
    columns: {
      supported: '名次区间',
    },
    open: '原文',
    copy: '存本',
    noSource: '无网址',
    rankSpan: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
    chanceInterval: (low: string, high: string) => `偶然波动的95%区间（泊松） ${low}–${high}`,
    ranksBetween: (best: number, worst: number) => `名次区间 ${best}–${worst}`,
    surelyRanked: '与其他各单位都分得出高下',
    apartFromMarked: '与所标单位分得出高下',
    notApartFromMarked: '与所标单位难分高下',
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
  },
  en: {
    units: (n: number, place: string, units: string) =>
      `${n === 0 ? 'no' : n} ${units}${place ? ` in ${place}` : ''}${n === 0 ? ' collected' : ''}`,
    governments: {
      all: 'governments',
      province: 'provincial governments',
      prefecture: 'prefectural governments',
      county: 'county governments',
      zone: 'development zones',
    },
    kinds: {
      all: 'agencies',
      office: 'government offices',
      department: 'departments',
      township: 'townships and subdistricts',
      other: 'other bodies',
    },
    levels: {
      all: '',
      province: 'provincial ',
      prefecture: 'prefectural ',
      county: 'county ',
      zone: 'zone ',
    },
    columns: {
      supported: 'Rank interval',
    },
    open: 'Report',
    copy: 'copy',
    noSource: 'no address',
    rankSpan: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
    chanceInterval: (low: string, high: string) =>
      `95 % interval of chance (Poisson) ${low}–${high}`,
    ranksBetween: (best: number, worst: number) => `rank interval ${best}–${worst}`,
    surelyRanked: 'told apart from every other unit',
    apartFromMarked: 'told apart from the marked unit',
    notApartFromMarked: 'cannot be told apart from the marked unit',
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
  },
});
