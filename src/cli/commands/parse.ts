import { parseArgs } from 'node:util';
import { Failure } from '../printing/failure.ts';
import { fileArguments } from '../reading/file-arguments.ts';
import { readReportFile } from '../dataset/report-files.ts';
import { reportJson } from '../printing/report-json.ts';
import { reportSheet } from '../printing/report-sheet.ts';
import type { Terminal } from '../printing/terminal.ts';

const USAGE = 'usage: nianbao parse FILE [--json]';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

/**
 * `nianbao parse FILE [--json]`: what one report says, what is doubtful in it and what the rules say
 * of it, as a sheet to read or as one object.
 * @throws Failure with exit code 2 for a file that cannot be read
 */
export async function parseCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: fileArguments(args, OPTIONS),
    allowPositionals: true,
    options: OPTIONS,
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new Failure(`one file is expected; ${USAGE}`, 2);
  const compiled = await readReportFile(file);
  terminal.out(values.json ? JSON.stringify(reportJson(compiled), null, 2) : reportSheet(compiled));
}
