import type { ShellText } from '../../messages/shell.ts';
import { isLostProgram, lostFile } from './lost-program.ts';

/** One sentence for whatever kept the engine from starting or answering: what, where, what to do. */
export function engineFailureText(cause: unknown, text: ShellText): string {
  const { engineReason } = text;
  if (typeof WebAssembly === 'undefined') return engineReason.unsupported;
  const root = rootCause(cause);
  if (isFetchError(root)) return engineReason[root.reason](root.file);
  if (root instanceof Error && root.name === 'EngineSilent') return engineReason.silent;
  if (isLostProgram(root)) return engineReason.unreachable(lostFile(root));
  return engineReason.other(root instanceof Error ? root.message : String(root));
}

function rootCause(cause: unknown): unknown {
  return cause instanceof Error && cause.name === 'QueryError' ? cause.cause : cause;
}

type FetchFailure = {
  reason: 'missing' | 'damaged' | 'other_version' | 'unreachable';
  file: string;
};

/** By name: the class itself lives in the engine's lazily loaded part. */
function isFetchError(cause: unknown): cause is FetchFailure {
  return cause instanceof Error && cause.name === 'FetchError';
}
