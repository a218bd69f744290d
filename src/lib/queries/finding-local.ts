import { rulesWith, WHOLE_RULES } from '../checks/registry.ts';
import { literals } from '../db/query.ts';
import { YEAR_SIGN } from '../catalogue/cell-key.ts';

/**
 * How many local reports stand behind a finding besides the report it is about, over
 * `finding f JOIN report r`: the year before it quotes, the twins it names, the parts of a whole.
 */
export const LOCAL_BEHIND_FINDING = `(
  SELECT count(*)::INTEGER FROM report p JOIN division pd ON pd.code = p.division
  WHERE p.seen_at = 'local' AND p.report_id <> r.report_id AND (
    (p.agency_id = r.agency_id AND p.scope = r.scope AND contains(f.cells, '${YEAR_SIGN}' || p.year))
    OR (f.rule IN (${literals(rulesWith('namesAgencies'))}) AND p.year = r.year AND contains(f.detail, p.agency_id))
    OR (f.rule IN (${literals(WHOLE_RULES.map(({ code }) => code))}) AND p.year = r.year
      AND r.division IN (pd.code, pd.parent, pd.prefecture, pd.province))))`;
