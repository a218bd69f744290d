import { exportsText } from '../messages/exports.ts';
import type { Language } from '../messages/language.ts';
import { isOpenToOthers } from '../url/visit.ts';
import type { CarriedDataset } from './carried.ts';

/**
 * A view as a reference of GB/T 7714: holder, title and kind, dataset with the day it was built, the day it
 * was seen, and the address, which is left out where nobody else could open it.
 * @param seenOn the day of this machine, `2026-11-29`
 */
export function citationOf(
  title: string,
  { hash, builtOn }: CarriedDataset,
  seenOn: string,
  href: string,
  language: Language,
): string {
  const address = isOpenToOthers(href) ? href : null;
  return exportsText[language].citation(title, hash, builtOn, seenOn, address);
}

/** Markup that shows one figure in somebody else's page. */
export function embedCode(href: string, title: string, height: number): string {
  return `<iframe src="${escaped(href)}" title="${escaped(title)}" width="100%" height="${Math.ceil(height)}" loading="lazy" style="border:1px solid #ccc"></iframe>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
