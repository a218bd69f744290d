import { ANSWERING_MUTANTS } from './answering-mutants.ts';
import { COMMAND_MUTANTS } from './command-mutants.ts';
import { COMPARING_MUTANTS } from './comparing-mutants.ts';
import { KEEPING_MUTANTS } from './keeping-mutants.ts';
import type { Mutant } from './mutant.ts';
import { PROSE_MUTANTS } from './prose-mutants.ts';
import { READING_MUTANTS } from './reading-mutants.ts';
import { RULE_MUTANTS } from './rule-mutants.ts';

/** Grows by one with each fault found: the fault itself, put back. */
export const MUTANTS: readonly Mutant[] = [
  ...READING_MUTANTS,
  ...RULE_MUTANTS,
  ...PROSE_MUTANTS,
  ...ANSWERING_MUTANTS,
  ...COMPARING_MUTANTS,
  ...KEEPING_MUTANTS,
  ...COMMAND_MUTANTS,
];
