import { Migration } from '@mikro-orm/migrations';

/** Which account sent a batch, in which role and for which body: by that it is known who may see it. */
export class BatchSenders extends Migration {
  override up(): void {
    for (const column of ['account', 'role', 'scope'])
      this.addSql(`alter table batch add column ${column} text null`);
  }
}
