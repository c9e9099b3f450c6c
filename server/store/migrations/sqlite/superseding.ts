import { Migration } from '@mikro-orm/migrations';

/** Of whom and when batches speak, what took their place, and the difference that each makes. */
export class Superseding extends Migration {
  override up(): void {
    this.addSql(`create table batch_scope (
      batch_id integer not null,
      sender text not null,
      period text not null,
      primary key (batch_id, sender, period)
    )`);
    this.addSql('alter table batch add column supersedes json null');
    this.addSql('alter table batch add column superseded_by integer null');
    this.addSql('alter table batch add column difference json null');
    // what earlier batches speak of is in their facts
    for (const [from, sender, period] of [
      ['market_fact f', 'f.region', 'f.period'],
      ['outcome_fact f join code c on c.id = f.school', 'c.code', 'cast(f.cohort as text)'],
      ['outcome_return_fact f', 'f.school', 'f.cohort'],
      ['enrolment_fact f', 'f.school', 'f.entry_year'],
      ['programme f', 'f.school', "''"],
    ])
      this.addSql(`insert into batch_scope (batch_id, sender, period)
        select distinct f.batch_id, ${sender}, ${period} from ${from}`);
  }
}
