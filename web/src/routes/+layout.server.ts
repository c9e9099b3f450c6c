import { loadMe } from '#lib/server/me.ts';
import { loadShell } from '#lib/server/shell.ts';

export const load = async (event) => {
  const [shell, me] = await Promise.all([loadShell(event), loadMe(event)]);
  return { locale: event.locals.locale, shell, me };
};
