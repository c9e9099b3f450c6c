import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { ImportKindsResolver } from './importKinds.resolver.ts';
import { ImportKindsService } from './importKinds.service.ts';

@Module({
  imports: [EditionModule],
  providers: [ImportKindsResolver, ImportKindsService],
  exports: [ImportKindsService],
})
export class ImportKindsModule {}
