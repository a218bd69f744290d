/** Signs that show nothing, or turn the direction of what follows: they make one name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A name without signs that nobody sees, and without blanks at its ends; empty where it had no others. */
export const visibleName = (text: string): string => text.replace(UNSEEN, '').trim();
