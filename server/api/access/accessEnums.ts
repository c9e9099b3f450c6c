import { registerEnumType } from '@nestjs/graphql';
import type { Reach } from '../../domain/access/permissions.ts';
import { ROLES, type Role } from '../../domain/access/roles.ts';
import { enumOf } from '../figures/enumOf.ts';

export const RoleEnum = enumOf<Role>([...ROLES]);
registerEnumType(RoleEnum, { name: 'Role', description: 'public: whoever has not signed in.' });

export const ReachEnum = enumOf<Reach>(['all', 'own', 'others', 'circulated', 'below']);
registerEnumType(ReachEnum, {
  name: 'Reach',
  description: 'How far a right reaches.',
  valuesMap: {
    own: { description: 'What belongs to the body the account speaks for.' },
    others: { description: 'All but what the account itself submitted.' },
    circulated: { description: 'Plans that are out for opinions or decided.' },
    below: { description: 'Accounts that the role looks after.' },
  },
});
