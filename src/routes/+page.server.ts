import { overviewQueries } from '$lib/queries/overview/overview.ts';
import { firstView } from './first-view.server.ts';

export const load = firstView('/', overviewQueries);
