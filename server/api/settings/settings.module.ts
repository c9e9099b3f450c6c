import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { SettingsResolver } from './settings.resolver.ts';
import { SettingsService } from './settings.service.ts';

@Module({ imports: [PublicationModule], providers: [SettingsResolver, SettingsService] })
export class SettingsModule {}
