/** What the cookie of a session is called: on HTTPS by a name that no other site and no plain page can set. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-gongxu_session' : 'gongxu_session';
}

/** The token that a request carries; null: none. @param header its Cookie header */
export function readSessionToken(header: string | undefined, secure: boolean): string | null {
  if (!header) return null;
  const name = sessionCookieName(secure);
  for (const part of header.split(';')) {
    const [key, value = ''] = part.trim().split('=', 2);
    if (key === name && value !== '') return value;
  }
  return null;
}

/** The cookie that begins a session, as a Set-Cookie header says it. Until the browser is closed; the database ends it before. */
export function sessionCookie(token: string, secure: boolean): string {
  return `${sessionCookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The one that takes it away. */
export function noSessionCookie(secure: boolean): string {
  return `${sessionCookie('', secure)}; Max-Age=0`;
}
