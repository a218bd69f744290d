import { bilingual } from './language.ts';

/** Said in the place of a figure that is to be shown alone and is not on the page. */
export const embedText = bilingual({
  zh: { noFrame: (name: string) => `这一页没有名为“${name}”的图，地址中的 embed 有误。` },
  en: {
    noFrame: (name: string) =>
      `This page has no figure called “${name}”; “embed” in the address is wrong.`,
  },
});
