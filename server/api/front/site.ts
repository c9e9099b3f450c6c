/** The one public address of an instance, in the forms in which requests name it. */
export interface Site {
  /** values of the Host header that are this instance */
  hosts: ReadonlySet<string>;
  /** values of the Origin header that are its own pages */
  origins: ReadonlySet<string>;
  /** whether people reach it by HTTPS */
  secure: boolean;
  /** as configured; null: this machine under any of its own names */
  origin: string | null;
}

/** Names by which a machine reaches itself. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The address under which an instance is known.
 *
 * @param origin scheme and host, as configured; null: this machine under any of its own names
 * @param port where it listens, for this machine's own names
 */
export function siteOf(origin: string | null, port: number): Site {
  if (origin === null) {
    const hosts = LOOPBACK.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
    const origins = LOOPBACK.map((name) => new URL(`http://${name}:${port}`).origin);
    return { hosts: new Set(hosts), origins: new Set(origins), secure: false, origin };
  }
  const { host, hostname, protocol } = new URL(origin);
  const secure = protocol === 'https:';
  // Some proxies write the scheme's own port out.
  const hosts = host === hostname ? [host, `${host}:${secure ? 443 : 80}`] : [host];
  return { hosts: new Set(hosts), origins: new Set([origin]), secure, origin };
}
