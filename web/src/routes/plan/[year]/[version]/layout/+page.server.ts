import { readPlan } from '#lib/server/readPlan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ figures: await readPlan(event) });
