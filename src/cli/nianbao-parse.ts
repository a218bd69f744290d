import { runCommandLine } from './command-line.ts';
import { parseCommand } from './commands/parse.ts';

/** The command line with `parse` alone, in one script that is compiled beforehand. */
void runCommandLine({ parse: async () => parseCommand });
