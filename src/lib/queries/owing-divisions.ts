/** Hong Kong, Macao and Taiwan, where the disclosure regulation does not apply, as an SQL list. */
export const OUTSIDE_SQL = "('710000', '810000', '820000')";

/**
 * SQL condition over `division`: its government owes a report of the year, for it is in force then and the
 * regulation applies there.
 * @param year SQL of the year; twice in the condition
 */
export const owesReport = (division: string, year = '?'): string =>
  `${division}.code NOT IN ${OUTSIDE_SQL}
        AND coalesce(${division}.valid_from, 0) <= ${year} AND coalesce(${division}.valid_to, 9999) > ${year}`;
