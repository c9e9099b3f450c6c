import { loadShell } from '#lib/server/shell.ts';

export const load = async (event) => ({
  locale: event.locals.locale,
  shell: await loadShell(event),
});
