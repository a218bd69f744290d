/*
 * What a server of the site says beside the content of its files: `npm start` does, and the settings for
 * nginx and Caddy in serving/ are written from here.
 */

/**
 * What every answer says. Each page brings its own policy of what it may load (content-policy.mjs); who
 * may show it in a frame can be said in a header alone.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Content types of files whose names say nothing, or something else, to many servers. */
export const CONTENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/gzip': ['gzip'],
  'application/wasm': ['wasm'],
  'text/javascript': ['mjs'],
  'application/octet-stream': ['duckdb', 'parquet', 'arrow', 'bcmap', 'pfb'],
};

/** Files below such a folder have a hash of their content in their name. */
export const KEPT_FOLDER = '/immutable/';
export const KEPT = 'public,max-age=31536000,immutable';
export const ASKED_AGAIN = 'no-cache';

/** Of this folder nothing packed is sent: operators put a new dataset there by hand. */
export const UNPACKED_FOLDER = '/dataset/';

/** The page of an address that is not there. */
export const NOT_FOUND_PAGE = '/404.html';

/** The headers of an answer by its path; those the content alone decides left out. */
export function headersFor(pathname: string): Record<string, string> {
  const ending = pathname.slice(pathname.lastIndexOf('.') + 1);
  const [type] = Object.entries(CONTENT_TYPES).find(([, names]) => names.includes(ending)) ?? [];
  return {
    ...SECURITY_HEADERS,
    'Cache-Control': pathname.includes(KEPT_FOLDER) ? KEPT : ASKED_AGAIN,
    ...(type ? { 'Content-Type': type } : {}),
  };
}
