import { checkedScheme, type CheckedScheme } from './checked-scheme.ts';
import type { Scheme } from './scheme.ts';

/** What a file of a scheme says of itself. */
const FORMAT = 'nianbao-scheme';
export const FORMAT_VERSION = 1;

/** A scheme as a file that another browser, or a person, reads. */
export const schemeFile = (scheme: Scheme): string =>
  `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...scheme }, null, 1)}\n`;

/** The scheme of a file, or what is wrong with the file and where. */
export function readSchemeFile(text: string): CheckedScheme {
  const content = parsedJson(text.replace(/^\uFEFF/, ''));
  if (content === undefined) return { fault: { kind: 'no_json' } };
  if (!isRecord(content) || content.format !== FORMAT) return { fault: { kind: 'no_scheme' } };
  const { format: _format, version, ...scheme } = content;
  if (version !== FORMAT_VERSION) {
    return { fault: { kind: 'version', found: JSON.stringify(version) ?? '' } };
  }
  return checkedScheme(scheme);
}

const isRecord = (content: unknown): content is Record<string, unknown> =>
  typeof content === 'object' && content !== null;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
