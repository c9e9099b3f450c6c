/** What a cookie is called: on HTTPS by a name that no other site and no plain page can set. */
function cookieName(what: 'session' | 'pending', secure: boolean): string {
  return `${secure ? '__Host-' : ''}gongxu_${what}`;
}

/** The token that a request carries; null: none. @param header its Cookie header */
export function readSessionToken(header: string | undefined, secure: boolean): string | null {
  return readToken(header, cookieName('session', secure));
}

/** The token of what the browser has begun to show; null: nothing. @param header its Cookie header */
export function readPendingToken(header: string | undefined, secure: boolean): string | null {
  return readToken(header, cookieName('pending', secure));
}

function readToken(header: string | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(';')) {
    const [key, value = ''] = part.trim().split('=', 2);
    if (key === name && value !== '') return value;
  }
  return null;
}

/** The cookie that begins a session, as a Set-Cookie header says it. Until the browser is closed; the database ends it before. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie('session', token, secure);
}

/** The one that takes it away. */
export function noSessionCookie(secure: boolean): string {
  return `${sessionCookie('', secure)}; Max-Age=0`;
}

/** Seconds for which a browser keeps what it has begun; the database ends it before. */
const PENDING = 600;

/** The cookie of what a browser has begun to show. */
export function pendingCookie(token: string, secure: boolean): string {
  return `${cookie('pending', token, secure)}; Max-Age=${PENDING}`;
}

function cookie(what: 'session' | 'pending', token: string, secure: boolean): string {
  return `${cookieName(what, secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
