export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of an address that names none. */
export const [DEFAULT_LANGUAGE] = LANGUAGES;

/** The language that a page offers beside its own; of more than two, each in turn. */
export function nextLanguage(language: Language): Language {
  return LANGUAGES[LANGUAGES.indexOf(language) + 1] ?? DEFAULT_LANGUAGE;
}

/** The language of a name, as an address has it; of any other the default one. */
export function languageNamed(name: string | null): Language {
  return LANGUAGES.find((language) => language === name) ?? DEFAULT_LANGUAGE;
}

/** Messages of one area in both languages; the compiler refuses a key that one of them lacks. */
export type Bilingual<T> = Record<Language, T>;

/** Checks that both languages hold the same keys with the same parameters. */
export function bilingual<T>(messages: { zh: T; en: NoInfer<T> }): Bilingual<T> {
  return messages;
}
