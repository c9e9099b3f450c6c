import { Migration } from '@mikro-orm/migrations';

/** What advertisements were taken for before a person settled their title, so that it can be undone. */
export class FormerMatches extends Migration {
  override up(): void {
    this.addSql('alter table posting_fact add column former_occupation varchar(20) null');
    this.addSql('alter table posting_fact add column former_by varchar(10) null');
    this.addSql('alter table posting_fact add column former_score double precision null');
  }
}
