import type { NamedPart } from '../../model/parsed-report.ts';
import { UNITS } from './prose-figures.ts';

const LEAD = /^[,。;(]?(?:其中|包括|分别为|其中包括|主要包括|包含)[:,]?|^:/;
const PART = new RegExp(
  String.raw`^[,、;和及与]?(?:涉及|含|有)?(?<label>\p{Script=Han}[^\d,。;、]{0,24}?)(?:共计|共|为)?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?:${UNITS})`,
  'u',
);

/** Where the parts of a whole that ends at `end` are told: up to the end of their sentence. */
export function partsRegion(text: string, end: number): { from: number; to: number } | null {
  const rest = text.slice(end, end + 600);
  const lead = LEAD.exec(rest)?.[0] ?? /^[^。;]{0,80}?(?:其中|包括)/.exec(rest)?.[0];
  if (lead === undefined) return null;
  const from = end + lead.length;
  const list = text.slice(from, from + 2000);
  const stop = list.indexOf('。');
  return { from, to: from + (stop < 0 ? list.length : stop) };
}

/** Named parts right behind a whole: `其中甲2308条,乙3846条,…`; fewer than two are no split. */
export function partsAfter(text: string, end: number): NamedPart[] {
  const rest = text.slice(end, end + 600);
  const lead = LEAD.exec(rest)?.[0];
  if (lead === undefined) return [];
  const parts: NamedPart[] = [];
  let left = rest.slice(lead.length);
  for (let match = PART.exec(left); match; match = PART.exec(left)) {
    const { label = '', digits = '' } = match.groups ?? {};
    parts.push({ label, value: Number(digits.replace(/,/g, '')) });
    left = left.slice(match[0].length);
  }
  return parts.length >= 2 ? parts : [];
}
