import { NAME_ALIASES, PEOPLES } from '../catalogue/names/name-aliases.ts';
import { kept } from './kept.ts';

/** Without blanks and punctuation, in lower case and half-width signs; ü as keyboards write it. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\s·.,，。、（）()“”"'《》〔〕-]/g, '');
}

const SHORT_FORMS = new Map(
  NAME_ALIASES.flatMap(([short, ...full]) => full.map((one) => [one, short] as const)),
);

const FULL_FORMS = new RegExp(
  [...SHORT_FORMS.keys()].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

const PEOPLES_OF_PLACE = new RegExp(`(?:${PEOPLES.join('|')})+(?=自治[州县旗])`, 'g');

/** A name in the shortest form in use, so that all its usual forms come to the same. */
export const inShort = kept((name: string): string =>
  name.replace(PEOPLES_OF_PLACE, '').replace(FULL_FORMS, (full) => SHORT_FORMS.get(full) ?? full),
);

const KIND_OF_PLACE =
  /(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|自治[州县旗]|林区|特区|地区|[省市区县盟旗州])$/;

/** A place without the word for what it is; the whole name where less than two characters were left. */
export const placeStem = kept((name: string): string => {
  const short = name.replace(PEOPLES_OF_PLACE, '').replace(KIND_OF_PLACE, '');
  return short.length < 2 || !name.startsWith(short) ? name : short;
});
