import type { Language } from './language.ts';

/**
 * Divisions of the first level by their codes (GB/T 2260), as official English texts spell them. In Chinese they are
 * called as the register has them.
 */
export const PROVINCE_NAMES: Readonly<Record<string, Partial<Record<Language, string>>>> = {
  110000: { en: 'Beijing' },
  120000: { en: 'Tianjin' },
  130000: { en: 'Hebei' },
  140000: { en: 'Shanxi' },
  150000: { en: 'Inner Mongolia' },
  210000: { en: 'Liaoning' },
  220000: { en: 'Jilin' },
  230000: { en: 'Heilongjiang' },
  310000: { en: 'Shanghai' },
  320000: { en: 'Jiangsu' },
  330000: { en: 'Zhejiang' },
  340000: { en: 'Anhui' },
  350000: { en: 'Fujian' },
  360000: { en: 'Jiangxi' },
  370000: { en: 'Shandong' },
  410000: { en: 'Henan' },
  420000: { en: 'Hubei' },
  430000: { en: 'Hunan' },
  440000: { en: 'Guangdong' },
  450000: { en: 'Guangxi' },
  460000: { en: 'Hainan' },
  500000: { en: 'Chongqing' },
  510000: { en: 'Sichuan' },
  520000: { en: 'Guizhou' },
  530000: { en: 'Yunnan' },
  540000: { en: 'Xizang' },
  610000: { en: 'Shaanxi' },
  620000: { en: 'Gansu' },
  630000: { en: 'Qinghai' },
  640000: { en: 'Ningxia' },
  650000: { en: 'Xinjiang' },
  710000: { en: 'Taiwan' },
  810000: { en: 'Hong Kong' },
  820000: { en: 'Macao' },
};
