import { error } from '@sveltejs/kit';

/** What somebody gets in place of a page that their account may not see. */
export const load = () => error(403, 'refused');
