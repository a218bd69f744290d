/** A key of an object that no reader may pass over in silence, by its path. */
export type KeyFault = { path: string; reason: string };

/** Names that objects of the program have of themselves: figures under them would be lost or mixed up. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** The signs of valid JSON that build objects; a text before a colon is a key. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")([ \t\r\n]*:)?|[{}[\],]/g;

/** An object or a list that is still open: `at` is the key or the place last met. */
type Level = { keys: Set<string> | null; at: string | number };

/**
 * A line of JSON with what `JSON.parse` keeps to itself: a key that stands twice in one object, of which
 * the last alone would count, and one that is no name of a field.
 * @throws SyntaxError for a text that is no JSON
 */
export function parseJsonLine(text: string): { value: unknown; faults: KeyFault[] } {
  const value: unknown = JSON.parse(text);
  return { value, faults: keyFaults(text) };
}

/** @param text valid JSON */
function keyFaults(text: string): KeyFault[] {
  const faults: KeyFault[] = [];
  const open: Level[] = [];
  for (const [token, string, colon] of text.matchAll(TOKENS)) {
    const level = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof level?.at === 'number') level.at++;
    else if (level?.keys && string !== undefined && colon !== undefined) {
      const key = String(JSON.parse(string));
      level.at = key;
      const path = (): string => open.map(({ at }) => at).join('.');
      if (level.keys.has(key)) faults.push({ path: path(), reason: 'stands twice' });
      if (RESERVED.has(key))
        faults.push({ path: path(), reason: 'may not be the name of a field' });
      level.keys.add(key);
    }
  }
  return faults;
}
