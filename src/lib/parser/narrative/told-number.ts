import type { Hedge, NamedPart } from '../../model/parsed-report.ts';
import type { Topic } from './topics.ts';

/**
 * What a number counts over: the reporting year; perhaps more than it; surely more (`cumulative`);
 * another year; a half-year, quarter or month; or no stand at all (a difference, a plan, readers).
 */
export type Period =
  'own' | 'perhaps_cumulative' | 'cumulative' | 'other_year' | 'part_of_year' | 'none';

/** A number with a counting unit in running text, and the words that tell what it counts. */
export type ToldNumber = {
  index: number;
  end: number;
  /** As printed, with hedge and unit. */
  text: string;
  value: number;
  unit: string;
  hedge: Hedge | null;
  /** Open brackets around it. */
  depth: number;
  /** Words since the sentence began or the last number ended, without closed brackets and sum words. */
  before: string;
  /** Words up to the next sign. */
  after: string;
  /** Its sentence up to the number. */
  sentence: string;
  /** What stands before its sentence. */
  preceding: string;
  /** Its sentence from beginning to end. */
  whole: string;
  topic: Topic | null;
  period: Period;
  /** Position of the number it is told under (其中, a colon, a bracket). */
  under: number | null;
  parts: readonly NamedPart[];
  /** Positions of the numbers that are its parts. */
  partsAt: readonly number[];
};

/** The words of the last clause before the number. */
export const clauseOf = (before: string): string => before.split(/[,:]/).at(-1) ?? '';

/** Others than the agency: a whole area, all offices, bodies below it, or who handed something on. */
const OTHERS = /全[省市县区州旗镇乡]|各(乡镇|部门|街道|单位|科室|级)|系统|局属|下属|直属|所属|转办/;
/** The agency itself, told of in the same sentence. */
const ITSELF =
  /(本机关|局机关|机关本级|我[局办委厅院]|本[局办委厅院]|[^,;]{0,8}办公室|直接)[^,;]{0,8}(收到|受理|公开|发布|接收)/;

/** Whether a number is told of others while its sentence tells of the agency itself as well. */
export function isOfOthersToo({ before, whole }: ToldNumber): boolean {
  return OTHERS.test(clauseOf(before)) && ITSELF.test(whole);
}
