import type { Terminal } from '../../src/cli/printing/terminal.ts';

/** A terminal that keeps what is written to it; its clock stands still. */
export function silentTerminal(now = new Date('2026-11-24T08:00:00Z')) {
  const written: string[] = [];
  const terminal: Terminal = {
    out: (text) => written.push(text),
    error: (text) => written.push(text),
    now: () => now,
  };
  return { terminal, written };
}
