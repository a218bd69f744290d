/** The statutory form, typed by hand from 国办公开办函〔2019〕60号 and 〔2021〕30号. */

const BOTH = '2019+2021';

const rows = (section: string, what: string, codes: string): string[] =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => `${section} ${code} ${what}`);

/** `section code unit nature forms`, in the order of the form. */
export const EXPECTED: readonly string[] = [
  ...rows(
    'narrative',
    `entry flow ${BOTH}`,
    `published.total published.website published.wechat published.weibo published.other_media`,
  ),
  ...rows('narrative', `item flow ${BOTH}`, 'interpretations'),
  ...rows('narrative', `time flow ${BOTH}`, 'press_conferences trainings'),
  ...rows('narrative', `issue flow ${BOTH}`, 'gazette_issues circulars'),
  ...rows(
    'narrative',
    `case flow ${BOTH}`,
    'requests.stated reconsideration.stated litigation.stated',
  ),
  ...rows('publication', 'document flow 2021', 'rules.issued rules.repealed'),
  ...rows('publication', 'document stock 2021', 'rules.effective'),
  ...rows('publication', 'document flow 2021', 'normative.issued normative.repealed'),
  ...rows('publication', 'document stock 2021', 'normative.effective'),
  ...rows('publication', 'document flow 2019', 'rules.made rules.disclosed'),
  ...rows('publication', 'document stock 2019', 'rules.disclosed_total'),
  ...rows('publication', 'document flow 2019', 'normative.made normative.disclosed'),
  ...rows('publication', 'document stock 2019', 'normative.disclosed_total'),
  ...rows('publication', `case flow ${BOTH}`, 'permits.decisions'),
  ...rows('publication', 'case flow 2019', 'services.decisions'),
  ...rows('publication', `case flow ${BOTH}`, 'penalties.decisions coercion.decisions'),
  ...rows('publication', 'wan_yuan flow 2021', 'fees.amount'),
  ...['permits', 'services', 'penalties', 'coercion', 'fees'].flatMap((kind) => [
    ...rows('publication', 'item stock 2019', `${kind}.items_prev`),
    ...rows('publication', 'item flow 2019', `${kind}.items_change`),
  ]),
  ...rows('publication', 'item flow 2019', 'procurement.items'),
  ...rows('publication', 'unstated flow 2019', 'procurement.amount'),
  ...rows('requests', `case flow ${BOTH}`, 'requests.received'),
  ...rows('requests', `case carried ${BOTH}`, 'requests.carried_in'),
  ...rows(
    'requests',
    `case flow ${BOTH}`,
    `outcome.granted outcome.partly_granted
    outcome.refused outcome.refused.state_secret outcome.refused.law_prohibited
    outcome.refused.security_stability outcome.refused.third_party
    outcome.refused.internal_affairs outcome.refused.process_info
    outcome.refused.enforcement_file outcome.refused.admin_query
    outcome.unavailable outcome.unavailable.not_held outcome.unavailable.needs_creation
    outcome.unavailable.unclear
    outcome.declined outcome.declined.petition outcome.declined.repeat
    outcome.declined.publication outcome.declined.excessive outcome.declined.reissue
    outcome.other`,
  ),
  ...rows(
    'requests',
    'case flow 2021',
    'outcome.other.no_correction outcome.other.fee_unpaid outcome.other.other',
  ),
  ...rows('requests', `case flow ${BOTH}`, 'outcome.total'),
  ...rows('requests', `case carried ${BOTH}`, 'requests.carried_over'),
  ...['reconsideration', 'litigation.direct', 'litigation.after_reconsideration'].flatMap((group) =>
    rows(
      'contested',
      `case flow ${BOTH}`,
      `${group}.upheld ${group}.rectified ${group}.other ${group}.pending ${group}.total`,
    ),
  ),
];

/** Derived indicators that one report, or two of one agency, can answer. */
export const DERIVED_CODES: readonly string[] = [
  'rate.granted',
  'rate.disclosed',
  'rate.merit',
  'rate.refused',
  'rate.unavailable',
  'rate.declined',
  'rate.other',
  'rate.completed',
  'rate.carried_over',
  'backlog.months',
  'share.applicant',
  'rate.reconsideration_rectified',
  'rate.litigation_rectified',
  'rate.disputed',
  'normative.net_change',
  'rate.normative_renewal',
  'share.website',
  'ratio.interpretations',
];
