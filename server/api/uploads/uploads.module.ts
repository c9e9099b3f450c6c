import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import { BatchesModule } from '../batches/batches.module.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { UploadsController } from './uploads.controller.ts';

@Module({
  imports: [
    BatchesModule,
    MulterModule.registerAsync({
      inject: [EDITION_INDEX],
      useFactory: ({ edition }: EditionIndex) => ({
        dest: join(tmpdir(), 'gongxu-uploads'),
        limits: { files: 1, fields: 5, fileSize: edition.settings.import.maxFileMegabytes * 1024 ** 2 },
        defParamCharset: 'utf8',
      }),
    }),
  ],
  controllers: [UploadsController],
})
export class UploadsModule {}
