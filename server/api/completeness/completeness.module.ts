import { Module } from '@nestjs/common';
import { CompletenessResolver } from './completeness.resolver.ts';
import { CompletenessService } from './completeness.service.ts';

@Module({ providers: [CompletenessResolver, CompletenessService] })
export class CompletenessModule {}
