import { schemeQueries } from '$lib/queries/schemes/schemes.ts';
import { firstView } from '../first-view.server.ts';

export const load = firstView('/schemes', schemeQueries);
