import { may } from '../../access/may.ts';
import { defineWaiting } from '../waitingItem.ts';

/** A file that was handed in and waits for its commit, or for corrections where rows were refused. */
export const stagedFile = defineWaiting('staged', ({ state, asker }) =>
  state.staged
    .filter(({ sender }) => may(asker, 'imports.send', { scope: sender?.code ?? null }))
    .map(({ batch, kind, sender, rows, refused, receivedAt, until }) => ({
      id: `staged/${batch}`,
      own: sender !== null && sender.code === asker.scope,
      who: sender ? [sender] : [],
      values: { file: kind, batch, rows, refused },
      since: receivedAt,
      due: until,
      link: `/imports/${batch}`,
    })),
);
