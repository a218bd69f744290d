import { bilingual } from './language.ts';

/** Words that stand wherever figures of an invented dataset do. */
export const inventedText = bilingual({
  zh: {
    label: '虚构数据',
    sentence: '虚构数据：单位和数字都由程序编造，只供试用和测速，与任何真实机关无关。',
    titled: (title: string) => `【虚构数据】${title}`,
  },
  en: {
    label: 'Invented data',
    sentence:
      'Invented data: a program made up all bodies and figures, for trials and timing only; they say nothing of any real body.',
    titled: (title: string) => `[Invented data] ${title}`,
  },
});
