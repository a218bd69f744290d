/**
 * Signs that show nothing: zero-width spaces and joiners, the byte order mark, soft hyphens, and marks
 * that turn the direction of writing, which copies from chat programs and spreadsheets carry.
 */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A text without the signs that have no width: they part digits and labels that read as one. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
