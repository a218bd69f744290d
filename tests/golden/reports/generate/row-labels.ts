import type { Layout } from './layout.ts';

/** Labels of Section III as the national form prints them; a group is the label cell beside its rows. */
const ROWS: readonly [code: string, label: string, group?: string][] = [
  ['requests.received', '一、本年新收政府信息公开申请数量'],
  ['requests.carried_in', '二、上年结转政府信息公开申请数量'],
  ['outcome.granted', '（一）予以公开'],
  ['outcome.partly_granted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['outcome.refused.state_secret', '1.属于国家秘密', '（三）不予公开'],
  ['outcome.refused.law_prohibited', '2.其他法律行政法规禁止公开', '（三）不予公开'],
  ['outcome.refused.security_stability', '3.危及“三安全一稳定”', '（三）不予公开'],
  ['outcome.refused.third_party', '4.保护第三方合法权益', '（三）不予公开'],
  ['outcome.refused.internal_affairs', '5.属于三类内部事务信息', '（三）不予公开'],
  ['outcome.refused.process_info', '6.属于四类过程性信息', '（三）不予公开'],
  ['outcome.refused.enforcement_file', '7.属于行政执法案卷', '（三）不予公开'],
  ['outcome.refused.admin_query', '8.属于行政查询事项', '（三）不予公开'],
  ['outcome.unavailable.not_held', '1.本机关不掌握相关政府信息', '（四）无法提供'],
  ['outcome.unavailable.needs_creation', '2.没有现成信息需要另行制作', '（四）无法提供'],
  ['outcome.unavailable.unclear', '3.补正后申请内容仍不明确', '（四）无法提供'],
  ['outcome.declined.petition', '1.信访举报投诉类申请', '（五）不予处理'],
  ['outcome.declined.repeat', '2.重复申请', '（五）不予处理'],
  ['outcome.declined.publication', '3.要求提供公开出版物', '（五）不予处理'],
  ['outcome.declined.excessive', '4.无正当理由大量反复申请', '（五）不予处理'],
  ['outcome.declined.reissue', '5.要求行政机关确认或重新出具已获取信息', '（五）不予处理'],
  [
    'outcome.other.no_correction',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '（六）其他处理',
  ],
  [
    'outcome.other.fee_unpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '（六）其他处理',
  ],
  ['outcome.other.other', '3.其他', '（六）其他处理'],
  ['outcome.other', '（六）其他处理'],
  ['outcome.total', '（七）总计'],
  ['requests.carried_over', '四、结转下年度继续办理'],
];

/** Rows under 三、本年度办理结果. */
export const isOutcome = (code: string): boolean => code.startsWith('outcome.');

const byCode = new Map(ROWS.map(([code, label, group]) => [code, { label, group: group ?? null }]));

const TYPED_WRONG: Record<string, string> = {
  'outcome.refused.law_prohibited': '2.其他法律行政止公开',
  'outcome.refused.process_info': '6.属于四类过程信息',
  'outcome.unavailable.needs_creation': '2.没有现成信息需要另行制做',
  'outcome.declined.petition': '1.信访举报投拆类申请',
  'requests.received': '一、本年新收政府信息公开申请数',
};

const SHORT: Record<string, string> = {
  'outcome.partly_granted': '（二）部分公开',
  'outcome.other.no_correction': '1.逾期不补正',
  'outcome.other.fee_unpaid': '2.逾期不缴费',
  'outcome.unavailable.not_held': '1.本机关不掌握',
};

/** Label and group of a row of Section III as a layout prints them. */
export function rowLabel(code: string, layout: Layout): { label: string; group: string | null } {
  const official = byCode.get(code);
  if (!official) throw new Error(`no label for ${code}`);
  let { label, group } = official;
  if (layout.labels === 'typed-wrong') label = TYPED_WRONG[code] ?? label;
  if (layout.labels === 'short') label = SHORT[code] ?? label;
  if (layout.labels === 'unnumbered')
    [label, group] = [unnumbered(label), group && unnumbered(group)];
  return {
    label: printLabel(layout.brokenLabels ? broken(label, 8) : label, layout),
    group: group && printLabel(layout.brokenLabels ? broken(group, 4) : group, layout),
  };
}

/** A label under the layout's brackets and, for the group cells, one sign above the other. */
export function printLabel(label: string, layout: Layout): string {
  return layout.brackets === 'half' ? label.replaceAll('（', '(').replaceAll('）', ')') : label;
}

export const vertical = (label: string): string => [...label].join('\n');

const unnumbered = (label: string): string =>
  label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '');

/** Breaks a label into lines of so many signs. */
export function broken(label: string, length: number): string {
  const signs = [...label];
  const lines: string[] = [];
  for (let at = 0; at < signs.length; at += length)
    lines.push(signs.slice(at, at + length).join(''));
  return lines.join('\n');
}
