import { bilingual } from './language.ts';

/** The signs that join names and sentences, where no message of a page holds them. */
export const punctuation = bilingual({
  zh: {
    /** Names beside each other: `甲、乙`. */
    listed: (names: readonly string[]) => names.join('、'),
    /** Statements beside each other: `45份报告中29份填报，含约数7个`. */
    joined: (statements: readonly string[]) => statements.join('，'),
    bracketed: (text: string) => `（${text}）`,
    /** A name with what qualifies it: `新收申请（自然人）`. */
    qualified: (name: string, by: string) => `${name}（${by}）`,
    /** A name with its value: `中位数：12`. */
    named: (name: string, value: string) => `${name}：${value}`,
    /** A title as a sentence. */
    closed: (sentence: string) => `${sentence}。`,
    /** A title as a sentence, with another after it that has its own end. */
    followed: (sentence: string, next: string) => `${sentence}。${next}`,
  },
  en: {
    listed: (names: readonly string[]) => names.join(', '),
    joined: (statements: readonly string[]) => statements.join(', '),
    bracketed: (text: string) => `(${text})`,
    qualified: (name: string, by: string) => `${name} (${by})`,
    named: (name: string, value: string) => `${name}: ${value}`,
    closed: (sentence: string) => `${sentence}.`,
    followed: (sentence: string, next: string) => `${sentence}. ${next}`,
  },
});
