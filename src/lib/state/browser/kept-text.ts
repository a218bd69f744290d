/** What this browser keeps under a key; null when it keeps nothing, or storage is switched off. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or with null forgets it. Where storage is switched off it holds until the page is left. */
export function keepText(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    /* See above. */
  }
}
