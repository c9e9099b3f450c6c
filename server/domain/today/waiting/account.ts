import { maySee } from '../../access/mayLookAfter.ts';
import { defineWaiting } from '../waitingItem.ts';

/** Somebody was invited and did not come while the link worked: only a new one lets them in. */
export const expiredInvitation = defineWaiting('invitation', ({ state: { accounts }, asker, today }) => {
  const { account } = asker;
  const self = accounts.find(({ id }) => id === account?.id);
  if (!self) return [];
  const keeper = { ...asker, demonstration: self.demonstration };
  const expired = accounts.filter(
    (one) =>
      one.state === 'invited' && maySee(keeper, one) && (one.linkUntil === null || one.linkUntil < today),
  );
  return expired.map(({ id, name, shownName, role, createdAt, linkUntil }) => ({
    id: `invitation/${id}`,
    own: true,
    who: [{ code: name, nameZh: shownName, nameEn: shownName }],
    values: { role, name },
    since: linkUntil ?? createdAt,
    due: null,
    link: `/admin/accounts/${id}`,
  }));
});
