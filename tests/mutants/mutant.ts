/** An edit that makes the code wrong, and where a test must notice. */
export type Mutant = {
  what: string;
  file: string;
  /** Stands once in the file. */
  from: string;
  to: string;
  /** Tests, or folders of tests, that stand beside the file. */
  tests: readonly string[];
};
