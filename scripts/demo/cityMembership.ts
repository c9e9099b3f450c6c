import { regionMembership } from '../../server/domain/edition/regionMembership.ts';
import type { DemoEdition } from './checkSettings.ts';

/** Whether a region counts in the city's total at a period. */
export function cityMembership(edition: DemoEdition): (region: string, period: string) => boolean {
  const regions = new Map(edition.regions.map((region) => [region.code, region]));
  return regionMembership(regions, edition.settings.city);
}
