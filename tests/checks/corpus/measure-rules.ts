import { compileReport } from '../../../src/lib/pipeline.ts';
import { findingSentence } from '../../../src/lib/checks/finding-sentence.ts';
import { RULES } from '../../../src/lib/checks/registry.ts';
import type { Finding, Grade } from '../../../src/lib/model/finding.ts';
import { failsOfRecord, judged } from './judged.ts';
import { plantedReports } from './planted-reports.ts';
import { rightReports } from './right-reports.ts';

/** How often a rule held on right reports, failed on them (wrongly) and on planted errors (rightly). */
export type RuleLine = {
  rule: string;
  grade: Grade;
  passes: number;
  trueFails: number;
  falseFails: number;
};

export type RuleMeasure = {
  right: number;
  rules: RuleLine[];
  /** A sentence for each fail on a right report. */
  falseFails: string[];
  precision: number;
  recall: number;
};

/**
 * What every rule says of the corpus. A planted error may break several rules rightly: what it breaks
 * beside its own counts as true, as the clean report breaks none.
 */
export async function measureRules(): Promise<RuleMeasure> {
  const lines = new Map(
    RULES.map(({ code, grade }): [string, RuleLine] => [
      code,
      { rule: code, grade, passes: 0, trueFails: 0, falseFails: 0 },
    ]),
  );
  const falseFails: string[] = [];
  const note = (name: string, found: Finding): void => {
    const line = lines.get(found.rule);
    if (!line) return;
    if (found.verdict === 'PASS') line.passes += 1;
    if (found.verdict !== 'FAIL') return;
    line.falseFails += 1;
    falseFails.push(`${name}: ${found.rule} ${findingSentence(found, 'zh')}`);
  };
  let right = 0;
  for await (const { name, bytes } of rightReports()) {
    right += 1;
    const { findings } = await compileReport({ name, bytes, address: null });
    for (const found of findings) note(name, found);
    const { record } = await judged(name, bytes);
    for (const found of record ? failsOfRecord(record, null) : []) note(`${name} as filed`, found);
  }
  const planted = await plantedReports();
  let foundOf = 0;
  for (const {
    planted: { rule, what },
    bytes,
    before,
  } of planted) {
    const { fails, record } = await judged(what, bytes);
    const former = before === null ? null : (await judged('before', before)).record;
    const all = [...fails, ...(record ? failsOfRecord(record, former) : [])];
    const rules = new Set(all.map((one) => one.rule));
    if (rules.has(rule)) foundOf += 1;
    for (const code of rules) {
      const line = lines.get(code);
      if (line) line.trueFails += 1;
    }
  }
  const rules = [...lines.values()];
  const trueFails = rules.reduce((sum, line) => sum + line.trueFails, 0);
  return {
    right,
    rules,
    falseFails,
    precision: trueFails / (trueFails + falseFails.length),
    recall: foundOf / planted.length,
  };
}
