/** The site that a passkey is for. */
export interface PasskeySite {
  /** host name: of the site alone, so that no other can ask for it */
  id: string;
  /** scheme and host, as browsers spell it */
  origin: string;
}

/** The site of an address; null: browsers make no passkeys there, as it is plain HTTP or a number. @param origin scheme and host */
export function passkeySite(origin: string): PasskeySite | null {
  const { hostname, protocol } = new URL(origin);
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  return isSafe && !isNumber ? { id: hostname, origin } : null;
}
