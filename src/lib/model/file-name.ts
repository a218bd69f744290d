import { visibleName } from './visible-name.ts';

/** Characters of a name: folders and mail cut longer ones. */
const MOST = 80;

/** A text as the name of a file, without the signs that it must not have, or that a shell or a sheet would run. */
export const asFileName = (text: string): string =>
  visibleName(text.replace(/[\\/:*?"<>|，。、；：\s]+/g, '_'))
    .replace(/^[-=+@._＝＋－＠]+|[._]+$/g, '')
    .slice(0, MOST);
