/** A page that a {@link TestBrowser} has come to. */
export interface Landed {
  url: string;
  status: number;
  html: string;
}

/** Keeps cookies by origin and follows redirects, as a browser does, of which the test sees every step. */
export function testBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { origin } = new URL(url);
    if (!jars.has(origin)) jars.set(origin, new Map());
    return jars.get(origin) as Map<string, string>;
  };

  async function once(url: string, form?: Record<string, string>): Promise<Response> {
    const jar = jarOf(url);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      // of the cookies of its own alone
      credentials: 'omit',
      headers: {
        accept: 'text/html',
        cookie: ['gongxu_session=', ...[...jar].map(([name, value]) => `${name}=${value}`)].join('; '),
      },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', ...value] = (set.split(';')[0] ?? '').split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** @param until address at which it stops without going there */
  async function go(url: string, form?: Record<string, string>, until?: string): Promise<Landed> {
    let at = url;
    let response = await once(at, form);
    for (;;) {
      const location = response.headers.get('location');
      if (!location) return { url: at, status: response.status, html: await response.text() };
      at = new URL(location, at).href.replace(/#.*/, '');
      if (until && at.startsWith(until)) return { url: at, status: 0, html: '' };
      response = await once(at);
    }
  }
  return { go, cookie: (url: string, name: string) => jarOf(url).get(name) ?? null };
}
export type TestBrowser = ReturnType<typeof testBrowser>;
