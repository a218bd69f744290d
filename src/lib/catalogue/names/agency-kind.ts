import type { AgencyKind } from '../../model/agency.ts';
import type { DivisionLevel } from '../../model/division.ts';

const KINDS: readonly [end: RegExp, kind: AgencyKind][] = [
  [/(人民政府|政府)(办公室|办公厅)$/, 'office'],
  [/(镇|乡|街道)(人民政府|办事处)?$/, 'township'],
  [/人民政府$/, 'government'],
  [/(局|委员会|委|厅|部|办公室|中心)$/, 'department'],
];

/** What kind of body a name says it is; `other` where it says nothing. */
export const kindOfName = (name: string): AgencyKind =>
  KINDS.find(([end]) => end.test(name))?.[1] ?? 'other';

/** The narrowest place within a name tells its level; 市场 and 自治区 are none of these. */
const LEVELS: readonly [place: RegExp, level: DivisionLevel][] = [
  [/^(国家|中国|中华人民共和国|中央)/, 'nation'],
  [/(开发区|高新区|新区|园区|示范区|管理区|度假区)/, 'zone'],
  [/.(县|旗|(?<!自治)区)(?=.)/, 'county'],
  [/.市(?!场).*/, 'prefecture'],
  [/(省|自治区)(?=.)/, 'province'],
];

/**
 * The level of the division a name begins with. 市 may be of either level: it is taken for the higher
 * one, of which less is asked.
 */
export const levelOfName = (name: string): DivisionLevel | null =>
  LEVELS.find(([place]) => place.test(name))?.[1] ?? null;
