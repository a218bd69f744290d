/**
 * The one list of what browsers since Chromium 80 lack of the language and this site uses. Imported
 * for its effect before anything else: by the workers, and by `page.ts` for the pages.
 */
import 'core-js/modules/es.array.at.js';
import 'core-js/modules/es.array.find-last.js';
import 'core-js/modules/es.object.has-own.js';
import 'core-js/modules/es.string.at-alternative.js';
import 'core-js/modules/es.string.replace-all.js';
import 'core-js/modules/es.typed-array.at.js';
import 'core-js/modules/web.structured-clone.js';
import './weak-references.ts';
