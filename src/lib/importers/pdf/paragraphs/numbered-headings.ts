const NUMERALS = '一二三四五六七八九十';

/** The numbers of headings, the wider one first. */
const KINDS = [
  /^([一二三四五六七八九十])\s*[、，.．]/,
  /^[（(]([一二三四五六七八九十])[）)]/,
  /^(\d{1,2})[.．、](?!\d)/,
];

/**
 * Follows the numbers of headings through a text. The number that is due next begins a paragraph
 * whatever stands before it; any other may be a number of a sentence that was wrapped there.
 */
export class NumberedHeadings {
  /** The last number of each kind. */
  #last = KINDS.map(() => 0);

  /** Whether a line begins with the number that is due. */
  isDue(text: string): boolean {
    const found = numberOf(text);
    return found !== null && found.number === (this.#last[found.kind] ?? 0) + 1;
  }

  /** Takes note of a paragraph's beginning. */
  pass(text: string): void {
    const found = numberOf(text);
    if (!found) return;
    this.#last = this.#last.map((number, kind) =>
      kind < found.kind ? number : kind === found.kind ? found.number : 0,
    );
  }
}

function numberOf(text: string): { kind: number; number: number } | null {
  for (const [kind, pattern] of KINDS.entries()) {
    const numeral = pattern.exec(text)?.[1];
    if (numeral) return { kind, number: Number(numeral) || NUMERALS.indexOf(numeral) + 1 };
  }
  return null;
}
