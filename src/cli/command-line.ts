import { Failure } from './printing/failure.ts';
import { sentenceOf } from './printing/system-faults.ts';
import { processTerminal, type Terminal } from './printing/terminal.ts';

export type Command = (args: string[], terminal: Terminal) => Promise<unknown>;

/** Commands by name, each loaded when it is asked for. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

const USAGE = `usage:
  nianbao answers                                   answer ahead what readers are likely to ask
  nianbao build [--data DIR] [--out DIR]           build the dataset from data/
  nianbao check [--format table|json|csv] [--all]   hold the dataset against the rules
  nianbao check --settle FINDING --as HOW           note how a finding was settled
  nianbao engine                                    put the browser's engine into static/duckdb/
  nianbao import FILES… [--into DIR] [--jobs N]     read many reports on all cores, or on N
  nianbao invent --into DIR [--scale SCALE]         invented data of a county, city, province, nation
  nianbao parse FILE [--json]                       read one report: figures, doubts, findings
  nianbao rules [CODE…] [--lang zh|en]              what each rule means and when it may be mistaken
  nianbao sql "SELECT …" [--format table|json|csv]  ask the built dataset

exit codes: 0 done, 1 the work failed, 2 wrong usage or a file that cannot be read (of several files: none can)`;

/** What `--help` behind a command shows: its own lines of the usage, and the exit codes. */
function helpOf(name: string): string {
  const lines = USAGE.split('\n');
  const own = lines.filter((line) => line.startsWith(`  nianbao ${name} `));
  return ['usage:', ...own, '', lines.at(-1) ?? ''].join('\n');
}

/** A `--help` behind `--` is a name of a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).includes('--help');
}

async function run(
  commands: Commands,
  [name = '', ...args]: string[],
  terminal: Terminal,
): Promise<number> {
  if (name === '--help' || name === 'help') {
    terminal.out(USAGE);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    terminal.error(name === '' ? USAGE : `nianbao: ${name} is not a command\n${USAGE}`);
    return 2;
  }
  if (asksForHelp(args)) {
    terminal.out(helpOf(name));
    return 0;
  }
  try {
    const command = await load();
    await command(args, terminal);
    return 0;
  } catch (error) {
    const message = sentenceOf(error);
    terminal.error(`nianbao ${name}: ${message}`);
    return error instanceof Failure ? error.exitCode : isUsageError(error) ? 2 : 1;
  }
}

/** What node:util parseArgs throws on an unknown or incomplete option. */
const isUsageError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Runs the command that the process was called with and sets its exit code. */
export async function runCommandLine(commands: Commands): Promise<void> {
  process.exitCode = await run(commands, process.argv.slice(2), processTerminal);
}
