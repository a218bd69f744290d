import { INDICATORS } from '../../catalogue/catalogue.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { APPLICANTS } from '../../model/applicant.ts';

/** Every cell that the form and its prose know, each with its place in the values of a report. */
const PLACES: ReadonlyMap<string, number> = new Map(
  [
    ...new Set(
      INDICATORS.flatMap(({ code, perApplicant }) =>
        perApplicant ? APPLICANTS.map((one) => cellKey(code, one)) : [cellKey(code, null)],
      ),
    ),
  ].map((key, place) => [key, place]),
);

/**
 * The numbers of a report by the keys of their cells, as a map has them, in a third of its memory: all reports
 * of a dataset are judged together, and of tens of thousands the maps alone would fill what the build may take.
 */
export class CellValues implements ReadonlyMap<string, number> {
  readonly size: number;
  /** A number for each place, NaN where there is none: no figure is NaN. */
  readonly #values: Float64Array;

  /** @throws RangeError for a key that is no cell */
  constructor(figures: ReadonlyMap<string, number>) {
    this.size = figures.size;
    this.#values = new Float64Array(PLACES.size).fill(NaN);
    for (const [key, value] of figures) {
      const place = PLACES.get(key);
      if (place === undefined) throw new RangeError(`${key} is no cell`);
      this.#values[place] = value;
    }
  }

  get(key: string): number | undefined {
    const value = this.#values[PLACES.get(key) ?? -1];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, number]> {
    for (const key of PLACES.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<number> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(tell: (value: number, key: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
