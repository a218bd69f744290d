import { turnedQueries } from '$lib/queries/workbench/turned.ts';
import { firstView } from '../first-view.server.ts';

export const load = firstView('/compare', turnedQueries);
