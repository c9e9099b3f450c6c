import { Migration } from '@mikro-orm/migrations';

/** Which facts a plan was made from, so that whether they are the same today is told at once. */
export class PlanFacts extends Migration {
  override up(): void {
    this.addSql(`alter table plan add column facts text not null default ''`);
  }
}
