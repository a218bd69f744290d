import { keepText, keptText } from './kept-text.ts';

const KEY = 'nianbao:signature';

/** The name the reader last put under a verdict, empty when none or storage is off. */
export const lastSignature = (): string => keptText(KEY) ?? '';

/** Keeps the name under a reader's decisions; an empty one is forgotten. */
export const keepSignature = (name: string): void => keepText(KEY, name === '' ? null : name);
