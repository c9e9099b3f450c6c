// A process that does what is due, until somebody ends it.
import { createJobRunner } from '../../server/store/jobs/createJobRunner.ts';
import { jobHandlers } from '../../server/store/jobs/jobHandlers.ts';
import { openStore } from '../../server/store/openStore.ts';

const store = await openStore();
createJobRunner(
  store.sql,
  jobHandlers(store, async () => {}),
).start();
setInterval(() => {}, 1000);
