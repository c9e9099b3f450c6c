import { Migration } from '@mikro-orm/migrations';

/** How a file that waits for its check or commit is to be read. */
export class Staging extends Migration {
  override up(): void {
    this.addSql('alter table batch add column options json null');
  }
}
