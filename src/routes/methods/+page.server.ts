import { ruleFacts } from '$lib/checks/rule-facts.ts';
import type { PageServerLoad } from './$types';

/** The rules themselves stay out of the page: it needs their grades only. */
export const load: PageServerLoad = () => ({ rules: ruleFacts() });
