import type { Terminal } from '../printing/terminal.ts';

const WIDTH = 30;

/** Without a terminal to draw on, a line after so many milliseconds is enough. */
const LINE_EVERY_MS = 5000;

/** Shows how far an import is: a bar on a terminal, now and then a line in a log. */
export class ImportProgress {
  readonly #all: number;
  readonly #terminal: Terminal;
  readonly #started = performance.now();
  #count = 0;
  #refused = 0;
  #told = performance.now();

  constructor(all: number, terminal: Terminal) {
    this.#all = all;
    this.#terminal = terminal;
  }

  add(refused: boolean): void {
    this.#count += 1;
    if (refused) this.#refused += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${this.#line()}\u001B[K`);
    else if (performance.now() - this.#told > LINE_EVERY_MS) {
      this.#told = performance.now();
      this.#terminal.error(`${this.#count}/${this.#all}`);
    }
  }

  end(): void {
    if (process.stderr.isTTY && this.#count > 0) process.stderr.write('\r\u001B[K');
  }

  #line(): string {
    const filled = Math.round((this.#count / this.#all) * WIDTH);
    const perFile = (performance.now() - this.#started) / this.#count / 1000;
    const left = Math.ceil((this.#all - this.#count) * perFile);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const refused = this.#refused > 0 ? `, ${this.#refused} not read` : '';
    return `${bar} ${this.#count}/${this.#all}${refused}, ${left} s left`;
  }
}
