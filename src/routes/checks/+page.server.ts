import { checksQueries } from '$lib/queries/checks/checks.ts';
import { firstView } from '../first-view.server.ts';

export const load = firstView('/checks', checksQueries);
