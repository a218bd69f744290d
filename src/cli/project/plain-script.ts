import { build } from 'vite';

/**
 * A program and all it imports as one script that runs before any module does.
 * @param entry path of the program
 */
export async function plainScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome80',
      lib: { entry, formats: ['iife'], name: 'oldBrowsers', fileName: 'script' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error(`${entry}: nothing was built`);
  return bundle.output[0].code;
}
