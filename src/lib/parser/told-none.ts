import type { NarrativeFigure } from '../model/parsed-report.ts';
import { placeOf, type Prose } from './narrative/prose.ts';

const NO =
  '(?<no>未(?:直接)?(?:收到|收受|接到|接收到?|受理|发生|出现|引起|引发|产生|涉及|存在|受到|提起|因|被|有)|没有|无(?!法|论|正当|偿|障碍|需|形)|不存在|不涉及)';
const END = '(?=[,.。;、和及与或以]|的?情况|的?情形|$)';

/** `诉讼案未发生`, `行政复议、行政诉讼均为零`: what there was none of stands before. */
const BEHIND = String.raw`(?:和|与|及|、|行政|诉讼|案件|案|事项|情况)*(?<no>(?:均|都|也)?(?:未发生|没有发生|未出现|为零))${END}`;

/** `行政复议情况:无。` */
const labelled = (label: string): RegExp =>
  new RegExp(String.raw`${label}(?:申请|案件)?(?:的?情况)?[:](?<no>无)(?=[。;,、]|$)`);

/** Statements that there were none; a clause that goes on to something else is not one. */
const NONE_RULES: readonly [indicator: string, pattern: RegExp][] = [
  [
    'requests.stated',
    new RegExp(
      String.raw`${NO}(?!因)(?:(?!因|复议|诉讼|投诉)[^。;,\d]){0,36}?(?:公开(?:的|类)?申请|公开(?:政府|政务)?信息的?申请|依申请公开|申请公开|申请信息公开|申请(?:公开)?(?:政府|政务)信息|依申请信息公开|依申请(?:政府|政务)信息|信息申请)` +
        String.raw`(?:的|政府|政务|信息|公开|申请|事项|事务|事件|要求|件|案件|相关|办理)*${END}`,
    ),
  ],
  [
    'requests.stated',
    new RegExp(
      String.raw`依申请公开(?:工作)?(?:的?情况|方面)?[:,。](?:20\d\d年度?|全年|本年度?)?,?(?:我[局委办镇乡县区市厅院]|本[局机单][关位]?)?(?<no>未收到|没有收到|未接到|无)(?:过|任何|该项|此类|此项|相关|有关|该类|书面)*申请(?:事项|事件)?${END}`,
    ),
  ],
  ['reconsideration.stated', new RegExp(String.raw`${NO}[^。;\d]{0,44}?复议(?![^\d。;,]{0,6}\d)`)],
  ['litigation.stated', new RegExp(String.raw`${NO}[^。;\d]{0,56}?诉讼(?![^\d。;,]{0,6}\d)`)],
  ['requests.stated', labelled('依申请公开')],
  ['reconsideration.stated', labelled('行政复议')],
  ['litigation.stated', labelled('行政诉讼')],
  [
    'litigation.stated',
    new RegExp(String.raw`${NO}[^。;\d]{0,44}?复议(?:案件)?[、和及与或](?:被)?起诉${END}`),
  ],
  ['reconsideration.stated', new RegExp(`复议${BEHIND}`)],
  ['litigation.stated', new RegExp(`诉讼${BEHIND}`)],
];

/**
 * Requests, reviews and lawsuits of which the prose says that there were none. That is no zero: it is
 * told in words.
 * @param told indicators of which a figure is told
 */
export function toldNone(prose: Prose, told: ReadonlySet<string>): NarrativeFigure[] {
  const known = new Set(told);
  return NONE_RULES.flatMap(([indicator, pattern]): NarrativeFigure[] => {
    const match = known.has(indicator) ? null : pattern.exec(prose.text);
    if (!match) return [];
    known.add(indicator);
    return [
      {
        indicator,
        printed: {
          status: 'none_in_words',
          value: null,
          text: match.groups?.no ?? '',
          unit: null,
        },
        hedge: null,
        verb: null,
        parts: [],
        doubts: [],
        provenance: placeOf(prose, match.index),
      },
    ];
  });
}
