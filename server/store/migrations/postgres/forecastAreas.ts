import { Migration } from '@mikro-orm/migrations';

/** The area an association's forecast is of. What was handed in before does not say: area unknown. */
export class ForecastAreas extends Migration {
  override up(): void {
    this.addSql('alter table association_forecast_fact add column region varchar(60) null');
  }
}
