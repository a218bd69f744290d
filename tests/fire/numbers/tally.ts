/** Numbers, and words in place of numbers, that were held against what the data says. */
export class Tally {
  /** Compared in all, and of them words for what is missing. */
  numbers = 0;
  words = 0;
  selections = 0;
  readonly wrong: string[] = [];

  /** A number as it is kept: the same but for the last bits of a sum. */
  number(where: string, got: unknown, want: number | null): void {
    this.numbers += 1;
    if (got === want) return;
    const near =
      typeof got === 'number' &&
      want !== null &&
      Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want));
    if (!near) this.#say(where, got, want);
  }

  /** What is shown, letter by letter. */
  text(where: string, got: unknown, want: string): void {
    this.numbers += 1;
    if (/^[^\d]+$/.test(want)) this.words += 1;
    if (got !== want) this.#say(where, got, want);
  }

  /** All the numbers that a sentence names, in their order. */
  sentence(where: string, got: string, want: readonly (number | string)[]): void {
    this.numbers += want.length;
    const named = numbersIn(got);
    const asked = want.map((one) => (typeof one === 'number' ? String(one) : one));
    if (named.join(' ') !== asked.join(' ')) this.#say(`${where}: “${got}”`, named, asked);
  }

  /** A list that must be the same. */
  list(where: string, got: readonly string[], want: readonly string[]): void {
    this.numbers += 1;
    const lacks = want.filter((one) => !got.includes(one));
    const more = got.filter((one) => !want.includes(one));
    if (got.length !== want.length || lacks.length + more.length > 0) {
      this.#say(where, `more: ${more.slice(0, 5)}`, `lacks: ${lacks.slice(0, 5)}`);
    }
  }

  /** What one selection came to, each wrong number with the address it stands under. */
  add({ numbers, words, wrong }: Tally, where: string): void {
    this.numbers += numbers;
    this.words += words;
    this.selections += 1;
    this.wrong.push(...wrong.map((one) => `${where}\n  ${one}`));
  }

  #say(where: string, got: unknown, want: unknown): void {
    this.wrong.push(
      `${where}: shows ${JSON.stringify(got)}, the data says ${JSON.stringify(want)}`,
    );
  }
}

/** `2,345` and `1.2万` with their steps, `23.5%` without its sign. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:[万亿]|(?:bn|[mk])(?![a-z]))?/g)].map(([number]) =>
    number.replaceAll(',', ''),
  );
