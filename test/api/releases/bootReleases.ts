import { editVersion, setVersionMinute } from '../../../server/store/releases/editVersion.ts';
import { makeVersion } from '../../../server/store/releases/makeVersion.ts';
import { publishDue, withdrawVersion } from '../../../server/store/releases/publishVersion.ts';
import { openly } from '../../store/releases/openProtection.ts';
import { act, LI, MINUTE, made, signed } from '../../store/releases/releaseCity.ts';
import { SMALL_CITY } from '../../store/smallCity.ts';
import { bootCity } from '../bootCity.ts';

/** A server over a small city, and what becomes of its releases one after the other. */
export async function bootReleases() {
  const city = await bootCity(SMALL_CITY);
  const { store, url } = city;
  /** what nobody in particular is answered */
  const stranger = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { credentials: 'omit', redirect: 'manual', ...init });
  const graphql = async <T>(query: string, locale = 'zh'): Promise<T> => {
    const response = await stranger('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  };
  return {
    ...city,
    stranger,
    graphql,
    /** 2026Q3 laid before a second person and signed: it waits for its minute */
    async schedule() {
      const id = await made(store);
      await signed(store, id);
      return id;
    },
    publish: (at = MINUTE) => publishDue(store, at),
    async correct() {
      const id = await makeVersion(store, { release: '2026Q3', correction: true }, LI, openly(store));
      await editVersion(store, act(id), { note: { zh: '补报一县', en: 'A county was late' } });
      await setVersionMinute(store, act(id), '2026-11-06T02:00:00.000Z', '');
      await signed(store, id);
      await publishDue(store, '2026-11-06T02:00:01.000Z');
      return id;
    },
    withdraw: (id: string) => withdrawVersion(store, act(id), { zh: '数字有误', en: 'Wrong figures' }),
    yearly: async () => {
      const id = await made(store, '2026');
      await setVersionMinute(store, act(id), '2026-12-15T01:00:00.000Z', '');
      await signed(store, id);
      await publishDue(store, '2026-12-15T01:00:00.000Z');
      return id;
    },
  };
}
