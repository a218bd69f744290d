import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { engineCommand } from './commands/engine.ts';
import { Failure } from './commands/failure.ts';
import { importCommand } from './commands/import.ts';
import { parseCommand } from './commands/parse.ts';
import { sqlCommand } from './commands/sql.ts';
import { processTerminal, type Terminal } from './commands/terminal.ts';

const COMMANDS: Record<string, (args: string[], terminal: Terminal) => Promise<unknown>> = {
  build: buildCommand,
  check: checkCommand,
  engine: engineCommand,
  import: importCommand,
  parse: parseCommand,
  sql: sqlCommand,
};

const USAGE = `usage:
  nianbao build [--data DIR] [--out DIR]           build the dataset from data/
  nianbao check [--format table|json|csv] [--all]   hold the dataset against the rules
  nianbao engine                                    put the browser's engine into static/duckdb/
  nianbao import FILES… [--into DIR]                read many reports on all cores
  nianbao parse FILE [--json]                       read one report: figures, doubts, findings
  nianbao sql "SELECT …" [--format table|json|csv]  ask the built dataset`;

async function main([name = '', ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === 'help') {
    terminal.out(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.error(name === '' ? USAGE : `nianbao: ${name} is not a command\n${USAGE}`);
    return 2;
  }
  try {
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

process.exitCode = await main(process.argv.slice(2), processTerminal);
