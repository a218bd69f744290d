import { FORMS } from '../../model/form.ts';
import { FORM_ENTRIES } from '../form-entries.ts';
import { indicators, type Indicator } from '../indicator.ts';
import { REQUEST_LABELS } from './request-labels.ts';

const cases = { section: 'requests', unit: 'case', perApplicant: true } as const;
const carried = { ...cases, nature: 'carried' } as const;

const intake = [
  ...indicators(cases, [
    [
      'requests.received',
      '本年新收政府信息公开申请数量',
      'Requests received in the year',
      '新收申请',
      'Received',
    ],
  ]),
  ...indicators(carried, [
    [
      'requests.carried_in',
      '上年结转政府信息公开申请数量',
      'Carried in from the year before',
      '上年结转',
      'Carried in',
    ],
  ]),
];

const outcomes = [
  ...indicators({ ...cases, parent: 'outcome.total' }, [
    ['outcome.granted', '予以公开', 'Granted'],
    ['outcome.partly_granted', '部分公开', 'Partly granted'],
    ['outcome.refused', '不予公开', 'Refused'],
  ]),
  ...indicators({ ...cases, parent: 'outcome.refused' }, [
    ['outcome.refused.state_secret', '属于国家秘密', 'State secret'],
    [
      'outcome.refused.law_prohibited',
      '其他法律行政法规禁止公开',
      'Disclosure prohibited by law',
      '法律法规禁止公开',
      'Prohibited by law',
    ],
    [
      'outcome.refused.security_stability',
      '危及“三安全一稳定”',
      'Endangers security or stability',
      '危及三安全一稳定',
      'Security, stability',
    ],
    [
      'outcome.refused.third_party',
      '保护第三方合法权益',
      'Protects third parties',
      '保护第三方权益',
      'Third parties',
    ],
    [
      'outcome.refused.internal_affairs',
      '属于三类内部事务信息',
      'Internal affairs',
      '三类内部事务',
    ],
    [
      'outcome.refused.process_info',
      '属于四类过程性信息',
      'Deliberative process',
      '四类过程性信息',
    ],
    ['outcome.refused.enforcement_file', '属于行政执法案卷', 'Enforcement file', '行政执法案卷'],
    ['outcome.refused.admin_query', '属于行政查询事项', 'Administrative query', '行政查询事项'],
  ]),
  ...indicators({ ...cases, parent: 'outcome.total' }, [
    ['outcome.unavailable', '无法提供', 'Unavailable'],
  ]),
  ...indicators({ ...cases, parent: 'outcome.unavailable' }, [
    ['outcome.unavailable.not_held', '本机关不掌握相关政府信息', 'Not held', '本机关不掌握'],
    [
      'outcome.unavailable.needs_creation',
      '没有现成信息需要另行制作',
      'Would have to be created',
      '需要另行制作',
    ],
    [
      'outcome.unavailable.unclear',
      '补正后申请内容仍不明确',
      'Unclear even after correction',
      '补正后仍不明确',
      'Still unclear',
    ],
  ]),
  ...indicators({ ...cases, parent: 'outcome.total' }, [
    ['outcome.declined', '不予处理', 'Not processed'],
  ]),
  ...indicators({ ...cases, parent: 'outcome.declined' }, [
    ['outcome.declined.petition', '信访举报投诉类申请', 'Petition or complaint', '信访举报投诉'],
    ['outcome.declined.repeat', '重复申请', 'Repeated request'],
    ['outcome.declined.publication', '要求提供公开出版物', 'Asks for a publication', '公开出版物'],
    ['outcome.declined.excessive', '无正当理由大量反复申请', 'Excessive requests', '大量反复申请'],
    [
      'outcome.declined.reissue',
      '要求行政机关确认或重新出具已获取信息',
      'Asks to confirm or reissue',
      '确认或重新出具',
    ],
  ]),
  ...indicators({ ...cases, parent: 'outcome.total' }, [
    ['outcome.other', '其他处理', 'Otherwise closed'],
  ]),
  ...indicators(
    {
      ...cases,
      parent: 'outcome.other',
      forms: FORMS.filter((form) => FORM_ENTRIES[form].splitsOther),
    },
    [
      [
        'outcome.other.no_correction',
        '申请人无正当理由逾期不补正',
        'Not corrected in time',
        '逾期不补正',
      ],
      [
        'outcome.other.fee_unpaid',
        '申请人逾期未按收费通知要求缴纳费用',
        'Fee not paid in time',
        '逾期不缴费',
      ],
      ['outcome.other.other', '其他', 'Other'],
    ],
  ),
];

const closing = [
  ...indicators(cases, [
    ['outcome.total', '办理结果总计', 'Completed in all', '办结总计', 'Completed'],
  ]),
  ...indicators(carried, [
    [
      'requests.carried_over',
      '结转下年度继续办理',
      'Carried over to the next year',
      '结转下年',
      'Carried over',
    ],
  ]),
];

/** Section III: 25 fillable rows on form 2021, 23 on form 2019, each with seven columns. */
export const REQUESTS: readonly Indicator[] = [...intake, ...outcomes, ...closing].map((row) => ({
  ...row,
  variants: REQUEST_LABELS[row.code] ?? [],
}));
