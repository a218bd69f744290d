import { measureRules } from '../checks/corpus/measure-rules.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;

/** What each rule says of the corpus: how often it holds, fails rightly and wrongly, and its precision. */
export async function printRules(): Promise<void> {
  const { right, rules, falseFails, precision, recall } = await measureRules();
  console.log('rule    grade  holds  true fails  false fails  precision');
  for (const { rule, grade, passes, trueFails, falseFails } of rules) {
    if (passes + trueFails + falseFails === 0) continue;
    const cells = [
      rule.padEnd(7),
      grade.padEnd(6),
      String(passes).padStart(5),
      String(trueFails).padStart(11),
      String(falseFails).padStart(12),
      percent(trueFails, trueFails + falseFails).padStart(10),
    ];
    console.log(cells.join(' '));
  }
  console.log(
    `${right} right reports; precision ${percent(precision, 1)}, recall of what was planted ${percent(recall, 1)}`,
  );
  for (const line of falseFails) console.log(`  false: ${line}`);
}
