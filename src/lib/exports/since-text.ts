import { exportsText } from '../messages/exports.ts';
import { formatExact } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import { punctuation } from '../messages/punctuation.ts';
import type { Since } from './seen-figures.ts';

/** Names that a sentence holds before it says how many more there are. */
const MOST_NAMES = 5;

/** What became of the figures a link was copied with, as a sentence. */
export function sinceText(since: Since, language: Language): string {
  const text = exportsText[language].since;
  const { joined, listed } = punctuation[language];
  const number = (value: number) => formatExact(value, language);
  const named = (names: readonly string[]) =>
    names.length > MOST_NAMES ? text.more(listed(names.slice(0, MOST_NAMES))) : listed(names);
  switch (since.kind) {
    case 'same':
      return text.same(number(since.rows));
    case 'counts': {
      const { then, now } = since;
      return text.counts(
        number(then.rows),
        number(then.known),
        number(now.rows),
        number(now.known),
      );
    }
    case 'rows': {
      const { changed, appeared, vanished } = since;
      return text.rows(
        joined([
          ...(changed.length > 0 ? [text.changed(number(changed.length), named(changed))] : []),
          ...(appeared.length > 0 ? [text.appeared(number(appeared.length), named(appeared))] : []),
          ...(vanished > 0 ? [text.vanished(number(vanished))] : []),
        ]),
      );
    }
  }
}
