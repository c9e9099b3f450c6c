import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { ReleasesResolver } from './releases.resolver.ts';
import { ReleasesService } from './releases.service.ts';

@Module({
  imports: [EditionModule],
  providers: [ReleasesResolver, ReleasesService],
  exports: [ReleasesService],
})
export class ReleasesModule {}
