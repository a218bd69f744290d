import * as z from 'zod/mini';

/** What the browser's engine throws at a statement it cannot parse: a record in the place of a sentence. */
const RECORD = z.object({ exception_type: z.string(), exception_message: z.string() });

/** What the build's engine puts before the same sentence. */
const EXTRACTING = /^Failed to extract statements: /;

/** An engine's message as one sentence, the same in both engines: `Parser Error: …`. */
function sentenceOf(message: string): string {
  if (!message.startsWith('{')) return message.replace(EXTRACTING, '');
  try {
    const { data } = z.safeParse(RECORD, JSON.parse(message));
    return data ? `${data.exception_type} Error: ${data.exception_message}` : message;
  } catch {
    return message;
  }
}

/** A cause whose message is a sentence; the cause itself where it is one already. */
export function inWords(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const sentence = sentenceOf(cause.message);
  return sentence === cause.message ? cause : new Error(sentence);
}
