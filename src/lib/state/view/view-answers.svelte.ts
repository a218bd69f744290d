import type { Database } from '../../db/database.ts';
import {
  questionsOf,
  runQueries,
  type Answers,
  type Known,
  type QuerySet,
} from '../../db/query-set.ts';
import { decodeState, encodeState, type AddressProblem } from '../../url/codec.ts';
import type { ViewState } from '../../url/view-state.ts';

/** How long what answers an earlier state may stand, dimmed, while the next is computed. */
export const PATIENCE_MS = 1000;

/** A view's rows together with the state they answer: the two never part. */
export type Shown<Rows extends Record<string, unknown>> = {
  state: ViewState;
  rows: Answers<Rows>;
};

/**
 * How what is on screen stands to what the address asks for. `answered`: it is the answer. `pending`: it
 * was the answer a moment ago. In the other two nothing on screen may be taken for the answer:
 * `unanswered` while it is computed, `failed` when it could not be.
 */
export type AnswerState = 'answered' | 'pending' | 'unanswered' | 'failed';

/** What answers: the page's engine. Revisions count what local data joined or left. */
export type Answering = {
  readonly revision: number;
  readonly isJoined: boolean;
  open(): Promise<Database>;
  retry(): Promise<void>;
};

/** Who wants to know that the reader changed the state, and that the state wanted last is shown. */
export type Watching = { changed(): void; shown(): void };

/** An answer with the revision of the engine that gave it. */
type Given<Rows extends Record<string, unknown>> = Shown<Rows> & { revision: number };

/**
 * The answers of a view. The prerendered rows answer the opening state; every other state is asked of
 * the engine. The last answer is kept until the next is there; `answerState` says whether it may be shown.
 */
export class ViewAnswers<Rows extends Record<string, unknown>> {
  #shown = $state.raw<Given<Rows>>() as Given<Rows>;
  #wanted = $state.raw<ViewState>() as ViewState;
  /** What is on screen was the answer to an address that was here before; never true of a failure. */
  #wasRight = $state(true);
  #overdue = $state(false);
  readonly #queries: (state: ViewState) => QuerySet<Rows>;
  readonly #first: Given<Rows>;
  readonly #engine: Answering;
  readonly #watching: Watching;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #followed = false;
  /** Counts what is asked and shown: an answer that comes after a newer one no longer counts. */
  #turn = 0;
  problems = $state.raw<AddressProblem[]>([]);
  failure = $state.raw<unknown>(null);
  busy = $state(false);

  /**
   * @param first the prerendered rows and the state they answer
   * @param queries what the view asks for a state
   */
  constructor(
    first: Shown<Rows>,
    queries: (state: ViewState) => QuerySet<Rows>,
    engine: Answering,
    watching: Watching,
  ) {
    this.#queries = queries;
    this.#engine = engine;
    this.#watching = watching;
    this.#first = { ...first, revision: 0 };
    this.#shown = this.#first;
    this.#wanted = first.state;
    // The prerendered rows were never right when local data had joined before the view opened.
    this.#wasRight = !engine.isJoined;
  }

  /** What the address asks for now: controls show this at once. */
  get wanted(): ViewState {
    return this.#wanted;
  }

  /** What was answered last. */
  get shown(): Shown<Rows> {
    return this.#shown;
  }

  get answerState(): AnswerState {
    if (this.failure !== null) return 'failed';
    if (!this.busy) return 'answered';
    return this.#wasRight && !this.#overdue ? 'pending' : 'unanswered';
  }

  /** The state whose answer needs no engine, as a way out of a failure; null when it does not hold. */
  get opening(): ViewState | null {
    return this.#holds(this.#first) ? this.#first.state : null;
  }

  /** Whether what is on screen answers an address, also of one that was not followed yet. */
  answers(search: URLSearchParams): boolean {
    const opening = this.#first.state;
    const asked = encodeState(decodeState(search, opening).state, opening);
    return this.answerState === 'answered' && asked === encodeState(this.shown.state, opening);
  }

  /** The address asks for something: what differs from before is shown when it is here, or asked. */
  follow(search: URLSearchParams): void {
    const opening = this.#first.state;
    const { state, problems } = decodeState(search, opening);
    this.problems = problems;
    const isFirst = !this.#followed;
    this.#followed = true;
    if (encodeState(state, opening) === encodeState(this.#wanted, opening)) return;
    this.#watching.changed();
    this.#wanted = state;
    if (isFirst && !this.#answered(state)) this.#wasRight = false;
    this.#showOrAsk();
  }

  /** Local data came or went: what is on screen may no longer hold. */
  renew(): void {
    if (!this.#holds(this.#shown) && !this.busy) this.#showOrAsk();
  }

  /** An engine brought back anywhere on the page answers what this view still owes. */
  askAgain(): void {
    if (this.failure !== null) void this.#answer();
  }

  /** Starts the engine anew after a failure and asks again. */
  async retry(): Promise<void> {
    await this.#engine.retry();
    this.askAgain();
  }

  /** The view is gone. */
  end(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  #showOrAsk() {
    const state = this.#wanted;
    const known = this.#answered(state);
    if (known) this.#show({ ...known, state });
    else void this.#answer();
  }

  /** Prerendered rows are of the dataset alone; any other answer is of what was joined at its time. */
  #holds({ rows, revision }: Given<Rows>): boolean {
    return rows === this.#first.rows ? !this.#engine.isJoined : revision === this.#engine.revision;
  }

  #ask(state: ViewState): string {
    return questionsOf(this.#queries(state));
  }

  /** Rows already here that hold: another indicator leaves much of a view's questions as they were. */
  #known(): Known<Rows>[] {
    return [this.#first, this.#shown]
      .filter((shown) => this.#holds(shown))
      .map(({ state, rows }) => ({ queries: this.#queries(state), rows }));
  }

  /** Rows already here that answer a state too: language, table or search box ask nothing new. */
  #answered(state: ViewState): Given<Rows> | undefined {
    const wanted = this.#ask(state);
    return [this.#first, this.#shown].find(
      (shown) => this.#holds(shown) && this.#ask(shown.state) === wanted,
    );
  }

  #show(shown: Given<Rows>) {
    this.#turn++;
    this.#shown = shown;
    this.#wasRight = true;
    this.failure = null;
    this.#rest();
    this.#watching.shown();
  }

  #begin() {
    this.failure = null;
    if (this.busy) return;
    this.busy = true;
    this.#timer = setTimeout(() => (this.#overdue = true), PATIENCE_MS);
  }

  #rest() {
    clearTimeout(this.#timer);
    this.busy = false;
    this.#overdue = false;
  }

  async #answer() {
    const turn = ++this.#turn;
    const state = this.#wanted;
    this.#begin();
    try {
      const database = await this.#engine.open();
      const { revision } = this.#engine;
      const rows = await runQueries(database, this.#queries(state), this.#known());
      if (turn !== this.#turn) return;
      if (revision === this.#engine.revision) this.#show({ state, rows, revision });
      else void this.#answer();
    } catch (cause) {
      if (turn !== this.#turn) return;
      this.#wasRight = false;
      this.failure = cause;
      this.#rest();
    }
  }
}
