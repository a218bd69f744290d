import { existsSync } from 'node:fs';

/**
 * Arguments in which a file whose name begins with `-` is not taken for an option: npm swallows the
 * `--` that would say so.
 */
export function fileArguments(args: readonly string[], options: object): string[] {
  const isOption = (arg: string): boolean =>
    Object.keys(options).some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const last = args.indexOf('--');
  return args.map((arg, at) =>
    arg.startsWith('-') && (last < 0 || at < last) && !isOption(arg) && existsSync(arg)
      ? `./${arg}`
      : arg,
  );
}
