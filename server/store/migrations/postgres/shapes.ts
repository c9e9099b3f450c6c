import { Migration } from '@mikro-orm/migrations';

/** What a publication's rows are made of; null: it was made before that was kept. */
export class Shapes extends Migration {
  override up(): void {
    this.addSql('alter table publication add column shape text null');
  }
}
