import { Failure } from './printing/failure.ts';
import { processTerminal, type Terminal } from './printing/terminal.ts';

type Command = (args: string[], terminal: Terminal) => Promise<unknown>;

/** Loaded when asked for: the engine and the importers are large, and no command needs both. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  engine: async () => (await import('./commands/engine.ts')).engineCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  parse: async () => (await import('./commands/parse.ts')).parseCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  sql: async () => (await import('./commands/sql.ts')).sqlCommand,
};

const USAGE = `usage:
  nianbao build [--data DIR] [--out DIR]           build the dataset from data/
  nianbao check [--format table|json|csv] [--all]   hold the dataset against the rules
  nianbao check --settle FINDING --as HOW           note how a finding was settled
  nianbao engine                                    put the browser's engine into static/duckdb/
  nianbao import FILES… [--into DIR]                read many reports on all cores
  nianbao parse FILE [--json]                       read one report: figures, doubts, findings
  nianbao rules [CODE…] [--lang zh|en]              what each rule means and when it may be mistaken
  nianbao sql "SELECT …" [--format table|json|csv]  ask the built dataset`;

async function main([name = '', ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === 'help') {
    terminal.out(USAGE);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.error(name === '' ? USAGE : `nianbao: ${name} is not a command\n${USAGE}`);
    return 2;
  }
  try {
    const command = await load();
    await command(args, terminal);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(`nianbao ${name}: ${message}`);
    return error instanceof Failure ? error.exitCode : isUsageError(error) ? 2 : 1;
  }
}

/** What node:util parseArgs throws on an unknown or incomplete option. */
const isUsageError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** npm runs a script in the project's folder; its arguments are meant from where the user stands. */
function standWhereTheUserStands(): void {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (npm_lifecycle_event === 'nianbao' && INIT_CWD) process.chdir(INIT_CWD);
}

// A reader that went away (`| head`) ends the work without a word.
process.stdout.on('error', () => process.exit());
standWhereTheUserStands();
process.exitCode = await main(process.argv.slice(2), processTerminal);
