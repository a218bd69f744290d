export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Messages of one area in both languages; the compiler refuses a key that one of them lacks. */
export type Bilingual<T> = Record<Language, T>;

/** Checks that both languages hold the same keys with the same parameters. */
export function bilingual<T>(messages: { zh: T; en: NoInfer<T> }): Bilingual<T> {
  return messages;
}
