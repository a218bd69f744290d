const KEY = 'nianbao:signature';

/** The name the reader last put under a verdict, empty when none or storage is off. */
export function lastSignature(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepSignature(name: string): void {
  try {
    if (name === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // Storage is switched off: the name is asked for again.
  }
}
