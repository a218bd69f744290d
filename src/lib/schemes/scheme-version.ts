import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { schemeText } from './scheme-text.ts';
import type { Scheme } from './scheme.ts';

/** Digits of a scheme's version. */
const VERSION_DIGITS = 8;

/** The version of a scheme: the start of the hash of its content, title included. */
export const schemeVersion = (scheme: Scheme): string =>
  bytesToHex(sha256(utf8ToBytes(schemeText(scheme)))).slice(0, VERSION_DIGITS);
