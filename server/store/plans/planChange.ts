/** One named change of a scenario, as people ask for it: `maxChange` = .3, `places` of `D01/710201` = 240. */
export interface PlanChange {
  setting: string;
  /** sector, school or programme the setting belongs to; null: the whole plan */
  of: string | null;
  /** null: the limit is lifted */
  value: number | null;
}
