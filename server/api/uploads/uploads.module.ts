import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import { DoorsModule } from '../access/doors.module.ts';
import { BatchesModule } from '../batches/batches.module.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { UploadFolder } from './uploadFolder.ts';
import { UploadsController } from './uploads.controller.ts';

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

@Module({
  imports: [
    BatchesModule,
    DoorsModule,
    MulterModule.registerAsync({
      imports: [UploadFolderModule],
      inject: [EDITION_INDEX, UploadFolder],
      useFactory: ({ edition }: EditionIndex, folder: UploadFolder) => ({
        dest: folder.path,
        limits: { files: 1, fields: 40, fileSize: edition.settings.import.maxFileMegabytes * 1024 ** 2 },
        defParamCharset: 'utf8',
      }),
    }),
  ],
  controllers: [UploadsController],
})
export class UploadsModule {}
