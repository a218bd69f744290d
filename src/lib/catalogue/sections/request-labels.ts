/**
 * Labels of Section III as they are met in print beside the official one: the form's longer wording,
 * earlier wordings, and short ones. Readers compare them without signs, spaces and notes in brackets.
 */
export const REQUEST_LABELS: Readonly<Record<string, readonly string[]>> = {
  'requests.received': [
    '本年新收政府信息公开申请数',
    '本年度新收政府信息公开申请数量',
    '本年新收申请数量',
  ],
  'requests.carried_in': [
    '上年结转政府信息公开申请数',
    '上年度结转政府信息公开申请数量',
    '上年结转政府信息公开数量',
    '上年结转申请数量',
  ],
  'outcome.refused.law_prohibited': ['其他法律法规禁止公开', '其他法律行政法规禁止'],
  'outcome.refused.third_party': ['保护第三方权益', '损害第三方合法权益'],
  'outcome.refused.internal_affairs': [
    '属于内部事务信息',
    '三类内部事务信息',
    '属于三类内部管理信息',
  ],
  'outcome.refused.process_info': ['属于过程性信息', '四类过程性信息'],
  'outcome.refused.enforcement_file': ['行政执法案卷', '属于行政执法案卷信息'],
  'outcome.refused.admin_query': ['行政查询事项', '属于行政查询事项信息'],
  'outcome.unavailable.not_held': ['本机关不掌握', '本机关不掌握相关信息', '信息不存在'],
  'outcome.unavailable.needs_creation': ['没有现成信息需另行制作', '没有现成信息需要加工制作'],
  'outcome.unavailable.unclear': ['补正后申请内容不明确', '补正后申请仍不明确'],
  'outcome.declined.petition': ['信访举报投诉类', '信访投诉举报类申请'],
  'outcome.declined.repeat': ['重复申请的'],
  'outcome.declined.publication': ['要求提供公开出版物的'],
  'outcome.declined.excessive': ['无正当理由大量反复申请的'],
  'outcome.declined.reissue': [
    '要求行政机关确认或者重新出具已获取信息',
    '确认或重新出具已获取信息',
  ],
  'outcome.other.no_correction': [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    '申请人逾期不补正',
  ],
  'outcome.other.fee_unpaid': [
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期不缴费',
    '逾期未缴费',
    '申请人逾期未缴纳费用',
  ],
  'outcome.other.other': ['其它'],
  'outcome.other': ['其它处理'],
  'outcome.total': ['总计', '合计', '办理结果合计'],
  'requests.carried_over': ['结转下年度继续办理数量', '结转下年继续办理', '结转下一年度继续办理'],
};
