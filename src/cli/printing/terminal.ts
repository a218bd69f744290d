/** Where a command writes and what it takes the day to be; a test hands in its own. */
export type Terminal = {
  out: (text: string) => void;
  error: (text: string) => void;
  now: () => Date;
};

export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  now: () => new Date(),
};
