import { Inject, Injectable } from '@nestjs/common';
import { isSignedIn } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { PERMISSIONS } from '../../domain/access/permissions.ts';
import type { AccountRole } from '../../domain/access/roles.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { EditionService } from '../edition/edition.service.ts';
import type { Named } from '../figures/named.model.ts';
import type { Me } from './me.model.ts';
import type { Visit } from './visit.ts';

/** Who asks, in the words of pages. */
@Injectable()
export class MeService {
  constructor(
    private readonly edition: EditionService,
    @Inject(IMPORT_DESK) private readonly imports: ImportDesk,
  ) {}

  async me({ asker, session }: Visit): Promise<Me | null> {
    if (!isSignedIn(asker)) return null;
    const { name, shownName, demonstration } = asker.account;
    return {
      name,
      shownName,
      role: asker.role,
      scope: asker.scope === null ? null : await this.scopeOf(asker.role, asker.scope),
      rights: PERMISSIONS.filter(({ right }) => may(asker, right)).map(({ right }) => right),
      needsSecondFactor: session?.needsSecondFactor ?? false,
      demonstration,
    };
  }

  /** A body with its names; the code stands in for names it has none of. */
  async scopeOf(role: AccountRole, code: string): Promise<Named> {
    if (role !== 'school') return this.edition.named('regions', code);
    const school = (await this.imports.schools()).find((one) => one.code === code);
    return { code, nameZh: school?.nameZh ?? code, nameEn: school?.nameEn ?? '' };
  }
}
