import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Where files wait while they are imported: readable by nobody else on this machine, gone with the server. */
@Injectable()
export class UploadFolder implements OnModuleDestroy {
  readonly path = mkdtempSync(join(tmpdir(), 'gongxu-uploads-'));

  onModuleDestroy(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
