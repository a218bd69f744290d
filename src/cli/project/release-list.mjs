// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** As `LIST` in src/lib/offline/release.ts, which Node alone cannot read. */
const listFile = 'release.json';

/** Signs of a SHA-256 that name a content. */
const hashSigns = 16;

/** Downloads and notices: no page shows them. */
const unkept =
  /^(dataset\/.*\.(csv|parquet)|dataset\/nianbao\.duckdb|screenshot\.png|licences\.txt)$/;

/** Without these no page opens; the rest is kept when the page is idle. */
const needed =
  /(^|\/)(__data\.json)?$|^_app\/(old-browsers\.js|immutable\/(nodes|entry|assets)\/)|^agencies\/names\.json$|\.svg$/;

/** One of the two builds of the engine: kept when the page has used it. */
const onUse = /^duckdb\//;

/** An agency's page or its data. */
const ofAgency = /^agencies\/[^/]+\/(__data\.json)?$/;

/**
 * What one release of the site consists of, for the service worker: it keeps what the list names, and only
 * when the content is the one the list was made of, so that two releases never mix.
 *
 * @param {string} build folder of the finished site
 * @param {readonly string[]} shells identifiers of the agencies whose addresses show the shell
 * @returns {import('../../lib/offline/release.ts').ReleaseList}
 */
export function releaseList(build, shells) {
  const isShell = new Set(shells.slice(1).map((id) => `agencies/${id}/`));
  const [shell = ''] = shells;
  /** @type {Record<string, string>} */
  const files = {};
  for (const file of filesBelow(build, '')) {
    const address = file.replace(/(^|\/)index\.html$/, '$1');
    if (unkept.test(file) || isShell.has(address.replace(/__data\.json$/, ''))) continue;
    const content = readFileSync(join(build, file));
    files[address] = createHash('sha256').update(content).digest('hex').slice(0, hashSigns);
  }
  const ofShell = `agencies/${shell}/`;
  const isFirst = (/** @type {string} */ address) =>
    needed.test(address) && (!ofAgency.test(address) || address.startsWith(ofShell));
  const addresses = Object.keys(files);
  return {
    version: JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')).version,
    shell: ofShell,
    files,
    first: addresses.filter(isFirst),
    later: addresses.filter((address) => !isFirst(address) && !onUse.test(address)),
  };
}

/**
 * @param {string} build
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(build, folder) {
  return readdirSync(join(build, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(build, path);
      return /\.(br|gz)$|^service-worker\.js$|^_app\/version\.json$/.test(path) ? [] : [path];
    })
    .sort();
}

/**
 * Lays the list beside the site, packed for those who ask for it so.
 *
 * @param {string} build
 * @param {readonly string[]} shells
 */
export function layReleaseList(build, shells) {
  const text = JSON.stringify(releaseList(build, shells));
  writeFileSync(join(build, listFile), text);
  writeFileSync(join(build, `${listFile}.gz`), gzipSync(text));
  writeFileSync(join(build, `${listFile}.br`), brotliCompressSync(text));
}
