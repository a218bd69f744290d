import { fileURLToPath } from 'node:url';

/** What SvelteKit calls the library, in the form dependency-cruiser reads aliases from. */
export default {
  resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
};
