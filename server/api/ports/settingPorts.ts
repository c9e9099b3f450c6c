import { actorOf } from '../../store/audit/auditBatch.ts';
import type { Store } from '../../store/openStore.ts';
import { readCurrency } from '../../store/publicationBasis.ts';
import { changeSetting, withdrawSetting } from '../../store/settings/changeSetting.ts';
import { readSettings } from '../../store/settings/readSettings.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import type { SettingsDesk } from '../settings/settingsDesk.ts';

/** The store's settings as the API's port. What was published with others is made anew in the background. */
export function settingPorts(store: Store, line: ImportLine): SettingsDesk {
  async function publish(): Promise<void> {
    const { behind, batches } = await readCurrency(store.sql);
    if (behind) await line.run({ do: 'publish', batch: batches.at(-1) ?? 0 });
  }
  function done<Refused>(refused: Refused): Refused {
    if (refused === null) void publish().catch((error) => console.error('[settings]', error));
    return refused;
  }
  return {
    all: async () => (await readSettings(store)).settings,
    change: async ({ key, version, by, at }, value) =>
      done(await changeSetting(store, { key, version }, value, { by: actorOf(by), at })),
    withdraw: async ({ key, version, by, at }, to) =>
      done(await withdrawSetting(store, { key, version }, to, { by: actorOf(by), at })),
    publishing: async () => (await readCurrency(store.sql)).behind,
  };
}
