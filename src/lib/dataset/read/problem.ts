/** Why the build refuses its input: where it stands and what is wrong with it. */
export type Problem = {
  file: string;
  /** Line in the file, from 1; 0 when the file as a whole is meant. */
  line: number;
  /** Path of the field, such as `figures.requests.received`; empty when the line as a whole is meant. */
  field: string;
  reason: string;
};

/** Collects problems of one file, so that readers name only line, field and reason. */
export type Tell = (line: number, field: string, reason: string) => void;

/** Collects what is wrong with one file into a list; line 0 is the file as a whole. */
export function problemsOf(file: string, problems: Problem[]): Tell {
  return (line, field, reason) => problems.push({ file, line, field, reason });
}

/** One line a person can act on: `data/reports/140000.jsonl:12 figures.x: not an indicator`. */
export function formatProblem({ file, line, field, reason }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ''} ${field ? `${field}: ` : ''}${reason}`;
}
