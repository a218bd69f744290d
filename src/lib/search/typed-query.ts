import { wanted, type Wanted } from './lines.ts';
import type { Sounds } from './sounds.ts';
import { inShort, normalised } from './typed.ts';

/** What was typed, in every form that it is looked for. */
export type TypedQuery = {
  text: string;
  line: Wanted;
  kind: 'code' | 'letters' | 'characters';
  /** As it is and in the shortest form in use, where that differs. */
  forms: readonly Wanted[];
  /** How its characters are read alone. */
  sounds: readonly string[];
  sound: Wanted;
};

/** Null where nothing was typed that could be looked for. */
export function typedQuery(typed: string, { read }: Sounds): TypedQuery | null {
  const text = normalised(typed);
  if (text === '') return null;
  const sounds = read(text).at(-1) ?? [];
  return {
    text,
    line: wanted(text),
    kind: /^\d{2,}[a-z\d]*$/.test(text) ? 'code' : /^[a-z]+$/.test(text) ? 'letters' : 'characters',
    forms: [...new Set([text, inShort(text)])].map(wanted),
    sounds,
    sound: wanted(sounds.join('')),
  };
}
