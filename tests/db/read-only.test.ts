import { describe, expect, it } from 'vitest';
import { refusalOf, type Refusal } from '../../src/lib/db/read-only.ts';

const STATEMENTS: [sql: string, refusal: Refusal | null][] = [
  ['SELECT 1', null],
  ['  select 1  ', null],
  ['SELECT 1;', null],
  ['SELECT 1 ;\n\n', null],
  ['(SELECT 1) UNION ALL (SELECT 2)', null],
  ['FROM report', null],
  ['WITH x AS (SELECT 1) FROM x', null],
  ['VALUES (1)', null],
  ['DESCRIBE report', null],
  ['SUMMARIZE figure', null],
  ['SHOW TABLES', null],
  ['EXPLAIN SELECT 1', null],
  ['PIVOT report ON form USING count(*)', null],
  ['-- how many?\nSELECT count(*) FROM report', null],
  ['/* DELETE; */ SELECT 1', null],
  ["SELECT 'a; DELETE FROM report'", 'several'],
  ["SELECT 'it''s; one'", 'several'],
  ['SELECT 1 AS "a;b"', 'several'],
  ['SELECT 1 -- and; that', 'several'],
  ['SELECT 1; SELECT 2', 'several'],
  ["select E'\\'' ; create temp table report as select 1 as x --'", 'several'],
  ["select $$'$$; create temp table report as select 1 as x --'", 'several'],
  ['select 1 -- \r; create temp table report as select 1', 'several'],
  ['EXPLAIN ANALYZE CREATE TEMP TABLE observation AS SELECT 1', 'writing'],
  ['explain (analyze) select 1', 'writing'],
  ['explain select 1', null],
  ['SELECT 1; DROP TABLE report', 'several'],
  ["SELECT ';' ; SELECT 2", 'several'],
  ['DELETE FROM report', 'writing'],
  ['WITH x AS (SELECT 1) INSERT INTO memory.local.report FROM x', 'writing'],
  ['with x as (select 1) insert or replace into a select 1', 'writing'],
  ['WITH x AS (SELECT 1) DELETE FROM memory.local.report', 'writing'],
  ['WITH x AS (SELECT 1)\nUPDATE report SET year = 1', 'writing'],
  ['WITH x AS (SELECT 1) MERGE INTO report USING x ON true', 'writing'],
  ["WITH x AS (SELECT 'update') SELECT * FROM x", null],
  ['INSERT INTO report VALUES (1)', 'writing'],
  ['-- SELECT\nDROP TABLE report', 'writing'],
  ["ATTACH 'x.duckdb'", 'writing'],
  ["COPY report TO 'x.csv'", 'writing'],
  ['SET threads = 1', 'writing'],
  ['INSTALL json', 'writing'],
  ['PRAGMA version', 'writing'],
  ['SELECTED', 'writing'],
  ['', 'writing'],
];

describe('refusalOf', () => {
  it.each(STATEMENTS)('%j: %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal);
  });
});
