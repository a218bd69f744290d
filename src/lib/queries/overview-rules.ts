import { breaksOf } from '../catalogue/breaks.ts';
import { INDICATORS } from '../catalogue/catalogue.ts';
import { OUTCOME_GROUPS } from '../catalogue/derived.ts';

/** A figure this many times the other, when the larger is no small number, is worth a look. */
export const JUMP = { times: 10, least: 100 } as const;

/** Indicators whose figure of a year is not comparable with that of the year before. */
const BROKEN = INDICATORS.flatMap(({ code }) =>
  breaksOf(code).map(({ after }) => `('${code}', ${after + 1})`),
).join(', ');

const GROUPS = OUTCOME_GROUPS.map((code) => `'${code}'`).join(', ');

/**
 * Common table expressions from `selected` (report_id, agency_id, year, scope, source) to `candidate`:
 * one row for everything a rule can judge, `found` where it is worth a look. A rule judges only what
 * is wholly known: a blank among the parts is no contradiction.
 */
export const CANDIDATES_SQL = `
cell AS (
  SELECT o.* FROM observation o SEMI JOIN selected USING (report_id)
),
known AS (
  SELECT report_id, indicator, applicant, value, true AS is_printed FROM cell
  WHERE value IS NOT NULL AND status = 'number' AND indicator NOT IN (${GROUPS})
  UNION ALL
  -- a group summed from its rows cannot contradict them
  SELECT g.report_id, g.indicator, g.applicant, g.value, g.basis = 'stated'
  FROM outcome_group g SEMI JOIN selected USING (report_id)
),
part_of AS (
  SELECT code, parent FROM indicator
  WHERE parent IS NOT NULL AND section IN ('requests', 'contested')
),
total AS (
  SELECT report_id,
    max(value) FILTER (indicator = 'requests.received') AS received,
    max(value) FILTER (indicator = 'requests.carried_in') AS carried_in,
    max(value) FILTER (indicator = 'requests.carried_over') AS carried_over,
    max(value) FILTER (indicator = 'outcome.total') AS completed,
    max(value) FILTER (indicator = 'requests.stated') AS requests_stated,
    max(value) FILTER (indicator = 'reconsideration.stated') AS reconsideration_stated,
    max(value) FILTER (indicator = 'reconsideration.total') AS reconsideration,
    max(value) FILTER (indicator = 'litigation.stated') AS litigation_stated,
    max(value) FILTER (indicator = 'litigation.direct.total')
      + max(value) FILTER (indicator = 'litigation.after_reconsideration.total') AS litigation
  FROM known WHERE applicant = 'total' GROUP BY report_id
),
prose(code, printed, against, carried_in, report_id) AS (
  SELECT 'requests.stated', requests_stated, received, carried_in, report_id FROM total
  UNION ALL
  SELECT 'reconsideration.stated', reconsideration_stated, reconsideration, NULL, report_id FROM total
  UNION ALL
  SELECT 'litigation.stated', litigation_stated, litigation, NULL, report_id FROM total
),
candidate(rule, report_id, indicator, applicant, printed, against, carried_in, mark, found) AS (
  SELECT 'parts', t.report_id, t.indicator, t.applicant, t.value, sum(p.value), NULL::DOUBLE,
    NULL::VARCHAR, sum(p.value) <> t.value
  FROM known t JOIN part_of r ON r.parent = t.indicator
  LEFT JOIN known p ON p.report_id = t.report_id AND p.indicator = r.code
    AND p.applicant = t.applicant
  WHERE t.is_printed
  GROUP BY t.report_id, t.indicator, t.applicant, t.value
  HAVING count(p.value) = count(*)
  UNION ALL
  SELECT 'applicants', report_id, indicator, 'total', max(value) FILTER (applicant = 'total'),
    sum(value) FILTER (applicant <> 'total'), NULL, NULL,
    max(value) FILTER (applicant = 'total') <> sum(value) FILTER (applicant <> 'total')
  FROM cell WHERE value IS NOT NULL AND status = 'number'
  GROUP BY report_id, indicator
  HAVING count(*) FILTER (applicant <> 'total') = 6 AND count(*) FILTER (applicant = 'total') = 1
  UNION ALL
  SELECT 'balance', report_id, 'outcome.total', 'total', received + carried_in,
    completed + carried_over, NULL, NULL, received + carried_in <> completed + carried_over
  FROM total WHERE received + carried_in + completed + carried_over IS NOT NULL
  UNION ALL
  SELECT 'prose', report_id, code, 'total', printed, against, carried_in, NULL, printed <> against
  FROM prose WHERE printed IS NOT NULL AND against IS NOT NULL
  UNION ALL
  SELECT 'jump', s.report_id, o.indicator, o.applicant, o.value, b.value, NULL, NULL,
    greatest(o.value, b.value) >= ${JUMP.times} * least(o.value, b.value)
  FROM selected s JOIN cell o USING (report_id)
  JOIN report p ON p.agency_id = s.agency_id AND p.scope = s.scope AND p.year = s.year - 1
  JOIN observation b ON b.report_id = p.report_id AND b.indicator = o.indicator
    AND b.applicant = o.applicant
  WHERE o.applicant = 'total' AND o.value > 0 AND b.value > 0
    AND greatest(o.value, b.value) >= ${JUMP.least}
    AND (o.indicator, s.year) NOT IN (VALUES ${BROKEN})
    AND o.indicator NOT IN (SELECT code FROM indicator WHERE unit = 'unstated')
  UNION ALL
  SELECT 'unsourced', report_id, NULL, NULL, NULL, NULL, NULL, NULL, source IS NULL FROM selected
  UNION ALL
  SELECT 'rounded', report_id, indicator, applicant, value, NULL, NULL, mark, status = 'rounded'
  FROM cell WHERE status IN ('number', 'rounded')
)`;
