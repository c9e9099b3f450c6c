import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { AccessResolver } from './access.resolver.ts';
import { AccessService } from './access.service.ts';
import { AccountsAdminResolver } from './accountsAdmin.resolver.ts';
import { AccountsAdminService } from './accountsAdmin.service.ts';
import { AuditEventsResolver } from './auditEvents.resolver.ts';
import { AuditEventsService } from './auditEvents.service.ts';
import { AuditFileController } from './auditFile.controller.ts';
import { DoorsModule } from './doors.module.ts';
import { PasskeysResolver } from './passkeys.resolver.ts';
import { PasskeysService } from './passkeys.service.ts';
import { ProviderResolver } from './provider.resolver.ts';
import { ProviderService } from './provider.service.ts';

/** Signing in and out, accounts and the log of acts. */
@Module({
  imports: [DoorsModule, EditionModule],
  controllers: [AuditFileController],
  providers: [
    AccessResolver,
    AccessService,
    AccountsAdminResolver,
    AccountsAdminService,
    AuditEventsResolver,
    AuditEventsService,
    PasskeysResolver,
    PasskeysService,
    ProviderResolver,
    ProviderService,
  ],
  exports: [AuditEventsService],
})
export class AccessModule {}
