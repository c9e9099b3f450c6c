// commits a waiting batch in a process of its own, so that a test can kill it
import { OPERATOR } from '../../server/store/audit/auditBatch.ts';
import { openStore } from '../../server/store/openStore.ts';
import { runJob } from '../../server/store/staging/runJob.ts';

const job = {
  do: 'commit',
  batch: Number(process.argv[2]),
  acceptWarnings: true,
  allowPartial: false,
  actor: OPERATOR,
} as const;
await runJob(await openStore(), job, { onProgress: () => {}, cancelled: () => false });
