import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { bundledChromium, canRunBundledChromium } from './bundled-chromium.ts';
import { chineseFontsConfig, lacksChineseFont } from './fonts.ts';
import { systemBrowsers } from './system-browsers.ts';

/** Names the one browser to use: a path, or `bundled` for the one in @sparticuz/chromium. */
const choiceVariable = 'NIANBAO_BROWSER';
const bundled = 'bundled';

// A browser asks its maker's servers for updates and accounts at every start. The first switches
// do not stop all of it; without names and proxies the rest stays on this machine.
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Without a locale a browser gives no file a Chinese name; a bare machine has none. */
const LOCALE = { LC_ALL: 'C.UTF-8' };

/** Browsers to try, best first: as the environment variable's values. */
function candidates(): string[] {
  const own = chromium.executablePath();
  return [
    ...(existsSync(own) ? [own] : []),
    ...systemBrowsers(),
    ...(canRunBundledChromium() ? [bundled] : []),
  ];
}

async function launchBundled(): Promise<Browser> {
  const { executablePath, libraryFolder } = await bundledChromium();
  return chromium.launch({
    executablePath,
    // The package's own list of arguments is for one tab in a cloud function: it switches the
    // same-origin policy off.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', ...quietArgs],
    env: {
      ...process.env,
      ...LOCALE,
      LD_LIBRARY_PATH: [libraryFolder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: await chineseFontsConfig(),
    },
  });
}

async function launchInstalled(executablePath: string): Promise<Browser> {
  const fonts = lacksChineseFont() ? { FONTCONFIG_FILE: await chineseFontsConfig() } : {};
  return chromium.launch({
    executablePath,
    args: quietArgs,
    env: { ...process.env, ...LOCALE, ...fonts },
  });
}

function launch(candidate: string): Promise<Browser> {
  return candidate === bundled ? launchBundled() : launchInstalled(candidate);
}

/**
 * Starts a headless Chromium that shows Chinese text and asks nothing of the internet.
 *
 * Takes the browser named by NIANBAO_BROWSER (a path, or `bundled`); without it the first that
 * starts of Playwright's own, an installed Chrome, Chromium or Edge, and the one inside
 * @sparticuz/chromium, and prints which. That choice is kept in NIANBAO_BROWSER, so that the
 * processes started from here take the same one.
 *
 * @throws Error when the named browser does not start, or none is there
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env[choiceVariable];
  if (named) {
    return launch(named).catch((cause: unknown) => {
      throw new Error(`the browser of ${choiceVariable}=${named} does not start`, { cause });
    });
  }
  let cause: unknown;
  for (const candidate of candidates()) {
    try {
      const browser = await launch(candidate);
      console.info(`Browser: Chromium ${browser.version()} (${candidate})`);
      process.env[choiceVariable] = candidate;
      return browser;
    } catch (error) {
      console.warn(`Browser ${candidate} does not start, trying the next.`);
      cause = error;
    }
  }
  throw new Error(
    `no browser to test with: install Chrome, Chromium or Edge, or set ${choiceVariable} to its path`,
    { cause },
  );
}

let shared: Promise<Browser> | null = null;

/** The one browser of this process, started on first call, and again should it have ended. */
export async function sharedBrowser(): Promise<Browser> {
  if (shared && !(await shared.catch(() => null))?.isConnected()) shared = null;
  shared ??= launchBrowser();
  return shared;
}
