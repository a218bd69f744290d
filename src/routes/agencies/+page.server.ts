import { agenciesQueries } from '$lib/queries/agencies/agencies.ts';
import { firstView } from '../first-view.server.ts';

export const load = firstView('/agencies', agenciesQueries);
